import type { SetAside } from '../../core/cohort/attempt.ts'
import type { Cohort } from '../../core/cohort/cohort.ts'
import type { Member } from '../../core/cohort/record.ts'
import type { PersonPlan } from '../cohort-plans/read-cohort-plans.ts'

/** Someone on the roster, with how often they handed something in. */
export interface PersonStatus extends PersonPlan {
  readonly attempts: number
}

export interface StatusData {
  readonly folder: string
  readonly cohort: Cohort
  readonly people: readonly PersonStatus[]
  /** Who is not on the roster any more. */
  readonly left: readonly Member[]
  readonly setAside: readonly SetAside[]
  readonly csv: boolean
  readonly names: boolean
}
