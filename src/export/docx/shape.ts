import type { Ink, Shape } from '../../core/picture/drawing.ts'
import { INKS } from './inks.ts'
import { paragraphProperties } from './properties.ts'
import { run } from './runs.ts'
import { tag, type Xml } from './xml.ts'

/** English Metric Units, the unit of DrawingML, in a CSS pixel. */
export const EMU = 9_525

/** How much of a line of text stands above the base line, and how high the line is, in sizes of its font. */
const ASCENT = 0.95
const LINE = 1.22

/** A shape of a drawing so wide, all lengths scaled (a group scales what is in it, but never its text). */
export function shape(shape: Shape, scale: number, width: number, id: number): Xml {
  switch (shape.kind) {
    case 'rect':
      return drawn(id, 'rect', box(shape.x, shape.y, shape.width, shape.height, scale), [
        filled(shape.fill),
        outline(shape.outline),
      ])
    case 'line': {
      const { x1, y1, x2, y2 } = shape
      const flipped = x1 < x2 !== y1 < y2 && x1 !== x2 && y1 !== y2
      return drawn(
        id,
        'line',
        box(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1), scale, flipped),
        [outline(shape.ink, shape.dashed)],
      )
    }
    case 'text':
      return label(shape, scale, width, id)
  }
}

const box = (x: number, y: number, width: number, height: number, scale: number, flipped = false): Xml =>
  tag(
    'a:xfrm',
    { flipV: flipped ? 1 : undefined },
    tag('a:off', { x: x * scale * EMU, y: y * scale * EMU }),
    tag('a:ext', { cx: Math.max(0, width) * scale * EMU, cy: Math.max(0, height) * scale * EMU }),
  )

const filled = (ink: Ink): Xml => tag('a:solidFill', {}, tag('a:srgbClr', { val: INKS[ink] }))

const outline = (ink: Ink | undefined, dashed = false): Xml =>
  ink === undefined
    ? tag('a:ln', {}, tag('a:noFill'))
    : tag('a:ln', { w: EMU }, filled(ink), dashed ? tag('a:prstDash', { val: 'dash' }) : undefined)

const drawn = (id: number, form: string, at: Xml, paint: readonly Xml[], content?: Xml, properties?: Xml): Xml =>
  tag(
    'wps:wsp',
    {},
    tag('wps:cNvPr', { id, name: `Shape ${id}` }),
    tag('wps:cNvSpPr', content ? { txBox: 1 } : {}),
    tag('wps:spPr', {}, at, tag('a:prstGeom', { prst: form }, tag('a:avLst')), ...paint),
    content,
    properties ?? tag('wps:bodyPr'),
  )

/** One line of text. Its box reaches as far as the drawing does, so that fonts of another width do not wrap it. */
function label(shape: Extract<Shape, { kind: 'text' }>, scale: number, width: number, id: number): Xml {
  const { x, y, size, text, anchor = 'start', strong, ink } = shape
  const half = Math.max(size, Math.min(x, width - x))
  const [left, right] = {
    start: [x, Math.max(width, x + size)],
    middle: [x - half, x + half],
    end: [Math.min(0, x - size), x],
  }[anchor] as [number, number]
  const points = size * scale * 0.75
  const align = { start: {}, middle: { align: 'center' }, end: { align: 'right' } } as const
  const words = tag(
    'w:p',
    {},
    paragraphProperties({ after: 0, line: points * LINE * 20, lineRule: 'exact', ...align[anchor] }),
    run(text, { bold: strong, color: INKS[ink], size: Math.max(2, points * 2) }, false),
  )
  return drawn(
    id,
    'rect',
    box(left, y - size * ASCENT, right - left, size * LINE * 1.1, scale),
    [tag('a:noFill'), outline(undefined)],
    tag('wps:txbx', {}, tag('w:txbxContent', {}, words)),
    tag('wps:bodyPr', { wrap: 'square', lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: 't' }, tag('a:noAutofit')),
  )
}
