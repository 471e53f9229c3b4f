import { csvLine } from '../../words/csv.ts'
import type { DataInput } from '../format.ts'
import type { Cell } from '../rows/table.ts'
import { TABLES } from '../rows/tables.ts'

/** Tells spreadsheet programs that the file is UTF-8, where they would take it for an older encoding. */
const BYTE_ORDER_MARK = '\ufeff'

/** The rows of a plan as CSV (RFC 4180: lines end in CRLF), the names of the columns first (docs/export-data.md). */
export function csv(input: DataInput): string {
  const { columns, rows } = TABLES[input.rows]
  const head = input.isFirst ? [(input.isFile ? BYTE_ORDER_MARK : '') + csvLine(columns)] : []
  const body = [...rows(input)].map((row) => csvLine(row.map(cellOf)))
  return [...head, ...body].map((line) => `${line}\r\n`).join('')
}

/** A list of ids or labels in one cell; fields by their names as JSON, nothing where there are none. */
function cellOf(cell: Cell): string | number | boolean | null {
  if (typeof cell !== 'object' || cell === null) return cell
  if (Array.isArray(cell)) return cell.length === 0 ? null : cell.join('; ')
  return Object.keys(cell).length === 0 ? null : JSON.stringify(cell)
}
