import type { Block } from '../../../core/document/document.ts'
import type { Shape } from '../../../core/picture/drawing.ts'
import { TEXT_HEIGHT } from '../page.ts'
import type { Pen } from '../pen.ts'
import { keptWithNext, type Slice } from '../slice.ts'
import { tagIn } from '../tag.ts'
import { textLines } from '../text/lines.ts'
import { LOOKS } from '../text/look.ts'
import type { Frame } from './frame.ts'
import { paragraph } from './paragraph.ts'

type Figure = Extract<Block, { kind: 'figure' }>

/** Points in a CSS pixel. */
const POINTS = 0.75
/** A picture is at most this much of a page high, so that a line of text stands on the page with it. */
const SHARE_OF_PAGE = 0.85

/** A picture, drawn with lines and letters, no wider than the text, and its title below if it is `titled`. Programs that read aloud say what it shows. */
export function figure({ title, description, drawing }: Figure, frame: Frame, titled: boolean): readonly Slice[] {
  const { width, height, shapes } = drawing
  const scale = Math.min(POINTS, frame.width / Math.max(width, 1), (TEXT_HEIGHT * SHARE_OF_PAGE) / Math.max(height, 1))
  const tag = tagIn(frame.tag, 'Figure', { options: { alt: `${title}. ${description}` } })
  const picture: Slice = {
    gap: 8,
    height: height * scale,
    keep: false,
    paint: (pen, y) => {
      pen.begin(tag, [frame.x, y, frame.x + width * scale, y + height * scale])
      pen.within(tag, () => {
        for (const shape of shapes) draw(shape, scale, { ...frame, y }, pen)
      })
    },
  }
  if (!titled) return [picture]
  return [...keptWithNext([picture]), ...paragraph([{ text: title }], LOOKS.small, frame, tagIn(frame.tag, 'P'), 4)]
}

function draw(shape: Shape, scale: number, { x, y, fonts }: Frame & { readonly y: number }, pen: Pen): void {
  switch (shape.kind) {
    case 'rect':
      pen.box(
        x + shape.x * scale,
        y + shape.y * scale,
        shape.width * scale,
        shape.height * scale,
        shape.fill,
        shape.outline,
      )
      break
    case 'line': {
      const { x1, y1, x2, y2, ink, dashed } = shape
      pen.rule(x + x1 * scale, y + y1 * scale, x + x2 * scale, y + y2 * scale, ink, 0.75, dashed)
      break
    }
    case 'text': {
      const { text, size, strong = false, ink, anchor } = shape
      const look = { size: size * scale, leading: size * scale, strong, ink }
      const [line] = textLines([{ text: text.replace(/\s+/g, ' ') }], look, Number.POSITIVE_INFINITY, fonts)
      if (!line) return
      const back = anchor === 'end' ? line.width : anchor === 'middle' ? line.width / 2 : 0
      pen.line(line, x + shape.x * scale - back, y + shape.y * scale)
    }
  }
}
