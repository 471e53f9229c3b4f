/** A value of a row. */
export type DataCell = string | number | boolean | null

/** A row: a cell for each column of its table, in their order. */
export type DataRow = readonly DataCell[]

export interface DataColumn {
  readonly name: string
  /** `day` is written YYYY-MM-DD. */
  readonly kind: 'text' | 'whole' | 'flag' | 'day'
  readonly isNullable?: true
}

/** A table of a cohort's data set (docs/cohort-data.md). */
export interface DataTable {
  readonly id: TableId
  readonly columns: readonly DataColumn[]
}

export type TableId = 'people' | 'plan_terms' | 'answers' | 'entries' | 'aims'

const text = (name: string): DataColumn => ({ name, kind: 'text' })
const PERSON = text('person')
const PLAN_TERM = text('plan_term')

/** The tables, in the order in which one reads them. Columns are added at the end, and keep their names and meanings. */
export const DATA_TABLES: readonly DataTable[] = [
  {
    id: 'people',
    columns: [
      PERSON,
      text('received'),
      text('state'),
      { name: 'same_name', kind: 'flag' },
      text('framework'),
      { name: 'framework_version', kind: 'whole' },
      { name: 'as_of', kind: 'day' },
    ],
  },
  {
    id: 'plan_terms',
    columns: [PERSON, PLAN_TERM, { name: 'ordinal', kind: 'whole' }, text('status'), { name: 'older', kind: 'flag' }],
  },
  {
    id: 'answers',
    columns: [
      PERSON,
      PLAN_TERM,
      text('benefit'),
      text('question'),
      { name: 'conditional', kind: 'flag' },
      text('state'),
      { name: 'point', kind: 'whole', isNullable: true },
    ],
  },
  { id: 'entries', columns: [PERSON, PLAN_TERM, text('collects'), text('standing')] },
  { id: 'aims', columns: [PERSON, PLAN_TERM, text('catalogue'), text('item')] },
]
