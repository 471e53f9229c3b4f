import type { Term } from '../../core/plan.ts'
import type { SharedPlan } from '../../core/sharing/shared-plan.ts'

/** A value of a row: null, a text, a number, yes or no, a list of texts, or fields by their names. */
export type Cell = null | string | number | boolean | readonly string[] | Readonly<Record<string, unknown>>

/** A row: a cell for each column of its table, in their order. */
export type Row = readonly Cell[]

/** What the rows of a plan are made from. */
export interface RowInput {
  readonly shared: SharedPlan
  /** Of `shared.plan.terms`, in their order. */
  readonly terms: readonly Term[]
  /** How the plan's file is called, without folders and endings. */
  readonly name: string
}

/** A table over plans. Its columns do not hang on the framework, so that rows of any plans can stand in one file. */
export interface Table {
  /** What a row is: its schema is `schemas/export/<record>.schema.json`. */
  readonly record: string
  readonly columns: readonly string[]
  readonly rows: (input: RowInput) => Iterable<Row>
}

/** The columns that every table begins with: whose plan it is, and of which term. */
export const ABOUT = ['plan', 'key', 'framework', 'term', 'term_status'] as const

/** Their values; a row of the profile has no term. */
export function aboutOf({ shared, name }: RowInput, term: Term | undefined): Row {
  const key = shared.plan.profile.get('profile.key')
  return [name, typeof key === 'string' ? key : null, shared.framework.id, term?.id ?? null, term?.status ?? null]
}
