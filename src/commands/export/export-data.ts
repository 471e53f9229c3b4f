import type { LeftOut } from '../../core/sharing/shared-plan.ts'
import type { NotShown } from '../../export/format.ts'
import type { ExportProblem } from './export-or-problem.ts'

/** What came of an export (docs/json.md). */
export interface ExportData {
  readonly files: readonly {
    readonly path: string
    readonly format: string
    /** Null for data, which has no view. */
    readonly view: string | null
    readonly bytes: number
    readonly sha256: string
  }[]
  readonly leftOut: readonly (LeftOut & { readonly file: string })[]
  /** Characters that a file shows as a mark. */
  readonly notShown: readonly (NotShown & { readonly file: string; readonly format: string })[]
  readonly problems: readonly ExportProblem[]
  /** Whether the content went to standard output. */
  readonly isPiped: boolean
}
