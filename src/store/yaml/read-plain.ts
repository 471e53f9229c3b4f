import type { ListNode, MapNode, PairNode, ScalarNode, SourceNode } from '../../core/source-node.ts'
import { Lines, notPlain, SPACE, unlessNotPlain } from './plain-lines.ts'
import type { Reading } from './reading.ts'
import { scanText } from './scan-text.ts'

/** A plan needs six. */
const DEEPEST = 32
const LONGEST_KEY = 1000
const KEY = /(?:[A-Za-z_][\w.-]*|"[A-Za-z_][\w.-]*"):/y
/** What a bare word may begin with: nothing that means something to YAML, and no space of any kind. */
const BARE = /^(?:-\d|[^\s\-?:,[\]{}#&*!|>'"%@`])/
const DOUBLE_QUOTED = /^"[^"\\]*(?:\\.[^"\\]*)*"/
const SINGLE_QUOTED = /^'[^']*(?:''[^']*)*'/
/** What may stand in brackets: bare words, and quoted ones without escapes. */
const WORD = /[A-Za-z0-9][\w-]*|"[^"\\]*"/g
const WORDS = new RegExp(`^\\[ *(?:(?:${WORD.source}) *(?:, *(?:${WORD.source}) *)*)?\\]`)
const DASH = 45

/**
 * Reads what nearly every plan is made of, line by line: block maps and lists, scalars on one line, literal texts, simple
 * lists in brackets. It takes a twentieth of the time that the library takes, which every start would feel. Anything else, and
 * anything that is not plainly right, gives undefined, and the library then decides what it is or what is wrong with it.
 * Tests compare the two on damaged plans (docs/decisions.md).
 */
export function readPlain(text: string): Reading | undefined {
  if (scanText(text).length > 0) return undefined
  return unlessNotPlain(() => {
    const lines = new Lines(text)
    if (lines.column !== 0) notPlain()
    const node = map(lines, 1)
    // What is further to the right than any part could go on is left over.
    return lines.column < 0 ? { node, comments: lines.comments } : notPlain()
  })
}

/** The map or list whose first line this is. */
const collection = (lines: Lines, depth: number): SourceNode => (isItem(lines) ? list(lines, depth) : map(lines, depth))

function isItem({ text, at, end }: Lines): boolean {
  return text.charCodeAt(at) === DASH && (at + 1 === end || text.charCodeAt(at + 1) === SPACE)
}

function map(lines: Lines, depth: number): MapNode {
  if (depth > DEEPEST) notPlain()
  const { at: start, column } = lines
  const pairs: PairNode[] = []
  do {
    const { at } = lines
    const colonEnd = keyEnd(lines, at)
    if (colonEnd < 0) notPlain()
    const source = lines.text.slice(at, colonEnd - 1)
    const key = source.startsWith('"') ? source.slice(1, -1) : source
    const keyRange = { start: at, end: colonEnd - 1 }
    pairs.push({ key, keyRange, colonEnd, value: pairValue(lines, colonEnd, column, depth) })
  } while (lines.column === column)
  return { kind: 'map', flow: false, pairs, range: { start, end: endOf(pairs.at(-1)?.value) } }
}

/** Where the colon of a key that starts here ends, else -1. */
function keyEnd({ text, end }: Lines, at: number): number {
  KEY.lastIndex = at
  if (!KEY.test(text)) return -1
  const colonEnd = KEY.lastIndex
  if (colonEnd - at > LONGEST_KEY) return -1
  return colonEnd === end || text.charCodeAt(colonEnd) === SPACE ? colonEnd : -1
}

/** What stands behind a key's colon, or below it. */
function pairValue(lines: Lines, colonEnd: number, column: number, depth: number): SourceNode {
  const at = lines.pastSpaces(colonEnd)
  if (at < lines.end && lines.text[at] !== '#') return value(lines, at, column)
  lines.rest(colonEnd)
  lines.advance()
  if (lines.column > column || (lines.column === column && isItem(lines))) return collection(lines, depth + 1)
  return scalar('', true, false, colonEnd, colonEnd)
}

function list(lines: Lines, depth: number): ListNode {
  const { at: start, column } = lines
  const items: SourceNode[] = []
  const dashes: number[] = []
  do {
    const dash = lines.at
    const at = lines.pastSpaces(dash + 1)
    dashes.push(dash)
    if (keyEnd(lines, at) < 0) items.push(value(lines, at, column))
    else {
      lines.column += at - dash
      lines.at = at
      items.push(map(lines, depth + 1))
    }
  } while (lines.column === column && isItem(lines))
  return { kind: 'list', flow: false, items, dashes, range: { start, end: endOf(items.at(-1)) } }
}

const endOf = (node: SourceNode | undefined): number => node?.range.end ?? 0

/** A value that begins on this line; goes on to the line behind it. `column` is where its key or dash stands. */
function value(lines: Lines, at: number, column: number): SourceNode {
  const source = lines.text.slice(at, lines.end)
  if (source.includes('\t')) notPlain()
  const node = source.startsWith('|') ? literal(lines, at, source, column) : oneLine(lines, at, source)
  lines.advance()
  return node
}

function oneLine(lines: Lines, at: number, source: string): SourceNode {
  switch (source[0]) {
    case '"':
    case "'":
      return quoted(lines, at, source)
    case '[':
    case '{':
      return brackets(lines, at, source)
    default:
      return bare(lines, at, source)
  }
}

function bare(lines: Lines, at: number, source: string): ScalarNode {
  if (!BARE.test(source)) notPlain()
  const note = source.indexOf(' #')
  let length = note < 0 ? source.length : note
  while (source.charCodeAt(length - 1) === SPACE) length -= 1
  const text = source.slice(0, length)
  if (text.includes(': ') || text.endsWith(':')) notPlain()
  if (note >= 0) lines.comment(at + note + 1, lines.end)
  return scalar(text, true, false, at, at + length)
}

function quoted(lines: Lines, at: number, source: string): ScalarNode {
  const isDouble = source.startsWith('"')
  const [whole] = (isDouble ? DOUBLE_QUOTED : SINGLE_QUOTED).exec(source) ?? notPlain()
  lines.rest(at + whole.length)
  const text = isDouble ? unescaped(whole) : whole.slice(1, -1).replaceAll("''", "'")
  return scalar(text, false, false, at, at + whole.length)
}

/** JSON's escapes are YAML's too; those that only YAML has are left to the library. */
function unescaped(source: string): string {
  if (!source.includes('\\')) return source.slice(1, -1)
  try {
    return JSON.parse(source)
  } catch {
    return notPlain()
  }
}

function brackets(lines: Lines, at: number, source: string): SourceNode {
  const [whole] = (source.startsWith('{') ? /^\{\}/ : WORDS).exec(source) ?? notPlain()
  const range = { start: at, end: at + whole.length }
  lines.rest(range.end)
  if (whole === '{}') return { kind: 'map', flow: true, pairs: [], range }
  const items = [...whole.matchAll(WORD)].map(({ 0: word, index }) => {
    const isBare = !word.startsWith('"')
    return scalar(isBare ? word : word.slice(1, -1), isBare, false, at + index, at + index + word.length)
  })
  return { kind: 'list', flow: true, items, dashes: items.map((item) => item.range.start), range }
}

/** A text of several lines behind `|`, `|-` or `|+`, indented as its first line is. */
function literal(lines: Lines, at: number, source: string, column: number): ScalarNode {
  const { text } = lines
  const chomp = source[1] === '-' || source[1] === '+' ? source[1] : ''
  lines.rest(at + 1 + chomp.length)
  const rows: string[] = []
  lines.passEmpty(rows)
  const indent = text.slice(lines.next, lines.pastSpaces(lines.next))
  if (indent.length <= column) notPlain()
  let [count, end] = [0, 0]
  while (lines.next < text.length && text.startsWith(indent, lines.next)) {
    const row = text.slice(lines.next + indent.length, lines.ending(lines.next))
    // Spaces alone may belong to the text or not; it depends on what comes behind them.
    if (row.trim() === '') notPlain()
    count = rows.push(row)
    end = Math.min(lines.next, text.length)
    lines.passEmpty(rows)
  }
  const behind = lines.pastSpaces(lines.next)
  if (behind > lines.next && lines.isEmpty(behind)) notPlain()
  const body = rows.slice(0, count).join('\n')
  if (chomp === '-') return scalar(body, false, true, at, end)
  if (chomp === '') return scalar(`${body}\n`, false, true, at, end)
  return scalar(`${body}\n${'\n'.repeat(rows.length - count)}`, false, true, at, Math.min(lines.next, text.length))
}

const scalar = (text: string, plain: boolean, block: boolean, start: number, end: number): ScalarNode => ({
  kind: 'scalar',
  text,
  plain,
  block,
  range: { start, end },
})
