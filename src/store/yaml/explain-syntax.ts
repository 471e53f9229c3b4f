import type { YAMLError } from 'yaml'
import type { Code } from '../../core/codes.ts'
import type { Finding } from '../../core/finding.ts'

/** What the library's errors mean where no slip was recognized (`scan-slips.ts`), the most telling first. */
const MEANINGS: readonly (readonly [Code, (error: YAMLError) => boolean])[] = [
  ['yaml-tab', ({ code }) => code === 'TAB_AS_INDENT'],
  ['yaml-quote-open', ({ code, message }) => code === 'MISSING_CHAR' && /quote/.test(message)],
  ['yaml-bad-escape', ({ code }) => code === 'BAD_DQ_ESCAPE'],
  ['yaml-reserved-start', ({ code }) => code === 'BAD_SCALAR_START'],
  ['yaml-bracket-open', ({ code, message }) => code === 'BAD_INDENT' && /flow/i.test(message)],
  ['yaml-not-key-value', ({ code }) => code === 'MULTILINE_IMPLICIT_KEY' || code === 'KEY_OVER_1024_CHARS'],
  ['yaml-indent', ({ code, message }) => code === 'BLOCK_AS_IMPLICIT_KEY' || /indent/i.test(`${code} ${message}`)],
]

/** The rest in plain words; the library's own are for programmers. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/Missing , |comma|Unexpected , /i, 'between the brackets, the items need one comma between them'],
  [/not key|Implicit map keys|implicit keys/i, 'a key and its colon belong on one line'],
  [/NON_STRING_KEY/, 'a key is a name, not a list or a group of keys'],
  [/space/i, 'a space is missing'],
]

/** Says in our own codes what the YAML library found: what slipped, and where. */
export function explainSyntax(text: string, error: YAMLError): Finding {
  const start = Math.min(error.pos[0], text.length)
  const newline = text.indexOf('\n', start)
  const lineEnd = newline < 0 ? text.length : Math.max(newline, start)
  const [code = 'yaml-syntax'] = MEANINGS.find(([, fits]) => fits(error)) ?? []
  const said = `${error.code} ${error.message}`
  const [, reason = 'something stands where it cannot stand'] = REASONS.find(([pattern]) => pattern.test(said)) ?? []
  return {
    code,
    args: code === 'yaml-syntax' ? { reason } : {},
    range: { start, end: Math.max(start, Math.min(Math.max(error.pos[1], start + 1), lineEnd)) },
  }
}
