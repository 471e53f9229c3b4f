import type { GradeRule } from '../../core/grades/grade-rule.ts'
import type { CheckedFile } from '../check/check-file.ts'
import type { GradeWork } from './grade-work.ts'

export interface GradesData {
  /** As it was named, or where it was found. */
  readonly folder: string
  readonly term: string
  readonly export: string
  readonly rule: GradeRule
  /** Undefined when the export could not be read. */
  readonly work: GradeWork | undefined
  /** The file to import, and whether it was there already; null when nothing would change. */
  readonly table: { readonly file: string; readonly isOld: boolean } | null
  readonly dryRun: boolean
  readonly skipped: readonly { readonly line: number; readonly why: string }[]
  readonly checked: CheckedFile
}
