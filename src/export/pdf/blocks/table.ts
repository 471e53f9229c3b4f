import type { Block, Text } from '../../../core/document/document.ts'
import { columnWidths } from '../../column-widths.ts'
import { keptWithNext, type Slice, under } from '../slice.ts'
import { type Tag, tagIn } from '../tag.ts'
import { textLines, widthsOf } from '../text/lines.ts'
import { LOOKS } from '../text/look.ts'
import type { Frame } from './frame.ts'
import { paragraph } from './paragraph.ts'
import { row } from './row.ts'

type Table = Extract<Block, { kind: 'table' }>

const HEAD = { ...LOOKS.cell, strong: true }
/** Right of each cell. */
const BETWEEN = 14
/** Above and below a row's text. */
const PAD = 3.5

/** A table below its caption. Its head stands again on each page that it goes on to. */
export function table({ caption, columns, rows }: Table, frame: Frame): readonly Slice[] {
  const { fonts, x, width } = frame
  const tag = tagIn(frame.tag, 'Table')
  const count = Math.max(columns.length, ...rows.map((cells) => cells.length))
  const heads = Array.from({ length: count }, (_, i): Text => [{ text: columns[i] ?? '' }])
  const needs = heads.map((head, i) => {
    const all = [widthsOf(head, HEAD, fonts), ...rows.map((cells) => widthsOf(cells[i] ?? [], LOOKS.cell, fonts))]
    return {
      least: Math.max(...all.map(({ least }) => least)) + BETWEEN,
      // A hair more, so that a line just as wide as its column is not broken by rounding.
      most: Math.max(...all.map(({ most }) => most)) + BETWEEN + 0.1,
    }
  })
  const widths = columnWidths(needs, width + BETWEEN)
  const lefts = widths.map((_, i) => x + widths.slice(0, i).reduce((sum, one) => sum + one, 0))
  const right = Math.min(x + width, (lefts.at(-1) ?? x) + (widths.at(-1) ?? 0) - BETWEEN)

  const rowOf = (cells: readonly Text[], rowTag: Tag, isHead: boolean): readonly Slice[] => {
    const look = isHead ? HEAD : LOOKS.cell
    const slices = row(
      cells.map((text, i) => ({
        x: lefts[i] ?? x,
        lines: textLines(text, look, (widths[i] ?? 0) - BETWEEN + 0.1, fonts),
        look,
        tag: tagIn(
          rowTag,
          isHead || i === 0 ? 'TH' : 'TD',
          isHead || i === 0 ? { options: { scope: isHead ? 'Column' : 'Row' } } : {},
        ),
      })),
      look.leading,
      PAD,
    )
    return ruled(slices, x, right, isHead)
  }

  const head = rowOf(heads, tagIn(tag, 'TR'), true)
  const again = repeated(head)
  const body = rows.flatMap((cells, i) => {
    const slices = rowOf(
      Array.from({ length: count }, (_, n) => cells[n] ?? []),
      tagIn(tag, 'TR'),
      false,
    )
    // Neither the first nor the last row stands alone.
    const isKept = i < rows.length - 1 && (i === 0 || i === rows.length - 2)
    return slices.map((slice, n) => (isKept && n === slices.length - 1 ? { ...slice, keep: true } : slice))
  })
  const captions = caption === '' ? [] : paragraph([{ text: caption }], LOOKS.caption, frame, tagIn(tag, 'Caption'), 10)
  return [...keptWithNext([...captions, ...head]), ...body.map((slice) => ({ ...slice, over: again }))]
}

/** A rule below a row. */
const ruled = (slices: readonly Slice[], left: number, right: number, isHead: boolean): readonly Slice[] =>
  slices.map((slice, i) => {
    if (i < slices.length - 1) return slice
    const height = slice.height + PAD
    return {
      ...under(slice, (pen, y) =>
        pen.artifact(() => pen.rule(left, y + height, right, y + height, isHead ? 'ink' : 'quiet', isHead ? 1 : 0.4)),
      ),
      height,
    }
  })

/** The head of a table on a further page, where it is decoration: it was read before. */
const repeated = (head: readonly Slice[]): Slice => ({
  gap: 0,
  height: head.reduce((sum, { height }) => sum + height, 0),
  keep: true,
  paint: (pen, y) =>
    pen.artifact(() => {
      let top = y
      for (const slice of head) {
        slice.paint(pen, top, 0)
        top += slice.height
      }
    }),
})
