import { severityOf } from '../core/codes.ts'
import type { Finding } from '../core/finding.ts'
import { fixOf, saysOf } from './findings.ts'
import { show } from './show.ts'
import { bad, type Line, quiet, strong } from './styled.ts'
import { widthOf } from './width.ts'

/** A place in a text as people and editors count it: line and column from 1. */
export interface LinePlace {
  readonly line: number
  readonly column: number
}

export function linePlace(text: string, offset: number): LinePlace {
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  const start = before.lastIndexOf('\n') + 1
  const mark = start === 0 && text.startsWith('\ufeff') ? 1 : 0
  return { line, column: Math.max(1, offset - start - mark + 1) }
}

/**
 * A finding for people: the place first, what is so, their own line with a caret below the spot, one fix.
 * `text` is the file's text where it could be read.
 */
export function report(finding: Finding, file: string | undefined, text: string | undefined): Line[] {
  const { code, args, path, range } = finding
  const place = text !== undefined && range ? linePlace(text, range.start) : undefined
  const where = [file, place?.line, place?.column].filter((part) => part !== undefined).join(':')
  const severity = severityOf(code)
  const lines: Line[] = [
    [
      strong(where === '' ? '' : `${where}: `),
      severity === 'error' ? bad('error:') : strong(`${severity}:`),
      ` ${saysOf(code, args)} `,
      quiet(`[${code}]`),
    ],
  ]
  if (path?.includes('.')) lines.push(`    in ${path}`)
  if (text !== undefined && range && place) lines.push(...excerpt(text, range.start, range.end, place.line))
  const fix = fixOf(code, args)
  if (fix !== '') lines.push(['  ', strong('Fix:'), ` ${fix}`])
  return lines
}

/** A line longer than this is shown around the spot only. */
const WIDEST = 90

function excerpt(text: string, start: number, end: number, line: number): Line[] {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const next = text.indexOf('\n', start)
  const own = text
    .slice(lineStart, next < 0 ? text.length : next)
    .replace(/\r$/, '')
    .replace(/^\ufeff/, '')
  const bom = lineStart === 0 && text.startsWith('\ufeff') ? 1 : 0
  const at = Math.max(0, start - lineStart - bom)
  const from = at > WIDEST - 20 ? at - 30 : 0
  const shown = own.slice(from, from + WIDEST)
  const lead = `${from > 0 ? '...' : ''}${show(own.slice(from, at))}`
  const marked = show(own.slice(at, Math.min(end - lineStart - bom, from + WIDEST)))
  const number = String(line)
  const margin = ' '.repeat(number.length)
  return [
    [quiet(`  ${number} | `), `${from > 0 ? '...' : ''}${show(shown)}${own.length > from + WIDEST ? '...' : ''}`],
    [quiet(`  ${margin} | `), blank(lead), bad('^'.repeat(Math.max(1, Math.min(widthOf(marked), WIDEST))))],
  ]
}

/** Blanks as wide as a text; tabs stay tabs, so that the caret stays below its spot. */
const blank = (text: string): string =>
  text
    .split('\t')
    .map((part) => ' '.repeat(widthOf(part)))
    .join('\t')
