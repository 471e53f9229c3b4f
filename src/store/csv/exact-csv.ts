import type { CsvRow } from '../../core/csv-row.ts'
import type { Range } from '../../core/source-node.ts'
import type { Encoding } from '../roster/decode-roster.ts'
import { cellRanges } from './csv-rows.ts'

/** A table whose bytes are to come out again as they went in. */
export interface ExactCsv {
  /** As it stands in the file: its byte order mark and its line ends are in it. */
  readonly text: string
  readonly encoding: Encoding
  readonly delimiter: string
}

/** A row to be written: as it is; or some of its cells, at times with another value. */
export interface CutRow {
  readonly row: CsvRow
  /** The cells to write, by their place, lowest first; undefined for all of them. */
  readonly columns: readonly number[] | undefined
  /** New values by place: digits and signs of numbers alone. */
  readonly values?: ReadonlyMap<number, string>
}

/**
 * The text of a table, character by character as the file has it; undefined where its bytes would not come out again from
 * that, as with half a character at the end of a UTF-16 file.
 */
export function exactText(bytes: Buffer, encoding: Encoding): string | undefined {
  const text = decoded(bytes, encoding)
  return encoded(text, encoding).equals(bytes) ? text : undefined
}

/**
 * What a CSV reader is shown instead: text of the same length, in which all lines end in the same way. A blank that this puts
 * behind a cell means nothing to one.
 */
export const evenLines = (text: string): string => text.replace(/\r\n/g, ' \n').replace(/\r/g, '\n')

/** Rows of a table as bytes: cells that are not given a value keep theirs, quotation marks and blanks included. */
export function cutCsv({ text, encoding, delimiter }: ExactCsv, rows: readonly CutRow[]): Buffer {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : ''
  const lines = rows.map((one) => cutRow(text, delimiter, one))
  return encoded(mark + lines.join(''), encoding)
}

function cutRow(text: string, delimiter: string, { row, columns, values = new Map() }: CutRow): string {
  const line = text.slice(row.whole.start, row.whole.end)
  if (!columns) return line
  const ranges = cellRanges(text, row.whole, delimiter)
  const last = ranges.at(-1)?.end ?? row.whole.start
  // A row may end before its last columns; it is made longer for a value alone.
  const own = columns.filter((at) => at < Math.max(ranges.length, ...[...values.keys()].map((key) => key + 1)))
  const cells = own.map((at) => {
    const value = values.get(at)
    return value === undefined ? sliceOf(text, ranges[at]) : cellWith(value, sliceOf(text, ranges[at]), delimiter)
  })
  return cells.join(delimiter) + text.slice(last, row.whole.end)
}

const sliceOf = (text: string, range: Range | undefined): string => (range ? text.slice(range.start, range.end) : '')

/** In quotation marks where the cell had some, and where it needs them. */
const cellWith = (value: string, before: string, delimiter: string): string =>
  before.trim().startsWith('"') || value.includes(delimiter) ? `"${value}"` : value

function decoded(bytes: Buffer, encoding: Encoding): string {
  if (encoding === 'utf-8') return bytes.toString('utf8')
  if (encoding === 'utf-16le') return bytes.toString('utf16le')
  if (encoding === 'utf-16be') return swapped(bytes).toString('utf16le')
  return new TextDecoder(encoding).decode(bytes)
}

function encoded(text: string, encoding: Encoding): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text)
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le')
  if (encoding === 'utf-16be') return swapped(Buffer.from(text, 'utf16le'))
  const bytes = byteByCharacter(encoding)
  return Buffer.from(Uint8Array.from(text, (character) => bytes.get(character) ?? 0))
}

const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16()

/** Of the encodings with a byte a character: each character is another byte. */
function byteByCharacter(encoding: Encoding): ReadonlyMap<string, number> {
  const all = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))
  return new Map([...all].map((character, byte) => [character, byte]))
}
