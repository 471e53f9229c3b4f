import type { Range } from './source-node.ts'

/** A row of a CSV file: its cells, and where each stands in the file; without an index, the whole row. */
export interface CsvRow {
  readonly cells: readonly string[]
  readonly range: (cell?: number) => Range
  /** The row with all its blanks, from its first character to behind its line end. */
  readonly whole: Range
  /**
   * Its quotation marks do not go together, so nobody knows where its cells end; `to the end` where so many rows are like this
   * that what is below was not read.
   */
  readonly isBroken?: 'itself' | 'to the end'
}
