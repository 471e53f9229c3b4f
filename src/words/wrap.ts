import { widthOf } from './width.ts'

/** Prose wider than this is hard to read, however wide the window. */
export const WIDEST = 100

/** How far a line is taken for indented: what goes on below a deeper one needs room too. */
const DEEPEST = 0.5

/**
 * Characters of scripts that set no blanks between words, each with the marks that may not begin a line; everything else
 * in one piece.
 */
const PIECES =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}][、。，．！？：；）」』】》〉〕ー々]*|[^\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]+/gu
const NO_BLANKS = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]/u

/**
 * Breaks lines between words so that a terminal of this many columns does not break them inside words. A line's own
 * indentation is kept for what follows from it, also one made by a word command and blanks; a word wider than the line
 * stays whole, unless its script has no blanks.
 */
export function wrap(text: string, columns: number): string {
  const width = Math.max(20, Math.min(columns - 1, WIDEST))
  return text
    .split('\n')
    .map((line) => (measure(line) <= width ? line : wrapLine(line, width)))
    .join('\n')
}

function wrapLine(line: string, width: number): string {
  const indent = /^(?: *(?:\d+\. |[-+•>.] |:\w+(?: \w)? {2,})?)/.exec(line)?.[0] ?? ''
  const hanging = ' '.repeat(Math.min(indent.length, Math.floor(width * DEEPEST)))
  const lines: string[] = []
  let current = indent
  const begun = (): boolean => current.trim() !== '' && current !== indent
  for (const word of line.slice(indent.length).split(' ')) {
    const joined = begun() ? `${current} ${word}` : current + word
    if (measure(joined) <= width) current = joined
    else if (NO_BLANKS.test(word)) {
      let blank = begun() ? ' ' : ''
      for (const piece of word.match(PIECES) ?? []) {
        if (begun() && measure(current + blank + piece) > width) {
          lines.push(current)
          current = hanging + piece
        } else current += blank + piece
        blank = ''
      }
    } else if (begun()) {
      lines.push(current)
      current = hanging + word
    } else current = joined
  }
  return [...lines, current].join('\n')
}

/** A tab can be as wide as eight columns. */
const measure = (text: string): number =>
  text.includes('\t') ? widthOf(text) + 7 * (text.split('\t').length - 1) : widthOf(text)
