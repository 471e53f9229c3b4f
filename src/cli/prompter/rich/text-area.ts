import { show } from '../../../words/show.ts'
import { widthOf } from '../../../words/width.ts'

/** Text being written, with the cursor as an offset into it (UTF-16 units, never inside a character). */
export interface TextArea {
  readonly text: string
  readonly cursor: number
  /** The column that moving up and down keeps to, while that is all that happens. */
  readonly goal?: number
}

/** A row of the screen: the text from `start` to `end` (exclusive); a line break at its end does not belong to it. */
export interface Row {
  readonly start: number
  readonly end: number
}

export const areaOf = (text: string): TextArea => ({ text, cursor: text.length })

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
/** How far back and forward the end of one character, as people count them, is looked for. */
const REACH = 120

/** What stands in the text's place on the screen: tabs as blanks, unsafe characters made visible. */
export const shown = (text: string): string => show(text.replaceAll('\t', '    '))

export function insert({ text, cursor }: TextArea, more: string): TextArea {
  return { text: text.slice(0, cursor) + more + text.slice(cursor), cursor: cursor + more.length }
}

/** The text without what stands between two offsets, the cursor where it stood. */
const without = ({ text }: TextArea, from: number, to: number): TextArea => ({
  text: text.slice(0, from) + text.slice(to),
  cursor: from,
})

function before({ text, cursor }: TextArea): number {
  const segments = [...segmenter.segment(text.slice(Math.max(0, cursor - REACH), cursor))]
  return cursor - (segments.at(-1)?.segment.length ?? 0)
}

function after({ text, cursor }: TextArea): number {
  const [first] = segmenter.segment(text.slice(cursor, cursor + REACH))
  return cursor + (first?.segment.length ?? 0)
}

const wordBefore = ({ text, cursor }: TextArea): number => Math.max(0, text.slice(0, cursor).search(/\S+\s*$/))
const wordAfter = ({ text, cursor }: TextArea): number => cursor + (/^\s*\S*/.exec(text.slice(cursor))?.[0].length ?? 0)
const lineStart = ({ text, cursor }: TextArea): number => text.lastIndexOf('\n', cursor - 1) + 1
const lineEnd = ({ text, cursor }: TextArea): number => {
  const at = text.indexOf('\n', cursor)
  return at < 0 ? text.length : at
}
const to = ({ text }: TextArea, cursor: number): TextArea => ({ text, cursor })

/** What a key can do to a text. */
export const EDITS = {
  left: (area: TextArea) => to(area, before(area)),
  right: (area: TextArea) => to(area, after(area)),
  wordLeft: (area: TextArea) => to(area, wordBefore(area)),
  wordRight: (area: TextArea) => to(area, wordAfter(area)),
  lineStart: (area: TextArea) => to(area, lineStart(area)),
  lineEnd: (area: TextArea) => to(area, lineEnd(area)),
  backspace: (area: TextArea) => without(area, before(area), area.cursor),
  delete: (area: TextArea) => without(area, area.cursor, after(area)),
  cutWord: (area: TextArea) => without(area, wordBefore(area), area.cursor),
  cutToStart: (area: TextArea) => without(area, lineStart(area), area.cursor),
  cutToEnd: (area: TextArea) => {
    const end = lineEnd(area)
    return without(area, area.cursor, end === area.cursor ? Math.min(end + 1, area.text.length) : end)
  },
} as const

/** Rows of a text in a window of so many columns: broken between words, and inside a word only when it is wider than a row. */
export function rowsOf(text: string, width: number): readonly Row[] {
  const rows: Row[] = []
  let start = 0
  for (const line of text.split('\n')) {
    for (const { start: from, end } of brokenLine(line, width)) rows.push({ start: start + from, end: start + end })
    start += line.length + 1
  }
  return rows
}

/** Lines that were broken already: while a person types, all but one stay what they are. */
let broken = new Map<string, readonly Row[]>()
let brokenAt = 0

function brokenLine(line: string, width: number): readonly Row[] {
  if (width !== brokenAt || broken.size > 2000) {
    broken = new Map()
    brokenAt = width
  }
  const known = broken.get(line)
  if (known) return known
  const rows = breakLine(line, width)
  broken.set(line, rows)
  return rows
}

function breakLine(line: string, width: number): readonly Row[] {
  if (widthOf(shown(line)) <= width) return [{ start: 0, end: line.length }]
  const rows: Row[] = []
  let start = 0
  let used = 0
  let at = 0
  const breakAt = (end: number): void => {
    rows.push({ start, end })
    start = end
    used = 0
  }
  for (const [piece] of line.matchAll(/\s+|\S+/g)) {
    const wide = widthOf(shown(piece))
    if (used + wide <= width) used += wide
    // Blanks at the end of a row hang over it, as in any editor.
    else if (/^\s/.test(piece) && wide <= width) used = width
    else {
      if (used > 0 && !/^\s/.test(piece)) breakAt(at)
      if (wide <= width) used = wide
      else {
        let inside = at
        for (const { segment } of segmenter.segment(piece)) {
          const columns = widthOf(shown(segment))
          if (used + columns > width && inside > start) breakAt(inside)
          used += columns
          inside += segment.length
        }
      }
    }
    at += piece.length
  }
  rows.push({ start, end: line.length })
  return rows
}

/** The row the cursor stands in, and its column there; at a break inside a line it stands at the beginning of the next row. */
export function cursorIn(
  { text, cursor }: TextArea,
  rows: readonly Row[],
  width: number,
): { row: number; column: number } {
  let row = rows.findLastIndex(({ start }) => start <= cursor)
  const { start } = rows[row] ?? { start: 0 }
  row = Math.max(0, row)
  return { row, column: Math.min(width, widthOf(shown(text.slice(start, cursor)))) }
}

/** The cursor `by` rows further down (up when negative), as near to its column as the row allows; undefined beyond the text. */
export function moveRows(area: TextArea, by: number, width: number): TextArea | undefined {
  const rows = rowsOf(area.text, width)
  const at = cursorIn(area, rows, width)
  const goal = area.goal ?? at.column
  const target = rows[Math.min(rows.length - 1, Math.max(0, at.row + by))]
  if (!target || rows[at.row] === target) return undefined
  let cursor = target.start
  let column = 0
  // A row that is broken inside its line ends where the next one begins, so its last place is before its last character.
  const last = rows.some(({ start }) => start === target.end)
    ? before({ text: area.text, cursor: target.end })
    : target.end
  for (const { segment } of segmenter.segment(area.text.slice(target.start, target.end))) {
    const columns = widthOf(shown(segment))
    if (column + columns > goal || cursor + segment.length > last) break
    column += columns
    cursor += segment.length
  }
  return { text: area.text, cursor, goal }
}
