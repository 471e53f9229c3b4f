import type { Made } from '../../store/cohort/make-files.ts'
import type { CheckedFile } from '../check/check-file.ts'
import type { PersonPlan } from '../cohort-plans/read-cohort-plans.ts'

export interface FeedbackData {
  readonly folder: string
  readonly term: string
  readonly formats: readonly string[]
  readonly dryRun: boolean
  readonly made: Made
  /** Keys of people with notes. */
  readonly noted: readonly string[]
  /** People who get nothing: there is no plan to show and no note. */
  readonly without: readonly PersonPlan[]
  readonly checked: readonly CheckedFile[]
}
