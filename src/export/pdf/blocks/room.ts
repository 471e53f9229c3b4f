import type { Block } from '../../../core/document/document.ts'
import { isOneLine } from '../../one-line-room.ts'
import { TEXT_HEIGHT } from '../page.ts'
import { keptWithNext, type Slice, together } from '../slice.ts'
import { tagIn } from '../tag.ts'
import { textLines } from '../text/lines.ts'
import { LOOKS } from '../text/look.ts'
import type { Frame } from './frame.ts'
import { baseLine, paragraph } from './paragraph.ts'

type Room = Extract<Block, { kind: 'room' }>

/** From rule to rule: wide enough for a pen. */
const LINE = 20

/** Ruled lines to write on, below what they are for. */
export function room(block: Room, frame: Frame): readonly Slice[] {
  const { label, lines } = block
  const { x, width } = frame
  if (isOneLine(block)) return oneLine(label, frame)
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

/** Between a label and the line beside it. */
const BETWEEN = 6

/** A label with a line to write on beside it, as far from the one above as lines are. */
function oneLine(label: string, { x, width, tag, fonts }: Frame): readonly Slice[] {
  const look = LOOKS.body
  const own = tagIn(tag, 'P')
  const [line = { pieces: [], width: 0 }] = textLines([{ text: label }], look, width, fonts)
  const height = look.leading
  const from = x + line.width + BETWEEN
  const paint: Slice['paint'] = (pen, y) => {
    pen.within(own, () => pen.line(line, x, y + baseLine(look)))
    pen.artifact(() => pen.rule(from, y + height, x + width, y + height, 'quiet', 0.5))
  }
  return [{ gap: LINE + 2 - height, height, keep: false, paint }]
}
