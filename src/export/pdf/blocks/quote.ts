import type { Block } from '../../../core/document/document.ts'
import { type Slice, under } from '../slice.ts'
import { tagIn } from '../tag.ts'
import { LOOKS } from '../text/look.ts'
import { type Frame, narrower } from './frame.ts'
import { PARAGRAPH_GAP, paragraph } from './paragraph.ts'

type Quote = Extract<Block, { kind: 'quote' }>

const INDENT = 14

/** Someone's own words, with a bar beside them. */
export function quote({ paragraphs }: Quote, frame: Frame): readonly Slice[] {
  const inner = narrower(frame, INDENT, tagIn(frame.tag, 'BlockQuote'))
  const slices = paragraphs.flatMap((text) => paragraph(text, LOOKS.body, inner, tagIn(inner.tag, 'P'), PARAGRAPH_GAP))
  const x = frame.x + 3
  return slices.map((slice, i) =>
    under(slice, (pen, y, gap) =>
      pen.artifact(() => pen.rule(x, i === 0 ? y : y - gap, x, y + slice.height, 'fill', 2)),
    ),
  )
}
