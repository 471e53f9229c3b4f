// @ts-check
import { colorsOf, WINDOW } from './colors.mjs'
import { hasLine, runsOf } from './runs.mjs'

/** In pixels. A column is what most fonts for terminals take at this size: six tenths of it. */
const FONT = 15
const COLUMN = 9
const LINE = 18
const BASELINE = 13
const BAR = 34
const MARGIN = { side: 20, top: 14, bottom: 16 }
const FONTS =
  "ui-monospace, 'SF Mono', SFMono-Regular, Menlo, 'Cascadia Mono', Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace"

/** @typedef {import('../lib/cells.mjs').Cell} Cell */

/**
 * Draws a screen as an SVG of a window. Every run of text is put at its column and given its width, so that the columns
 * stand below each other in any font.
 *
 * @param {import('./shoot.mjs').Shot & { title: string, says: string }} picture
 * @returns {string}
 */
export function draw({ title, says, cols, cells, cursor }) {
  const rows = cells.map(runsOf)
  const used = rows.findLastIndex((runs, row) => row === cursor?.row || runs.length > 0) + 1
  const [width, height] = [cols * COLUMN + MARGIN.side * 2, used * LINE + BAR + MARGIN.top + MARGIN.bottom]
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title says">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="says">${escaped(says)}</desc>`,
    ...frame(title, width, height),
    `<g transform="translate(${MARGIN.side} ${BAR + MARGIN.top})" font-family="${FONTS}" font-size="${FONT}" fill="${WINDOW.text}" xml:space="preserve">`,
    ...rows.flatMap((runs, row) => runs.flatMap((run) => ground(run, row))),
    ...(cursor ? [block(cursor.column, cursor.row, 1, WINDOW.text, ' fill-opacity="0.75"')] : []),
    ...rows.flatMap((runs, row) => runs.flatMap((run) => words(run, row))),
    '</g>',
    '</svg>',
  ].join('\n')}\n`
}

/** @type {(title: string, width: number, height: number) => string[]} */
const frame = (title, width, height) => [
  `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="9.5" fill="${WINDOW.ground}"/>`,
  `<path d="M1 ${BAR}V10a9 9 0 0 1 9-9H${width - 10}a9 9 0 0 1 9 9V${BAR}z" fill="${WINDOW.bar}"/>`,
  ...[0, 1, 2].map((i) => `<circle cx="${22 + i * 18}" cy="${BAR / 2}" r="5.5" fill="${WINDOW.dots}"/>`),
  `<text x="${width / 2}" y="${BAR / 2 + 4.5}" text-anchor="middle" font-family="${FONTS}" font-size="13" fill="${WINDOW.title}">${escaped(title)}</text>`,
  `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="9.5" fill="none" stroke="${WINDOW.border}"/>`,
]

/** @type {(run: Cell, row: number) => string[]} */
function ground({ column, width, style }, row) {
  const color = colorsOf(style).ground
  return color === undefined ? [] : [block(column, row, width, color)]
}

/** @type {(column: number, row: number, width: number, fill: string, more?: string) => string} */
const block = (column, row, width, fill, more = '') =>
  `<rect x="${column * COLUMN}" y="${row * LINE}" width="${width * COLUMN}" height="${LINE}" fill="${fill}"${more}/>`

/** @type {(run: Cell, row: number) => string[]} */
function words({ column, text, width, style }, row) {
  if (text.trim() === '' && !hasLine(style)) return []
  const { color } = colorsOf(style)
  const lines = [style.underline ? 'underline' : '', style.strike ? 'line-through' : ''].filter(Boolean).join(' ')
  const attributes = [
    `x="${column * COLUMN}" y="${row * LINE + BASELINE}" textLength="${width * COLUMN}" lengthAdjust="spacingAndGlyphs"`,
    color === WINDOW.text ? '' : `fill="${color}"`,
    style.bold ? 'font-weight="bold"' : '',
    style.italic ? 'font-style="italic"' : '',
    lines && `text-decoration="${lines}"`,
  ]
  return [`<text ${attributes.filter(Boolean).join(' ')}>${escaped(text)}</text>`]
}

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"]/g, (found) => ESCAPES[/** @type {keyof typeof ESCAPES} */ (found)])
