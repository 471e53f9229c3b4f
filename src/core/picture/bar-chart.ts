import type { Drawing, Ink, Shape } from './drawing.ts'

/** A bar of one or two parts, one behind the other; `total` is null where it is not known, and then there is no bar. */
export interface Bar {
  readonly label: string
  readonly base: number
  readonly total: number | null
  /** The total in words, at the end of the bar. */
  readonly says: string
}

export interface BarChart {
  readonly title: string
  /** Lines between the title and the bars. */
  readonly lead: readonly string[]
  /** What the parts of the bars are called, of those that there are. */
  readonly legend: { readonly base?: string; readonly more?: string }
  readonly bars: readonly Bar[]
  /** Lines below the bars, broken already; an empty one is a gap. */
  readonly notes: readonly string[]
}

const WIDTH = 760
const MARGIN = 24
const LABELS = 72
/** Room for the words behind the longest bar. */
const ENDS = 120
const LINE = 18
const ROW = 24

/** A chart with a bar a line. Its two parts are told apart without colors too: one is dark, the other pale with an edge. */
export function barChart({ title, lead, legend, bars, notes }: BarChart): Drawing {
  const key = 62 + lead.length * LINE + 6
  const top = key + ROW
  const below = top + bars.length * ROW + 14
  const height = below + notes.length * LINE + MARGIN
  return {
    width: WIDTH,
    height,
    shapes: [
      { kind: 'rect', x: 0, y: 0, width: WIDTH, height, fill: 'paper' },
      { kind: 'text', x: MARGIN, y: 38, text: title, size: 18, strong: true, ink: 'ink' },
      ...lead.map((said, i) => text(said, MARGIN, 62 + i * LINE)),
      ...keyOf(legend, key),
      ...barsFrom(bars, top),
      ...notes.map((said, i) => text(said, MARGIN, below + (i + 1) * LINE)),
    ],
  }
}

const text = (said: string, x: number, y: number): Shape => ({ kind: 'text', x, y, text: said, size: 12, ink: 'ink' })

const block = (x: number, y: number, width: number, height: number, fill: Ink): Shape => ({
  kind: 'rect',
  x,
  y,
  width,
  height,
  fill,
  outline: 'strong-fill',
})

function keyOf({ base, more }: BarChart['legend'], y: number): Shape[] {
  const parts: { readonly name: string; readonly fill: Ink }[] = [
    ...(base === undefined ? [] : [{ name: base, fill: 'strong-fill' as const }]),
    ...(more === undefined ? [] : [{ name: more, fill: 'pale-fill' as const }]),
  ]
  return parts.flatMap(({ name, fill }, i) => [
    block(MARGIN + i * 140, y - 10, 12, 12, fill),
    text(name, MARGIN + 18 + i * 140, y),
  ])
}

function barsFrom(bars: readonly Bar[], top: number): Shape[] {
  const most = Math.max(1, ...bars.map(({ total }) => total ?? 0))
  const room = WIDTH - 2 * MARGIN - LABELS - ENDS
  const wide = (value: number): number => (Math.max(0, value) / most) * room
  const x = MARGIN + LABELS
  return bars.flatMap(({ label, base, total, says }, i) => {
    const y = top + i * ROW
    const first = total === null ? 0 : wide(Math.min(base, total))
    const all = total === null ? 0 : wide(total)
    return [
      text(label, MARGIN, y + 13),
      ...(first > 0 ? [block(x, y, first, ROW - 7, 'strong-fill')] : []),
      ...(all > first ? [block(x + first, y, all - first, ROW - 7, 'pale-fill')] : []),
      text(says, x + all + 8, y + 13),
    ]
  })
}
