import type { Cents } from './money.ts'

export type PossibleKind = 'income' | 'opportunity' | 'role' | 'cost'

/** How often an amount is paid, by the ids that income entries use. */
export type Per = 'year' | 'term' | 'month' | 'hour' | 'once'

/** Why something is told in words and not counted. */
export type Why =
  /** No amount is given, or none that is one. */
  | 'no-amount'
  /** How often it is paid is not said. */
  | 'no-per'
  /** How many months or hours there are in a year is not said. */
  | 'how-many'
  /** From when on is not known: a milestone without a date, a year that is none. */
  | 'no-date'
  /** It is as large as a salary, and the schedule stands for that. */
  | 'salary-itself'
  /** The person left it out. */
  | 'left-out'
  /** The catalogue has words, a range, or several figures. */
  | 'words-only'
  /** Nobody knows when the catalogue's figure held. */
  | 'undated'
  /** The catalogue's figure is of another place. */
  | 'elsewhere'
  /** Help with the cost of study: no pay, and sometimes a loan. */
  | 'study-aid'
  /** The program may be over. */
  | 'ended'
  /** Another milestone leads to the same. */
  | 'named-twice'
  /** It lies before or behind the years that are shown. */
  | 'before'
  | 'after'

/** Something that may bring or cost money, with all that is known of it, before it is put into years. */
export interface Possible {
  /** The id of the entry in the plan. */
  readonly id: string
  /** `compensation.incomes.income-7f3k` */
  readonly path: string
  readonly kind: PossibleKind
  /** As the person named it, or the catalogue does. */
  readonly name: string
  /** What is paid each time; for a cost, what it costs. Null where it is not known. */
  readonly amount: Cents | null
  /** The most, where `amount` is the least of a range. */
  readonly most: Cents | null
  readonly per: Per | null
  /** The school year it begins in; null where that is not known. */
  readonly from: number | null
  /** Whether nobody said from when, and the first year of teaching is taken. */
  readonly assumedFrom: boolean
  /** For how many school years; null for as long as the years that are shown go. */
  readonly years: number | null
  readonly why?: Why
  /** When a figure of the catalogue held and where it was read; null for what the plan says itself. */
  readonly asOf: string | null
  readonly source: string | null
  /** What is said around the figure. */
  readonly note: string | null
  readonly condition: string | null
  readonly obligation: string | null
}
