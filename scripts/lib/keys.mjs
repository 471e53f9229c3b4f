// @ts-check

/** What a terminal sends for the keys that have names. */
const NAMED = {
  enter: '\r',
  tab: '\t',
  'shift+tab': '\u001b[Z',
  space: ' ',
  escape: '\u001b',
  backspace: '\u007f',
  delete: '\u001b[3~',
  up: '\u001b[A',
  down: '\u001b[B',
  right: '\u001b[C',
  left: '\u001b[D',
  home: '\u001b[H',
  end: '\u001b[F',
  'page-up': '\u001b[5~',
  'page-down': '\u001b[6~',
}

/** @typedef {keyof typeof NAMED} NamedKey */
/** @typedef {NamedKey | `alt+${NamedKey}` | `alt+${string}` | `ctrl+${string}`} Key */

/**
 * What a terminal sends for a key: a name above, `ctrl+` and a letter, or `alt+` and a name or a letter.
 *
 * @param {Key} key
 * @returns {string}
 */
export function bytesOf(key) {
  const named = Object.entries(NAMED).find(([name]) => name === key)?.[1]
  if (named !== undefined) return named
  const [, modifier, rest = ''] = /^(ctrl|alt)\+(.+)$/.exec(key) ?? []
  if (modifier === 'alt') return `\u001b${/^[a-z]$/.test(rest) ? rest : bytesOf(/** @type {Key} */ (rest))}`
  if (modifier === 'ctrl' && /^[a-z]$/.test(rest)) return String.fromCharCode(rest.charCodeAt(0) - 96)
  throw new Error(`There is no key "${key}".`)
}
