/** Blanks that are none to a program: no-break, narrow, ideographic ... */
const ODD_BLANKS = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g
/** Characters nobody sees: controls, marks of direction, joiners and breaks without width outside scripts that need them. */
const INVISIBLE =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g

export interface CleanCell {
  readonly text: string
  /** How many characters were taken out that nobody sees. */
  readonly hidden: number
}

/**
 * A cell as a person reads it: in one Unicode form, without characters nobody sees, blanks that are blanks, on one line, and
 * without the `="..."` that keeps a spreadsheet from changing it.
 */
export function cleanCell(cell: string): CleanCell {
  // Nearly every cell is plain.
  if (/^[!-<>-~](?: ?[!-~])*$/.test(cell)) return { text: cell, hidden: 0 }
  const visible = cell.replace(INVISIBLE, '')
  const text = visible.normalize('NFC').replace(ODD_BLANKS, ' ').replace(/\s+/g, ' ').trim()
  const wrapped = /^="(.*)"$/.exec(text)?.[1]
  return { text: wrapped?.trim() ?? text, hidden: cell.length - visible.length }
}
