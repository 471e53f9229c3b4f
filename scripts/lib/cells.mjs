// @ts-check

/**
 * A color: the terminal's own (null), one of its 256, or `#rrggbb`.
 *
 * @typedef {null | number | string} Color
 */

/**
 * @typedef {object} Style
 * @property {Color} color
 * @property {Color} background
 * @property {boolean} bold
 * @property {boolean} dim
 * @property {boolean} italic
 * @property {boolean} underline
 * @property {boolean} strike
 * @property {boolean} inverse
 */

/**
 * What stands in one place of a screen. A wide character has `width` 2 and no cell behind it.
 *
 * @typedef {{ column: number, text: string, width: number, style: Style }} Cell
 */

/**
 * The visible screen, row by row, cell by cell.
 *
 * @param {import('@xterm/headless').Terminal} screen
 * @returns {Cell[][]}
 */
export function cellsOf({ buffer: { active }, rows, cols }) {
  return Array.from({ length: rows }, (_, row) => {
    const line = active.getLine(active.baseY + row)
    return Array.from({ length: cols }, (_, column) => {
      const cell = line?.getCell(column)
      // Of a wide character, the second place has no width.
      return cell && cell.getWidth() > 0 ? [readCell(cell, column)] : []
    }).flat()
  })
}

/**
 * @param {import('@xterm/headless').IBufferCell} cell
 * @param {number} column
 * @returns {Cell}
 */
const readCell = (cell, column) => ({
  column,
  text: cell.isInvisible() ? ' ' : cell.getChars() || ' ',
  width: cell.getWidth(),
  style: {
    color: cell.isFgDefault() ? null : cell.isFgRGB() ? hex(cell.getFgColor()) : cell.getFgColor(),
    background: cell.isBgDefault() ? null : cell.isBgRGB() ? hex(cell.getBgColor()) : cell.getBgColor(),
    bold: cell.isBold() !== 0,
    dim: cell.isDim() !== 0,
    italic: cell.isItalic() !== 0,
    underline: cell.isUnderline() !== 0,
    strike: cell.isStrikethrough() !== 0,
    inverse: cell.isInverse() !== 0,
  },
})

/** @param {number} color */
const hex = (color) => `#${color.toString(16).padStart(6, '0')}`
