import type { Block } from '../../../core/document/document.ts'
import { heightOf, leadingOn, type Slice, together, under, withGap } from '../slice.ts'
import { tagIn } from '../tag.ts'
import { textLines } from '../text/lines.ts'
import { LOOKS } from '../text/look.ts'
import { blocks } from './blocks.ts'
import { type Frame, narrower } from './frame.ts'
import { baseLine, lineSlice, PARAGRAPH_GAP } from './paragraph.ts'

type List = Extract<Block, { kind: 'list' }>

const BULLET_INDENT = 16
/** Between a number and its item. */
const NUMBER_GAP = 6
const ITEM_GAP = 3.5
/** Items that have more than a text are further apart. */
const WIDE_ITEM_GAP = 6

/** Items up to this height stay on one page. */
const ONE = 170

/** What an entry says stands close below its name. */
const CLOSE = 1.5

const belowName = (slices: readonly Slice[], name: Block | undefined, next: Block | undefined): readonly Slice[] =>
  name?.kind === 'paragraph' && next?.kind === 'paragraph' ? withGap(slices, CLOSE) : slices

const asOne = (slices: readonly Slice[]): readonly Slice[] => (heightOf(slices) <= ONE ? together(slices) : slices)

/** A list whose items hold any blocks; each item stays with its bullet or number, and what names it with what follows. */
export function list({ ordered, items }: List, frame: Frame): readonly Slice[] {
  const tag = tagIn(frame.tag, 'L', { numbering: ordered ? 'Decimal' : 'Disc' })
  const labels = items.map((_, i) => {
    const [line] = textLines([{ text: ordered ? `${i + 1}.` : '•' }], LOOKS.body, frame.width, frame.fonts)
    return line ?? { pieces: [], width: 0 }
  })
  const indent = ordered ? Math.max(BULLET_INDENT, ...labels.map(({ width }) => width + NUMBER_GAP)) : BULLET_INDENT
  return items.flatMap((item, i) => {
    const itemTag = tagIn(tag, 'LI')
    const labelTag = tagIn(itemTag, 'Lbl')
    const label = labels[i] ?? { pieces: [], width: 0 }
    const x = ordered ? frame.x + indent - NUMBER_GAP - label.width : frame.x + 4
    const bodyTag = tagIn(itemTag, 'LBody')
    const gap = i === 0 ? PARAGRAPH_GAP : item.length > 1 ? WIDE_ITEM_GAP : ITEM_GAP
    const inner = narrower(frame, indent, bodyTag)
    const [name, ...more] = item
    const named = withGap(blocks(name ? [name] : [], inner), gap)
    const [first, ...rest] =
      more.length === 0 ? named : asOne([...leadingOn(named), ...belowName(blocks(more, inner), name, more[0])])
    if (!first) return [{ ...lineSlice(label, LOOKS.body, x, labelTag, gap) }]
    const labelled = under(first, (pen, y) => pen.within(labelTag, () => pen.line(label, x, y + baseLine(LOOKS.body))))
    return [labelled, ...rest]
  })
}
