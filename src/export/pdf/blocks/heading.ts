import type { Block } from '../../../core/document/document.ts'
import { keptWithNext, type Slice } from '../slice.ts'
import { type TagType, tagIn } from '../tag.ts'
import { LOOKS } from '../text/look.ts'
import type { Frame } from './frame.ts'
import { paragraph } from './paragraph.ts'

type Heading = Extract<Block, { kind: 'heading' }>

const GAPS = { 1: 0, 2: 15, 3: 11, 4: 8 } as const
const BROKEN = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\u0000-\u001f\u007f-\u009f]/g

/** A heading, on the page of what it heads, and its bookmark. */
export function heading({ level, text }: Heading, frame: Frame): readonly Slice[] {
  const tag = tagIn(frame.tag, `H${level}` satisfies TagType)
  const slices = keptWithNext(paragraph([{ text }], LOOKS.headings[level], frame, tag, GAPS[level]))
  return slices.map((slice, i) => ({
    ...slice,
    paint: (pen, y, gap) => {
      if (i === 0 && level > 1) pen.bookmark(text.replace(BROKEN, '\ufffd'), level - 1, y)
      slice.paint(pen, y, gap)
    },
  }))
}
