import Papa from 'papaparse'
import type { CsvRow } from '../../core/earnings/read-schedule.ts'
import type { Range } from '../../core/source-node.ts'

/** The rows of a CSV text with their places, or the place where its quotes do not go together. */
export type CsvRows = { readonly rows: readonly CsvRow[] } | { readonly brokenAt: Range }

/** Takes a CSV text apart: RFC 4180, with any one delimiter and any line ends. A byte order mark belongs to no cell. */
export function csvRows(text: string, delimiter: string): CsvRows {
  const mark = text.startsWith('\ufeff') ? 1 : 0
  const rows: CsvRow[] = []
  let start = mark
  let broken: Range | undefined
  Papa.parse<string[]>(text.slice(mark), {
    delimiter,
    step: ({ data, errors, meta }, parser) => {
      const [from, end] = [start, mark + meta.cursor]
      start = end
      if (errors.some(({ type }) => type === 'Quotes')) {
        broken = { start: from, end: lineEnd(text, from) }
        parser.abort()
      }
      rows.push({ cells: data, range: (cell) => cellRange(text, { start: from, end }, delimiter, cell) })
    },
  })
  return broken ? { brokenAt: broken } : { rows }
}

const lineEnd = (text: string, from: number): number => {
  const found = text.slice(from).search(/[\r\n]/)
  return found < 0 ? text.length : from + found
}

/** Where a cell stands in its row, without the blanks around it; of a cell that is not there, or of none, the whole row. */
function cellRange(text: string, row: Range, delimiter: string, cell: number | undefined): Range {
  const whole = trimmed(text, row)
  if (cell === undefined) return whole
  let quoted = false
  let count = 0
  let from = row.start
  for (let at = row.start; at < row.end; at += 1) {
    if (text[at] === '"') quoted = !quoted
    else if (!quoted && text[at] === delimiter) {
      if (count === cell) return trimmed(text, { start: from, end: at })
      count += 1
      from = at + 1
    }
  }
  return count === cell ? trimmed(text, { start: from, end: row.end }) : whole
}

/** At least one character wide, so that there is something to point at. */
function trimmed(text: string, { start, end }: Range): Range {
  const part = text.slice(start, end)
  const first = start + (part.length - part.trimStart().length)
  return part.trim() === '' ? { start, end: start + 1 } : { start: first, end: first + part.trim().length }
}
