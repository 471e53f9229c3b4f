import Papa from 'papaparse'
import type { CsvRow } from '../../core/csv-row.ts'
import type { Range } from '../../core/source-node.ts'

/** So many characters are read again, in sum, behind rows whose quotation marks do not go together. */
const READ_AGAIN = 1024 * 1024

/**
 * Takes a CSV text apart: RFC 4180, with any one delimiter and any line ends. A byte order mark belongs to no cell. A row whose
 * quotation marks do not go together would go on to the end of the file; it is taken to end with its line, and reading goes on
 * below. `most` is how many rows are wanted.
 */
export function csvRows(text: string, delimiter: string, most = Number.POSITIVE_INFINITY): CsvRow[] {
  const rows: CsvRow[] = []
  let from = text.startsWith('\ufeff') ? 1 : 0
  let left = READ_AGAIN
  while (from < text.length && rows.length < most) {
    const broken = readFrom(text, from, { delimiter, most, rows })
    if (broken === undefined) break
    from = lineEnd(text, broken) + 1
    left -= text.length - from
    if (left >= 0 || from >= text.length) continue
    rows.splice(-1, 1, { ...rowAt(text, broken), isBroken: 'to the end' })
    break
  }
  return rows
}

interface Reading {
  readonly delimiter: string
  readonly most: number
  readonly rows: CsvRow[]
}

/** Adds the rows from an offset on; ends with a broken one, and tells where it begins. */
function readFrom(text: string, first: number, { delimiter, most, rows }: Reading): number | undefined {
  let start = first
  let broken: number | undefined
  Papa.parse<string[]>(text.slice(first), {
    delimiter,
    // Else it is guessed from the lines that are left, quotes aside, and none of those may be whole.
    ...(text.includes('\r') ? {} : { newline: '\n' }),
    step: ({ data, errors, meta }, parser) => {
      const [from, end] = [start, first + meta.cursor]
      start = end
      if (errors.some(({ type }) => type === 'Quotes')) {
        broken = from
        rows.push({ ...rowAt(text, from), isBroken: 'itself' })
      } else {
        const whole = { start: from, end }
        rows.push({ cells: data, whole, range: (cell) => cellRange(text, whole, delimiter, cell) })
      }
      if (broken !== undefined || rows.length >= most) parser.abort()
    },
  })
  return broken
}

/** A row of which only the line is known that it begins with. */
const rowAt = (text: string, from: number): CsvRow => {
  const range = { start: from, end: lineEnd(text, from) }
  return { cells: [text.slice(range.start, range.end)], whole: range, range: () => range }
}

const lineEnd = (text: string, from: number): number => {
  const found = text.slice(from).search(/[\r\n]/)
  return found < 0 ? text.length : from + found
}

/** Where a cell stands in its row, without the blanks around it; of a cell that is not there, or of none, the whole row. */
function cellRange(text: string, row: Range, delimiter: string, cell: number | undefined): Range {
  const found = cell === undefined ? undefined : cellRanges(text, row, delimiter)[cell]
  return trimmed(text, found ?? row)
}

/** Where each cell of a row stands, with its quotation marks and blanks; the line end belongs to none. */
export function cellRanges(text: string, { start, end }: Range, delimiter: string): Range[] {
  const ranges: Range[] = []
  let quoted = false
  let from = start
  let last = end
  while (last > start && /[\r\n]/.test(text[last - 1] ?? '')) last -= 1
  for (let at = start; at < last; at += 1) {
    if (text[at] === '"') quoted = !quoted
    else if (!quoted && text[at] === delimiter) {
      ranges.push({ start: from, end: at })
      from = at + 1
    }
  }
  return [...ranges, { start: from, end: last }]
}

/** At least one character wide, so that there is something to point at. */
function trimmed(text: string, { start, end }: Range): Range {
  const part = text.slice(start, end)
  const first = start + (part.length - part.trimStart().length)
  return part.trim() === '' ? { start, end: start + 1 } : { start: first, end: first + part.trim().length }
}
