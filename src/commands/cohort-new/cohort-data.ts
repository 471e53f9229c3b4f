import type { Cohort } from '../../core/cohort/cohort.ts'
import type { Made } from '../../store/cohort/make-files.ts'
import type { CheckedFile } from '../check/check-file.ts'
import type { CohortOutcome } from './outcome.ts'

export interface CohortData {
  readonly folder: string
  readonly roster: string
  readonly cohort: Cohort
  readonly dryRun: boolean
  readonly outcome: CohortOutcome
  readonly checked: CheckedFile
  /** What came of the worksheets, where `--also` asks for some. */
  readonly worksheets?: Made | undefined
}
