import type { Status } from '../../core/pathway/milestone.ts'
import type { Drawing, Ink, Shape } from '../../core/picture/drawing.ts'
import { fitText } from '../fit-text.ts'
import type { TimelineRow } from './timeline-rows.ts'

/** The width is that of an A4 or letter page in portrait, less its margins. */
const WIDTH = 720
const PAD = 24
/** Where the line with its marks and the steps stand; the years are left of it. */
const RAIL = 168
const TEXT = 192
const SIZE = 14
const TITLE_SIZE = 20
const LINE = 20
const GAP = 12
/** Half the width of a mark. */
const MARK = 6
/** Letters that are not bold are so much narrower. */
const REGULAR = 0.9

/**
 * A timeline as a picture: a title, a note, then years, marks and steps from top to bottom, every text wrapped. One without a
 * title stands within a page and has no edge of its own above and below.
 */
export function timelineDrawing(rows: readonly TimelineRow[], title: string, note: string): Drawing {
  const heading = fitText(title, WIDTH - 2 * PAD, TITLE_SIZE)
  const notes = note === '' ? [] : fitText(note, WIDTH - 2 * PAD, SIZE)
  const edge = title === '' ? 0 : PAD
  const under = edge + heading.length * TITLE_LINE
  const top = under + notes.length * LINE + (edge > 0 ? 2 * GAP : GAP)
  const drawn: Shape[] = [
    ...heading.map((text, i) => textAt(PAD, PAD + TITLE_SIZE + i * TITLE_LINE, text, 'ink', true, TITLE_SIZE)),
    ...lines(PAD, under + SIZE, notes, 'quiet', false),
  ]
  const marks: Shape[] = []
  let y = top
  for (const row of rows) {
    const { height, shapes, statuses } = rowAt(y, row)
    drawn.push(...shapes)
    for (const { at, status } of statuses) marks.push(...markAt(at, status))
    y += height
  }
  const rail: Shape = { kind: 'line', x1: RAIL, y1: top, x2: RAIL, y2: y - GAP, ink: 'quiet' }
  const height = y + edge
  const paper: Shape = { kind: 'rect', x: 0, y: 0, width: WIDTH, height, fill: 'paper' }
  return { width: WIDTH, height, shapes: [paper, ...(rows.length === 0 ? [] : [rail]), ...marks, ...drawn] }
}

const TITLE_LINE = 26

/** A row from `y` on: how high it is, its texts, and where its marks go. */
function rowAt(
  y: number,
  { when, stage, steps }: TimelineRow,
): { height: number; shapes: Shape[]; statuses: { at: number; status: Status }[] } {
  const left = [when, stage].filter((text) => text !== '').flatMap((text) => fitText(text, RAIL - PAD - 16, SIZE))
  const shapes: Shape[] = lines(PAD, y + SIZE, left, steps.length === 0 ? 'quiet' : 'ink', steps.length > 0)
  const statuses: { at: number; status: Status }[] = []
  let below = 0
  for (const { name, details, status } of steps) {
    const names = fitText(name, WIDTH - TEXT - PAD, SIZE)
    const more = fitText(details, WIDTH - TEXT - PAD, SIZE * REGULAR)
    statuses.push({ at: y + below + SIZE - 5, status })
    shapes.push(...lines(TEXT, y + below + SIZE, names, 'ink', true))
    shapes.push(...lines(TEXT, y + below + SIZE + names.length * LINE, more, 'quiet', false))
    below += (names.length + more.length) * LINE + GAP
  }
  return { height: Math.max(below, left.length * LINE + GAP), shapes, statuses }
}

const lines = (x: number, y: number, texts: readonly string[], ink: Ink, strong: boolean): Shape[] =>
  texts.map((text, i) => textAt(x, y + i * LINE, text, ink, strong, SIZE))

const textAt = (x: number, y: number, text: string, ink: Ink, strong: boolean, size: number): Shape => ({
  kind: 'text',
  x,
  y,
  text,
  size,
  strong,
  ink,
})

/** Tells by its shape, not by color alone: to do is empty, doing half full, done full, dropped crossed out. */
function markAt(y: number, status: Status): Shape[] {
  const box = (width: number, fill: Ink): Shape => ({
    kind: 'rect',
    x: RAIL - MARK,
    y: y - MARK,
    width,
    height: 2 * MARK,
    fill,
    outline: 'ink',
  })
  const cross = (from: number): Shape => ({
    kind: 'line',
    x1: RAIL - MARK,
    y1: y + from,
    x2: RAIL + MARK,
    y2: y - from,
    ink: 'ink',
  })
  const empty = box(2 * MARK, 'paper')
  if (status === 'done') return [box(2 * MARK, 'strong-fill')]
  if (status === 'doing') return [empty, box(MARK, 'strong-fill')]
  return status === 'dropped' ? [empty, cross(-MARK), cross(MARK)] : [empty]
}
