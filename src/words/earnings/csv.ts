/** A cell: a text, a number of our own, or nothing. */
export type Cell = string | number | null

/**
 * Rows as CSV (RFC 4180, lines end in LF as all our output does). A text that a spreadsheet program would take for a formula gets
 * an apostrophe in front (OWASP, CSV injection): one that begins, behind blanks too, with `=`, `+`, `-`, `@`, their full-width
 * forms, or a control character.
 */
export const csvText = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => row.map(cellText).join(',')).join('\n')

const FORMULA = /^[\s\u200b-\u200f\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20\u2212\t\r\n]|^[\u0000-\u001f]/

function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = FORMULA.test(cell) ? `'${cell}` : cell
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
