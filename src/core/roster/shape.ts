import type { Field } from './person.ts'

/** Why a row is about nobody whose plan is waited for. */
export type WhyLeftOut =
  | 'points-row'
  | 'posting-row'
  | 'test-student'
  | 'not-a-student'
  | 'not-enrolled'
  | 'headings-again'

/** A row's cells by what they are taken for; the first cell too, as some systems mark rows there. */
export type RowFields = ReadonlyMap<Field, string>

/** A kind of roster, as data: how it is known, and what its columns are. */
export interface Shape {
  readonly id: string
  /** As people call it. */
  readonly title: string
  /** Headings, in small letters, that are all there in such a file; one of several sets. */
  readonly known: readonly (readonly string[])[]
  /** Columns by their heading (`headingKey`). Columns that are not named are not taken for anything. */
  readonly takes: Readonly<Record<string, Field>>
  /** What the system wraps around cells, taken off. */
  readonly unwraps?: (cell: string, field: Field) => string
  /** Rows of such a file that are about nobody. */
  readonly leavesOut?: (row: RowFields, cells: readonly string[]) => WhyLeftOut | undefined
}

/** A heading as columns are found by: letters and digits in one case. `E-Mail`, `e_mail` and `Email` are the same. */
export const headingKey = (heading: string): string =>
  heading
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
