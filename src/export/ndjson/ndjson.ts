import type { DataInput } from '../format.ts'
import { TABLES } from '../rows/tables.ts'
import { stampOf } from '../stamp.ts'

/** The rows of a plan as JSON, one a line, each complete in itself (docs/export-data.md). */
export function ndjson(input: DataInput): string {
  const { record, columns, rows } = TABLES[input.rows]
  const stamp = JSON.stringify(stampOf(record)).slice(0, -1)
  const keys = columns.map((column) => `,${JSON.stringify(column)}:`)
  let text = ''
  for (const row of rows(input)) {
    text += stamp
    for (const [i, cell] of row.entries()) text += keys[i] + JSON.stringify(cell)
    text += '}\n'
  }
  return text.replace(ENDS_OF_LINES, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** JSON leaves these as they are, and some readers of lines take them for the end of one. */
const ENDS_OF_LINES = /[\u0085\u2028\u2029]/g
