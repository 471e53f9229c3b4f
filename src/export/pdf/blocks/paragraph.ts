import type { Text } from '../../../core/document/document.ts'
import { type Slice, withoutWidows } from '../slice.ts'
import type { Tag } from '../tag.ts'
import { type Line, textLines } from '../text/lines.ts'
import type { Look } from '../text/look.ts'
import type { Frame } from './frame.ts'

/** Room above a paragraph. */
export const PARAGRAPH_GAP = 5.5

/** From the top of a line to what its letters stand on: the middle of the line is the middle between their highest and lowest. */
export const baseLine = ({ size, leading }: Look): number => leading / 2 + size * 0.388

/** A text line by line, within a tag of its own. */
export const paragraph = (
  text: Text,
  look: Look,
  { x, width, fonts }: Frame,
  tag: Tag,
  gap = PARAGRAPH_GAP,
): readonly Slice[] =>
  withoutWidows(textLines(text, look, width, fonts).map((line, i) => lineSlice(line, look, x, tag, i === 0 ? gap : 0)))

export const lineSlice = (line: Line, look: Look, x: number, tag: Tag, gap: number): Slice => ({
  gap,
  height: look.leading,
  keep: false,
  paint: (pen, y) => pen.within(tag, () => pen.line(line, x, y + baseLine(look))),
})
