import type { Comment } from './reading.ts'

export const SPACE = 32
const HASH = 35
const LINE_FEED = 10
const CARRIAGE_RETURN = 13
const NOT_PLAIN = Symbol('not plain')

/** Ends a quick reading: what stands here is for the library to judge. */
export function notPlain(): never {
  throw NOT_PLAIN
}

/** What a quick reading gives, or undefined where it came upon something that is not plain. */
export function unlessNotPlain<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (reason) {
    if (reason === NOT_PLAIN) return undefined
    throw reason
  }
}

/** A text's lines, one after the other: those that hold something, with the comments passed on the way. */
export class Lines {
  readonly text: string
  readonly comments: Comment[] = []
  /** Where the line's content starts; its column, or -1 behind the last line; where the line ends, before its line break. */
  at = 0
  column = -1
  end = 0
  /** Where the next line starts. */
  next: number

  constructor(text: string) {
    this.text = text
    this.next = text.startsWith('\ufeff') ? 1 : 0
    this.advance()
  }

  /** Goes on to the next line that holds more than spaces and a comment. */
  advance(): void {
    const { text } = this
    while (this.next < text.length) {
      const start = this.next
      const end = this.ending(start)
      const at = this.pastSpaces(start)
      if (at === end) continue
      if (text.charCodeAt(at) === HASH) {
        this.comment(at, end)
        continue
      }
      this.at = at
      this.column = at - start
      this.end = end
      return
    }
    this.column = -1
  }

  /** Where the line that starts at an offset ends, before its line break; `next` is then the line behind it. */
  ending(start: number): number {
    const { text } = this
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    this.next = end + 1
    return end > start && text.charCodeAt(end - 1) === CARRIAGE_RETURN ? end - 1 : end
  }

  /** Whether nothing at all stands on the line that starts at an offset. */
  isEmpty(start: number): boolean {
    const first = this.text.charCodeAt(start)
    return first === LINE_FEED || (first === CARRIAGE_RETURN && this.text.charCodeAt(start + 1) === LINE_FEED)
  }

  /** Passes the empty lines that come next, a row for each. */
  passEmpty(rows: string[]): void {
    while (this.isEmpty(this.next)) {
      rows.push('')
      this.ending(this.next)
    }
  }

  pastSpaces(from: number): number {
    let at = from
    while (this.text.charCodeAt(at) === SPACE) at += 1
    return at
  }

  /** The rest of a line behind a value: spaces, and perhaps a comment that stands apart. */
  rest(from: number): void {
    const at = this.pastSpaces(from)
    if (at === this.end) return
    if (at === from || this.text.charCodeAt(at) !== HASH) notPlain()
    this.comment(at, this.end)
  }

  comment(start: number, end: number): void {
    this.comments.push({ text: this.text.slice(start, end), range: { start, end } })
  }
}
