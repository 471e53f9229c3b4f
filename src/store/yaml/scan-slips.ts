import type { CST } from 'yaml'
import type { Code } from '../../core/codes.ts'
import type { Args, Finding } from '../../core/finding.ts'
import type { Range } from '../../core/source-node.ts'

/** More than this nobody reads, and hostile files could hold a million. */
const MOST = 100

/** Spaces that look like indentation and are none: no-break space and its kin, as copied from web pages. */
const ODD_SPACE = /^ *[\u00a0\u2000-\u200a\u202f\u3000][ \u00a0\u2000-\u200a\u202f\u3000]*/
/** A key with its colon grown into its text. */
const GLUED = /^(?:- )?[A-Za-z_][\w-]*:[^\s:/]/
/** Every escape of YAML 1.2.2 (section 5.7), and the bare backslash that is none of them. */
const ESCAPES = /\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|([0abtnvfre "/\\N_LP\t\n\r])|($|.))/g

/** Gathers the slips of a file while its tree is walked. */
export interface Slips {
  readonly look: (token: CST.Token) => void
  /** One for each line at most: what follows on a line is mostly a consequence. */
  readonly found: () => Finding[]
}

/**
 * Finds the commonest slips of people who write YAML by hand where they were made; the library says where it gave up,
 * which may be many lines below, and says it once for every consequence. Whatever is found here the library refuses too
 * (tested with mutated plans), but for keys behind odd spaces, which it would take for part of the name.
 */
export function slipsIn(text: string, tokens: readonly CST.Token[]): Slips {
  const found: Finding[] = []
  /** Keys that a slip above them has explained. */
  const explained = new Set<unknown>()

  const add = (code: Code, start: number, length: number, args: Args = {}): void => {
    if (found.length < MOST) found.push({ code, args, range: onLine(text, start, length) })
  }
  // Behind a bracket too many or a line too far to the left the parser takes nothing for what it is.
  const lost = tokens.find(({ type }) => type === 'error') as CST.ErrorToken | undefined
  if (lost) add(/^[\]}]/.test(lost.source) ? 'yaml-bracket-open' : 'yaml-indent', lost.offset, lost.source.length)

  const looks: { [type: string]: (token: never) => void } = {
    'double-quoted-scalar': quoted,
    'single-quoted-scalar': quoted,
    'flow-collection': flow,
    'block-map': map,
    'block-seq': list,
    'block-scalar': block,
    scalar: plain,
  }
  return {
    look: (token) => looks[token.type]?.(token as never),
    found: () => {
      const lines = new Set<number>()
      const inOrder = found.sort((a, b) => (a.range?.start ?? 0) - (b.range?.start ?? 0))
      return inOrder.filter(({ range }) => {
        const line = text.lastIndexOf('\n', (range?.start ?? 0) - 1)
        return !lines.has(line) && lines.add(line)
      })
    },
  }

  function quoted({ type, source, offset, end }: CST.FlowScalar): void {
    const mark = type === 'double-quoted-scalar' ? '"' : "'"
    const after = strayIn(end)
    const bad = mark === '"' ? badEscape(source) : undefined
    if (source.length < 2 || !source.endsWith(mark)) add('yaml-quote-open', offset, source.length)
    else if (after) add('yaml-after-quote', after.offset, after.source.length, { mark })
    else if (bad) add('yaml-bad-escape', offset + bad.index, bad.length)
  }

  function flow({ start, end }: CST.FlowCollection): void {
    const closes = start.source === '[' ? 'flow-seq-end' : 'flow-map-end'
    if (end[0]?.type !== closes || strayIn(end)) add('yaml-bracket-open', start.offset, 1, { bracket: start.source })
  }

  function map({ items, indent }: CST.BlockMap): void {
    // A tab ends the maps it was meant to stand in; the lines after it are where they should be.
    let tabbed = false
    for (const { start, key, sep, value } of items) {
      // On a blank line or before a comment a tab does no harm; only what the key stands behind is its indentation.
      const before = start.at(-1)
      const tab = key && before?.type === 'space' && beginsWithTab(before) ? before : undefined
      if (tab) add('yaml-tab', tab.offset, tab.source.length)
      tabbed ||= tab !== undefined
      if (start.some(({ type }) => type === 'explicit-key-ind')) continue
      if (key?.type === 'scalar') keyed(key, tabbed ? key.indent : indent, sep ?? [])
      if (value?.type === 'block-map' && sep && !sep.some(({ type }) => type === 'newline')) inline(value)
      if (value?.type === 'error' && value.source === '-')
        add('yaml-reserved-start', value.offset, 1, { character: '-' })
    }
  }

  function keyed(key: CST.FlowScalar, indent: number, sep: readonly CST.SourceToken[]): void {
    const { source, offset } = key
    const odd = ODD_SPACE.exec(source)
    const broken = source.includes('\n') || !sep.some(({ type }) => type === 'map-value-ind')
    if (explained.has(key)) return
    if (odd) add('yaml-odd-space', offset, odd[0].length)
    else if (broken) add(GLUED.test(source) ? 'yaml-no-space-after-colon' : 'yaml-not-key-value', offset, source.length)
    else if (key.indent !== indent) add('yaml-indent', offset, source.length)
  }

  /** A map that begins on the line of its key: a colon in the text, or the next key too far to the right. */
  function inline({ items: [first] }: CST.BlockMap): void {
    const key = first?.key
    const colon = first?.sep?.find(({ type }) => type === 'map-value-ind')
    if (!key || !colon) return
    explained.add(key)
    const lines = 'source' in key ? key.source.split('\n') : []
    const last = lines.length > 1 ? (lines.at(-1) ?? '').trim() : ''
    if (/^[a-z][\w-]*$/.test(last)) add('yaml-indent', colon.offset - last.length, last.length)
    else add('yaml-colon-in-text', colon.offset, 1)
  }

  function list({ items }: CST.BlockSequence): void {
    for (const { start, value } of items)
      if (value && !start.some(({ type }) => type === 'seq-item-ind')) add('yaml-indent', value.offset, 1)
  }

  function block({ props }: CST.BlockScalar): void {
    const stray = props.find((token) => token.type === 'error')
    const header = props.find(({ type }) => type === 'block-scalar-header')
    if (stray && header && 'source' in header)
      add('yaml-reserved-start', header.offset, header.source.length, { character: header.source.charAt(0) })
  }

  function plain({ source, offset }: CST.FlowScalar): void {
    if (/^[@`%,]/.test(source)) add('yaml-reserved-start', offset, 1, { character: source.charAt(0) })
  }

  function beginsWithTab({ source, offset }: CST.SourceToken): boolean {
    return source.startsWith('\t') && (offset === 0 || text[offset - 1] === '\n')
  }
}

/** What follows a closing quote or bracket and is neither space nor comment. */
const strayIn = (end: readonly CST.SourceToken[] = []): CST.SourceToken | undefined =>
  end.find(({ type }) => !/^(?:space|newline|comment|flow-\w+-end)$/.test(type))

function badEscape(source: string): { index: number; length: number } | undefined {
  for (const { 0: whole, 2: bad, index } of source.matchAll(ESCAPES))
    if (bad !== undefined) return { index, length: whole.length }
  return undefined
}

/** The range, cut at the end of its line. */
function onLine(text: string, start: number, length: number): Range {
  const newline = text.indexOf('\n', start)
  const line = newline < 0 ? text.length : newline
  const end = Math.min(start + Math.max(1, length), Math.max(line, start + 1))
  return { start, end: text[end - 1] === '\r' && end - 1 > start ? end - 1 : end }
}
