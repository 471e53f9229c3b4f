import type { Block } from '../../../core/document/document.ts'
import { TEXT_HEIGHT } from '../page.ts'
import { keptWithNext, type Slice, together } from '../slice.ts'
import { tagIn } from '../tag.ts'
import { LOOKS } from '../text/look.ts'
import type { Frame } from './frame.ts'
import { paragraph } from './paragraph.ts'

type Room = Extract<Block, { kind: 'room' }>

/** From rule to rule: wide enough for a pen. */
const LINE = 20

/** Ruled lines to write on, below what they are for. */
export function room({ label, lines }: Room, frame: Frame): readonly Slice[] {
  const { x, width } = frame
  const ruled = Array.from(
    { length: lines },
    (): Slice => ({
      gap: 0,
      height: LINE,
      keep: false,
      paint: (pen, y) => pen.artifact(() => pen.rule(x, y + LINE, x + width, y + LINE, 'quiet', 0.5)),
    }),
  )
  const above = label === '' ? [] : paragraph([{ text: label }], LOOKS.body, frame, tagIn(frame.tag, 'P'))
  return [...keptWithNext(above), ...(lines * LINE < TEXT_HEIGHT / 2 ? together(ruled) : ruled)]
}
