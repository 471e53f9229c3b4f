import type { Drawing, Shape } from './drawing.ts'

/** A bar for a part of a whole, from 0 to 1. Between `least` and `most` it is drawn as open; both are null where nothing is shown. */
export interface ShareBar {
  readonly label: string
  readonly least: number | null
  readonly most: number | null
  /** The part in words, behind the bar. */
  readonly says: string
}

/** Narrow enough to be read on a telephone. */
const WIDTH = 420
const TRACK = 230
const BAR = 16
const SIZE = 13
const LINE = 17
/** A line of a label holds so many letters of this size in any common font. */
const LETTERS = 56

/** Bars of parts, each below its label, in a frame that stands for its whole. */
export function shareChart(bars: readonly ShareBar[]): Drawing {
  const shapes: Shape[] = []
  let y = 0
  for (const { label, least, most, says } of bars) {
    for (const line of broken(label)) {
      y += LINE
      shapes.push({ kind: 'text', x: 0, y: y - 4, text: line, size: SIZE, ink: 'ink' })
    }
    const wide = (part: number): number => part * (TRACK - 2)
    shapes.push({ kind: 'rect', x: 1, y: y + 1, width: TRACK - 2, height: BAR, fill: 'paper', outline: 'quiet' })
    if (most !== null && most > (least ?? 0))
      shapes.push({ kind: 'rect', x: 1, y: y + 1, width: wide(most), height: BAR, fill: 'pale-fill', outline: 'ink' })
    if (least !== null && least > 0)
      shapes.push({ kind: 'rect', x: 1, y: y + 1, width: wide(least), height: BAR, fill: 'fill', outline: 'ink' })
    shapes.push({ kind: 'text', x: TRACK + 8, y: y + 14, text: says, size: SIZE, ink: 'ink' })
    y += BAR + 12
  }
  return { width: WIDTH, height: Math.max(1, y), shapes }
}

/** A label in at most three lines; the whole of it stands in the table. */
function broken(label: string): readonly string[] {
  const lines: string[] = []
  for (const word of label.replace(/\s+/g, ' ').trim().split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= LETTERS) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word.slice(0, LETTERS))
  }
  const [first = '', second, third] = lines
  if (second === undefined) return [first]
  if (third === undefined) return [first, second]
  return [first, second, lines.length > 3 ? `${third}...` : third]
}
