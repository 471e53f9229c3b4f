import type { Cents } from './money.ts'

/** A district's salary schedule for one school year: what a year's work is paid, by years of teaching and by lane. */
export interface Schedule {
  /** As its file has it: a code or a name. */
  readonly state: string
  readonly district: string
  /** The school year it is for, by the calendar year that begins in. */
  readonly year: number
  /** Where it was read, where the file says so. */
  readonly source: string | null
  readonly note: string | null
  /** Usually degrees, such as BA or MA+30, in the order of the columns. */
  readonly lanes: readonly Lane[]
}

export interface Lane {
  readonly name: string
  /** Salaries by completed years of teaching. Years that the file does not have, or leaves blank, are not there. */
  readonly salaries: ReadonlyMap<number, Cents>
  /** The row with the most years: who has more stays on it. */
  readonly last: number
}

/** The salary in a lane with so many completed years; null where the schedule does not say. */
export const salaryAt = ({ salaries, last }: Lane, years: number): Cents | null =>
  salaries.get(Math.min(years, last)) ?? null
