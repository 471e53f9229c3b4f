import type { DataInput } from '../format.ts'
import { answerRows } from './answer-rows.ts'
import { entryRows } from './entry-rows.ts'
import { planRows } from './plan-rows.ts'
import type { Table } from './table.ts'

/** The tables by what `--rows` calls them. */
export const TABLES: Readonly<Record<DataInput['rows'], Table>> = {
  answers: answerRows,
  entries: entryRows,
  plans: planRows,
}
