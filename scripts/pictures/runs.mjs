// @ts-check
import { isDeepStrictEqual } from 'node:util'
import { colorsOf } from './colors.mjs'

/** @typedef {import('../lib/cells.mjs').Cell} Cell */

/**
 * A row as runs of one style, without the blanks that show nothing. A wide character is a run of its own, since fonts
 * differ most in how wide these are; so is what stands behind two blanks.
 *
 * @param {readonly Cell[]} row
 * @returns {Cell[]}
 */
export function runsOf(row) {
  /** @type {Cell[]} */
  const runs = []
  /** @type {Cell | undefined} */
  let open
  for (const cell of row) {
    if (open && continues(open, cell)) {
      open.text += cell.text
      open.width += 1
    } else {
      open = { ...cell }
      runs.push(open)
    }
    if (cell.width > 1) open = undefined
  }
  return runs.map((run) => (blanksShow(run) ? run : trimmed(run))).filter(({ text }) => text !== '')
}

/** Whether a style draws lines, which show on blanks too. */
export const hasLine = (/** @type {Cell['style']} */ { underline, strike }) => underline || strike

/** @type {(run: Cell, cell: Cell) => boolean} */
const continues = (run, cell) =>
  cell.width === 1 &&
  isDeepStrictEqual(run.style, cell.style) &&
  (blanksShow(cell) || cell.text === ' ' || !run.text.endsWith('  '))

const blanksShow = (/** @type {Cell} */ { style }) => hasLine(style) || colorsOf(style).ground !== undefined

/** @param {Cell} run */
function trimmed({ column, text, width, style }) {
  const before = text.length - text.trimStart().length
  const after = text.length - text.trimEnd().length
  return { column: column + before, text: text.trim(), width: width - before - after, style }
}
