import { heightOf, type Slice, together, withoutWidows } from '../slice.ts'
import type { Tag } from '../tag.ts'
import type { Line } from '../text/lines.ts'
import type { Look } from '../text/look.ts'
import { baseLine } from './paragraph.ts'

/** Text beside other text. */
export interface Cell {
  readonly x: number
  readonly lines: readonly Line[]
  readonly look: Look
  readonly tag: Tag
}

/** A row higher than this may be broken across pages. */
const HIGHEST_WHOLE = 220

/** Cells line by line, so that a long row can go on on the next page. `leading` is that of all cells. */
export function row(cells: readonly Cell[], leading: number, gap: number): readonly Slice[] {
  const count = Math.max(1, ...cells.map(({ lines }) => lines.length))
  const slices = Array.from(
    { length: count },
    (_, i): Slice => ({
      gap: i === 0 ? gap : 0,
      height: leading,
      keep: false,
      paint: (pen, y) => {
        for (const { tag } of cells) pen.begin(tag)
        for (const { lines, x, look, tag } of cells) {
          const line = lines[i]
          if (line && line.pieces.length > 0) pen.within(tag, () => pen.line(line, x, y + baseLine(look)))
        }
      },
    }),
  )
  return heightOf(slices) <= HIGHEST_WHOLE ? together(slices) : withoutWidows(slices)
}
