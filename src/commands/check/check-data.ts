import type { CheckedFile } from './check-file.ts'

/** What a check comes to: a result for each file, and how much was found. */
export interface CheckData {
  readonly format: string
  readonly files: readonly CheckedFile[]
  readonly totals: { readonly files: number; readonly errors: number; readonly warnings: number }
}
