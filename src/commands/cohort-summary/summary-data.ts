import type { CohortReport } from '../../core/cohort/figures/cohort-report.ts'
import type { CheckedFile } from '../check/check-file.ts'
import type { DataOutcome } from '../cohort-data/write-data.ts'
import type { ReportFile } from './report-files.ts'

export interface SummaryData {
  readonly folder: string
  readonly report: CohortReport
  /** Each with its file as it is named from here. */
  readonly files: readonly (Pick<ReportFile, 'step'> & { readonly path: string })[]
  /** Keys of who is not on the roster any more. */
  readonly left: readonly string[]
  /** What became of the data set, where it was asked for. */
  readonly data: DataOutcome | null
  readonly dryRun: boolean
  readonly checked: CheckedFile
}
