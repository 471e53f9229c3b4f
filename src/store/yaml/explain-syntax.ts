import type { YAMLError } from 'yaml'
import type { Code } from '../../core/codes.ts'
import type { Finding } from '../../core/finding.ts'

interface Slip {
  readonly code: Code
  /** Whether this slip explains the library's error, seen from the line it points at and the one before. */
  readonly fits: (place: Place) => boolean
}

interface Place {
  readonly error: YAMLError
  readonly line: string
  readonly before: string
  /** The text from the error's start. */
  readonly rest: string
}

/** The commonest slips of people who write YAML by hand, the most telling first. */
const SLIPS: readonly Slip[] = [
  { code: 'yaml-tab', fits: ({ error, line }) => error.code === 'TAB_AS_INDENT' || /^ *\t/.test(line) },
  {
    code: 'yaml-odd-space',
    fits: ({ line, before }) =>
      /^[ \u00a0\u2000-\u200a\u202f\u3000]*[\u00a0\u2000-\u200a\u202f\u3000]/.test(line) ||
      /^\s*[\u00a0\u2000-\u200a\u202f\u3000]/.test(before),
  },
  { code: 'yaml-quote-open', fits: ({ error }) => error.code === 'MISSING_CHAR' && /quote/.test(error.message) },
  { code: 'yaml-bracket-open', fits: ({ error }) => /flow (?:collection|sequence|map)/i.test(error.message) },
  { code: 'yaml-bad-escape', fits: ({ error }) => error.code === 'BAD_DQ_ESCAPE' },
  {
    code: 'yaml-after-quote',
    fits: ({ error, line }) =>
      error.code === 'UNEXPECTED_TOKEN' && /^\s*(?:- )?(?:[\w-]+:\s*)?(?:"[^"]*"|'[^']*')\s*\S/.test(line),
  },
  { code: 'yaml-reserved-start', fits: ({ error }) => error.code === 'BAD_SCALAR_START' },
  {
    code: 'yaml-colon-in-text',
    fits: ({ error, line }) =>
      /^\s*(?:- )?[\w-]+:\s+[^"'|>].*:(?:\s|$)/.test(line) &&
      /nested mapping|BLOCK_AS_IMPLICIT_KEY|implicit/i.test(`${error.code} ${error.message}`),
  },
  {
    code: 'yaml-no-space-after-colon',
    fits: ({ line, before }) => [line, before].some((text) => /^\s*(?:- )?[a-z_]+:[^\s:]/.test(text)),
  },
  {
    code: 'yaml-not-key-value',
    fits: ({ error, line }) =>
      !/:(?:\s|$)/.test(line) &&
      /implicit|MULTILINE_IMPLICIT_KEY|BAD_INDENT|UNEXPECTED/i.test(`${error.code} ${error.message}`),
  },
  {
    code: 'yaml-indent',
    fits: ({ error }) =>
      /indent/i.test(`${error.code} ${error.message}`) ||
      error.code === 'BLOCK_AS_IMPLICIT_KEY' ||
      error.code === 'MULTILINE_IMPLICIT_KEY',
  },
]

/** Says in our own codes what the YAML library found: what slipped, and where. */
export function explainSyntax(text: string, error: YAMLError): Finding {
  const start = Math.min(error.pos[0], text.length)
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const lineEnd = text.indexOf('\n', start)
  const place: Place = {
    error,
    line: text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd).replace(/\r$/, ''),
    before: text.slice(text.lastIndexOf('\n', lineStart - 2) + 1, Math.max(0, lineStart - 1)),
    rest: text.slice(start),
  }
  const slip = SLIPS.find(({ fits }) => fits(place))
  const end = Math.min(Math.max(error.pos[1], start + 1), lineEnd < 0 ? text.length : Math.max(lineEnd, start))
  return {
    code: slip?.code ?? 'yaml-syntax',
    args: { reason: error.code },
    range: { start, end: Math.max(start, end) },
  }
}
