/** A cell: a text, a number of our own, yes or no, or nothing. */
export type Cell = string | number | boolean | null

/** Rows as CSV whose lines end in LF as all our output on a screen does. */
export const csvText = (rows: readonly (readonly Cell[])[]): string => rows.map(csvLine).join('\n')

/**
 * A line of CSV (RFC 4180), without its end. Every text is in quotes and nothing else is, so that a spreadsheet program can
 * be told to leave texts as they are: `007` and `2027-05` would become other things. A text that it would take for a formula
 * gets an apostrophe in front (`inert`).
 */
export const csvLine = (row: readonly Cell[]): string => row.map(cellText).join(',')

function cellText(cell: Cell): string {
  if (cell === null) return ''
  return typeof cell === 'string' ? `"${inert(cell).replaceAll('"', '""')}"` : String(cell)
}

/**
 * How a formula begins (OWASP, CSV injection): behind blanks and what is not seen too, with `=`, `+`, `-`, `@`, one of their
 * full-width forms, or a control character. Apostrophes of its own before that do not count.
 */
const FORMULA =
  /^'*(?:[\s\u200b-\u200f\u2060\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20\u2212\ufe62\ufe63\ufe66\ufe6b\t\r\n]|[\u0000-\u001f])/

/** A text that no spreadsheet program carries out: an apostrophe in front of what begins like a formula. */
export const inert = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

/** The text that `inert` was given: without the apostrophe, where that is ours. */
export const fromInert = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text
