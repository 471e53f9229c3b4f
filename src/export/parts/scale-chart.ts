import type { Drawing, Shape } from '../../core/picture/drawing.ts'
import { fitText } from '../../words/fit-text.ts'

export interface ScaleOverTerms {
  readonly label: string
  readonly min: number
  readonly max: number
  readonly points: readonly string[]
  /** One a term; undefined where it has none. */
  readonly values: readonly (number | undefined)[]
}

/** In CSS pixels: what a page of US Letter has between its margins. */
const WIDTH = 640
const HEIGHT = 56
const SIZE = 12

/** A row of bars for each question, a bar for each term, its number above it. Bars of one term stand below each other. */
export function scaleChart(scales: readonly ScaleOverTerms[], terms: readonly string[]): Drawing {
  const shapes: Shape[] = []
  const step = WIDTH / terms.length
  const width = Math.min(72, step * 0.6)
  let top = 0
  for (const { label, min, max, values } of scales) {
    for (const line of fitText(label, WIDTH, SIZE)) {
      top += SIZE + 4
      shapes.push({ kind: 'text', x: 0, y: top, text: line, size: SIZE, strong: true, ink: 'ink' })
    }
    const base = top + SIZE + 10 + HEIGHT
    shapes.push({ kind: 'line', x1: 0, y1: base, x2: WIDTH, y2: base, ink: 'quiet' })
    for (const [i, value] of values.entries()) {
      const middle = step * (i + 0.5)
      // The lowest point is a place on the scale, and no nothing: it has a bar as well.
      const share = value === undefined ? 0 : (value - min + 1) / (max - min + 1)
      const height = Math.max(0, Math.min(1, share)) * HEIGHT
      if (value !== undefined)
        shapes.push({
          kind: 'rect',
          x: middle - width / 2,
          y: base - height,
          width,
          height,
          fill: 'fill',
          outline: 'ink',
        })
      shapes.push({
        kind: 'text',
        x: middle,
        y: base - height - 5,
        text: value === undefined ? 'no answer' : `${value} of ${max}`,
        size: SIZE,
        anchor: 'middle',
        ink: value === undefined ? 'quiet' : 'ink',
      })
    }
    top = base + 10
  }
  for (const [i, term] of terms.entries())
    shapes.push({
      kind: 'text',
      x: step * (i + 0.5),
      y: top + SIZE,
      text: term,
      // Labels of many terms stand close: they get smaller rather than on top of each other.
      size: Math.min(SIZE, Math.max(6, (step / term.length) * 1.6)),
      anchor: 'middle',
      ink: 'ink',
    })
  return { width: WIDTH, height: top + SIZE + 8, shapes }
}
