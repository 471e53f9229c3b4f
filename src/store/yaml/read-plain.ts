import type { ListNode, MapNode, PairNode, ScalarNode, SourceNode } from '../../core/source-node.ts'
import type { Comment } from './scan.ts'

/** What a plain file holds: its content with places, and its notes. */
export interface PlainFile {
  readonly node: SourceNode
  readonly comments: readonly Comment[]
}

const DEEPEST = 32
const KEY = /([A-Za-z_][\w-]*|"[A-Za-z_][\w-]*"):(?=[ \n])/y
const DOUBLE = /"(?:[^"\\\n\t]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*"/y
const SINGLE = /'(?:[^'\n\t]|'')*'/y
const HEADER = /\|-?(?= *(?: #.*)?\n)/y
/** Signs that mean something to YAML at the start of a text without quotes. */
const INDICATOR = /[-?:,[\]{}#&*!|>'"%@`]/

/**
 * Reads, line by line, what nearly every plan is written in: keys and lists in blocks, texts on one line with or without
 * quotes, literal blocks, empty brackets, notes. It takes a tenth of the time that the library's parser does (bench/), and for
 * most files that parser need not even be loaded. Anything else gives undefined, and the parser decides what it is or what
 * is wrong with it. A test compares the two on tens of thousands of damaged plans.
 */
export function readPlain(text: string): PlainFile | undefined {
  if (!text.endsWith('\n') || text.includes('\r') || text.startsWith('\ufeff')) return undefined
  try {
    const reader = new Reader(text)
    return { node: reader.document(), comments: reader.comments }
  } catch (reason) {
    if (reason === NOT_PLAIN) return undefined
    throw reason
  }
}

const NOT_PLAIN = Symbol('not plain')

function notPlain(): never {
  throw NOT_PLAIN
}

class Reader {
  readonly comments: Comment[] = []
  readonly text: string
  /** Where the first character stands of the line to read next that is no note and not blank, and how far it is indented. */
  private at = 0
  private indent = 0

  constructor(text: string) {
    this.text = text
    this.nextLine(0)
  }

  document(): SourceNode {
    if (this.at >= this.text.length || this.indent > 0) return notPlain()
    const node = this.map(0, 0)
    return this.at < this.text.length ? notPlain() : node
  }

  /** Goes to the next line with content from the start of a line on; notes on the way are kept. */
  private nextLine(from: number): void {
    const { text } = this
    let start = from
    while (start < text.length) {
      let at = start
      while (text.charCodeAt(at) === 32) at += 1
      const character = text[at]
      if (character !== '\n' && character !== '#') {
        this.at = at
        this.indent = at - start
        return
      }
      const end = text.indexOf('\n', at)
      if (character === '#') this.comments.push({ text: text.slice(at, end), range: { start: at, end } })
      start = end + 1
    }
    this.at = text.length
    this.indent = -1
  }

  private map(indent: number, depth: number): MapNode {
    if (depth > DEEPEST) return notPlain()
    const start = this.at
    const pairs: PairNode[] = []
    while (this.indent === indent) pairs.push(this.pair(indent, depth))
    if (this.indent > indent) return notPlain()
    return { kind: 'map', flow: false, pairs, range: { start, end: pairs.at(-1)?.value.range.end ?? start } }
  }

  private pair(indent: number, depth: number): PairNode {
    const { text, at } = this
    KEY.lastIndex = at
    const name = KEY.exec(text)?.[1]
    if (name === undefined) return notPlain()
    const colonEnd = at + name.length + 1
    const key = name.startsWith('"') ? name.slice(1, -1) : name
    return {
      key,
      keyRange: { start: at, end: at + name.length },
      colonEnd,
      value: this.value(colonEnd, indent, depth),
    }
  }

  /** What stands behind a colon, or below it. */
  private value(colonEnd: number, indent: number, depth: number): SourceNode {
    const start = this.skipBlanks(colonEnd)
    const first = this.text[start]
    if (first !== '\n' && first !== '#') return this.inLine(start, indent)
    this.endLine(start)
    if (this.indent > indent)
      return this.isItem() ? this.list(this.indent, depth + 1) : this.map(this.indent, depth + 1)
    if (this.indent === indent && this.isItem()) return this.list(indent, depth + 1)
    return { kind: 'scalar', text: '', plain: true, block: false, range: { start: colonEnd, end: colonEnd } }
  }

  private isItem(): boolean {
    return this.text[this.at] === '-' && this.text[this.at + 1] === ' '
  }

  private list(indent: number, depth: number): ListNode {
    if (depth > DEEPEST) return notPlain()
    const start = this.at
    const items: SourceNode[] = []
    const dashes: number[] = []
    while (this.indent === indent && this.isItem()) {
      const dash = this.at
      const inner = this.skipBlanks(dash + 1)
      dashes.push(dash)
      KEY.lastIndex = inner
      if (KEY.test(this.text)) {
        this.at = inner
        this.indent = indent + inner - dash
        items.push(this.map(this.indent, depth + 1))
      } else items.push(this.inLine(inner, undefined))
    }
    if (this.indent > indent) return notPlain()
    return { kind: 'list', flow: false, items, dashes, range: { start, end: items.at(-1)?.range.end ?? start } }
  }

  /** A value that begins on its key's or its dash's line. A literal block needs to know how far its key is indented. */
  private inLine(start: number, indent: number | undefined): SourceNode {
    const { text } = this
    switch (text[start]) {
      case '|':
        return indent === undefined ? notPlain() : this.block(start, indent)
      case '"':
        return this.quoted(start, DOUBLE, (source) => JSON.parse(source) as string)
      case "'":
        return this.quoted(start, SINGLE, (source) => source.slice(1, -1).replaceAll("''", "'"))
      case '[':
      case '{':
        return this.emptyBrackets(start)
      default:
        return this.bare(start)
    }
  }

  private quoted(start: number, form: RegExp, decode: (source: string) => string): ScalarNode {
    form.lastIndex = start
    const source = form.exec(this.text)?.[0]
    if (source === undefined) return notPlain()
    const end = start + source.length
    this.endValue(end)
    return { kind: 'scalar', text: decode(source), plain: false, block: false, range: { start, end } }
  }

  private emptyBrackets(start: number): SourceNode {
    const brackets = this.text.slice(start, start + 2)
    if (brackets !== '[]' && brackets !== '{}') return notPlain()
    const range = { start, end: start + 2 }
    this.endValue(range.end)
    return brackets === '[]'
      ? { kind: 'list', flow: true, items: [], dashes: [], range }
      : { kind: 'map', flow: true, pairs: [], range }
  }

  private bare(start: number): ScalarNode {
    const { text } = this
    const lineEnd = text.indexOf('\n', start)
    const line = text.slice(start, lineEnd)
    if (INDICATOR.test(line[0] ?? '#') || line.includes('\t')) return notPlain()
    const note = line.indexOf(' #')
    const value = trimmedEnd(note < 0 ? line : line.slice(0, note))
    if (value.includes(': ') || value.endsWith(':')) return notPlain()
    const end = start + value.length
    this.endValue(end)
    return { kind: 'scalar', text: value, plain: true, block: false, range: { start, end } }
  }

  /** A literal text: the lines below that are indented further than its key, less the indentation of the first. */
  private block(start: number, indent: number): ScalarNode {
    const { text } = this
    HEADER.lastIndex = start
    const header = HEADER.exec(text)?.[0]
    if (header === undefined) return notPlain()
    const headEnd = text.indexOf('\n', start)
    const note = text.indexOf('#', start)
    if (note >= 0 && note < headEnd)
      this.comments.push({ text: text.slice(note, headEnd), range: { start: note, end: headEnd } })
    const lines: string[] = []
    let own = -1
    let end = headEnd + 1
    let line = end
    while (line < text.length) {
      const lineEnd = text.indexOf('\n', line)
      let at = line
      while (text.charCodeAt(at) === 32) at += 1
      // Blanks alone can belong to the text or not, which is for the parser to say.
      if (at === lineEnd && at > line) return notPlain()
      if (at < lineEnd) {
        if (own < 0) {
          if (at - line <= indent || lines.length > 0 || text[at] === '\t') return notPlain()
          own = at - line
        }
        if (at - line < own) break
      }
      lines.push(at < lineEnd ? text.slice(line + own, lineEnd) : '')
      line = lineEnd + 1
      if (at < lineEnd) end = line
    }
    if (own < 0) return notPlain()
    while (lines.at(-1) === '') lines.pop()
    this.nextLine(end)
    const body = lines.join('\n')
    return {
      kind: 'scalar',
      text: header === '|' ? `${body}\n` : body,
      plain: false,
      block: true,
      range: { start, end },
    }
  }

  private skipBlanks(from: number): number {
    let at = from
    while (this.text.charCodeAt(at) === 32) at += 1
    return at
  }

  /** What may follow a value on its line: blanks, and behind a blank a note. */
  private endValue(end: number): void {
    const at = this.skipBlanks(end)
    if (this.text[at] === '#' ? at === end : this.text[at] !== '\n') notPlain()
    this.endLine(at)
  }

  /** The rest of a line from its end or its note on. */
  private endLine(at: number): void {
    const end = this.text.indexOf('\n', at)
    if (this.text[at] === '#') this.comments.push({ text: this.text.slice(at, end), range: { start: at, end } })
    this.nextLine(end + 1)
  }
}

/** Without the blanks at its end; an expression for that would look at every run of blanks there is. */
function trimmedEnd(text: string): string {
  let end = text.length
  while (text.charCodeAt(end - 1) === 32) end -= 1
  return text.slice(0, end)
}
