/** A scalar ready to paste: on one line, or as a literal block whose lines still need their indentation. */
export type RenderedScalar =
  | { readonly inline: string }
  | { readonly header: '|' | '|-'; readonly lines: readonly string[] }

/** Where the scalar goes: a flow collection and a forced repeat after a failed proof both rule out blocks and bare words. */
export interface ScalarStyle {
  readonly flow?: boolean
  readonly quoted?: boolean
}

/** Longer one-line text is written as a block: no quoting noise, and a line of its own in a diff. */
const LONG = 100
/** Words that some YAML reader takes for something else than text (YAML 1.1 type registry). */
const NOT_TEXT = /^(?:y|n|yes|no|true|false|on|off|null|nan|inf)$/i
/** Bare text: starts with a letter, no character that means something to YAML, 1.1 or 1.2. */
const TAME = /^\p{L}[\p{L}\p{N}\p{M} _,.()'’/;?+-]*$/u
const TERM = /^\d{4}-(?:winter|spring|summer|fall)$/
const NEEDS_ESCAPE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/u

/**
 * Renders text so that YAML 1.1 and 1.2 readers give back exactly the same string: bare only when tame, a literal block for
 * printable text of several lines or more than 100 characters, else double quotes with escapes. Never folded, never wrapped.
 */
export function renderScalar(text: string, { flow = false, quoted = false }: ScalarStyle = {}): RenderedScalar {
  if (!quoted) {
    if (isTame(text, flow)) return { inline: text }
    if (!flow && (text.includes('\n') || (text.length > LONG && text.includes(' '))) && fitsLiteral(text)) {
      const ends = text.endsWith('\n')
      return { header: ends ? '|' : '|-', lines: (ends ? text.slice(0, -1) : text).split('\n') }
    }
  }
  return { inline: doubleQuoted(text) }
}

function isTame(text: string, flow: boolean): boolean {
  if (TERM.test(text)) return true
  if ((text.length > LONG && text.includes(' ')) || text.endsWith(' ') || !TAME.test(text) || NOT_TEXT.test(text))
    return false
  return !flow || !/[,?]/.test(text)
}

function fitsLiteral(text: string): boolean {
  if (NEEDS_ESCAPE.test(text) || /^[ \t\n]/.test(text) || /[ \t]$/m.test(text) || text.includes('\t')) return false
  return !text.endsWith('\n\n') && text !== '\n'
}

/** JSON's escapes, with the characters YAML 1.1 readers stumble over escaped as well. */
function doubleQuoted(text: string): string {
  let out = '"'
  for (const character of text) {
    if (character === '"' || character === '\\') out += `\\${character}`
    else if (character === '\n') out += '\\n'
    else if (character === '\t') out += '\\t'
    else if (character === '\r') out += '\\r'
    else if (NEEDS_ESCAPE.test(character)) out += escaped(character.codePointAt(0) ?? 0)
    else out += character
  }
  return `${out}"`
}

function escaped(code: number): string {
  const hex = code.toString(16).toUpperCase()
  if (code <= 0xff) return `\\x${hex.padStart(2, '0')}`
  return code <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`
}
