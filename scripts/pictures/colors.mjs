// @ts-check

/** The window. It is dark on every page; its border keeps it apart from a page that is dark as well. */
export const WINDOW = {
  ground: '#161b22',
  bar: '#21262d',
  border: '#444c56',
  dots: '#545d68',
  title: '#adbac7',
  text: '#e6edf3',
}

/** The sixteen colors with names, each readable on the ground: black to white, then the bright ones. */
const NAMED = [
  ...['#768390', '#ff7b72', '#3fb950', '#d29922', '#58a6ff', '#bc8cff', '#39c5cf', '#b1bac4'],
  ...['#909dab', '#ffa198', '#56d364', '#e3b341', '#79c0ff', '#d2a8ff', '#56d4dd', '#ffffff'],
]

/**
 * The color and the ground of a style as `#rrggbb`; no ground where it is the window's own.
 *
 * @param {import('../lib/cells.mjs').Style} style
 * @returns {{ color: string, ground: string | undefined }}
 */
export function colorsOf({ color, background, inverse, dim }) {
  const front = color === null ? WINDOW.text : rgb(color)
  const back = background === null ? undefined : rgb(background)
  const [shown, ground] = inverse ? [back ?? WINDOW.ground, front] : [front, back]
  return { color: dim ? mixed(shown, ground ?? WINDOW.ground, 0.35) : shown, ground }
}

/** @param {number | string} color */
function rgb(color) {
  if (typeof color === 'string') return color
  const named = NAMED[color]
  if (named !== undefined) return named
  // Behind the named ones: a cube of six steps a side, then 24 grays.
  if (color >= 232) return hex([8, 8, 8].map((least) => least + (color - 232) * 10))
  const place = color - 16
  return hex([Math.floor(place / 36), Math.floor(place / 6) % 6, place % 6].map((step) => step && 55 + step * 40))
}

/** @type {(a: string, b: string, part: number) => string} */
const mixed = (a, b, part) => hex(parts(a).map((value, i) => Math.round(value + ((parts(b)[i] ?? 0) - value) * part)))

/** @param {string} color */
const parts = (color) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))

/** @param {readonly number[]} values */
const hex = (values) => `#${values.map((value) => value.toString(16).padStart(2, '0')).join('')}`
