import type { Block } from '../../../core/document/document.ts'
import { keptWithNext, type Slice } from '../slice.ts'
import { tagIn } from '../tag.ts'
import { textLines, widthsOf } from '../text/lines.ts'
import { LOOKS } from '../text/look.ts'
import { type Frame, narrower } from './frame.ts'
import { PARAGRAPH_GAP, paragraph } from './paragraph.ts'
import { row } from './row.ts'

type Pairs = Extract<Block, { kind: 'pairs' }>

/** Longer terms stand above what is said about them, and so does a question on its own, as long ones do. */
const WIDEST_BESIDE = 170
const BETWEEN = 14
const GAP = 2
const TERM = { ...LOOKS.body, strong: true }

/** Terms with what is said about them: beside them where all terms are short, else below. */
export function pairs({ pairs }: Pairs, frame: Frame): readonly Slice[] {
  const list = tagIn(frame.tag, 'L', { numbering: 'None' })
  const widths = pairs.map(({ term }) => widthsOf([{ text: term }], TERM, frame.fonts).most)
  const widest = Math.max(0, ...widths)
  const isBeside = widest <= WIDEST_BESIDE && (pairs.length > 1 || !pairs[0]?.term.endsWith('?'))
  return pairs.flatMap(({ term, about }, i) => {
    const body = tagIn(tagIn(list, 'LI'), 'LBody')
    const said = about.length === 0 ? [[]] : about
    if (!isBeside) {
      const inner = narrower(frame, 12, body)
      return [
        ...keptWithNext(
          paragraph([{ text: term }], TERM, { ...frame, tag: body }, tagIn(body, 'P'), PARAGRAPH_GAP + 1),
        ),
        ...said.flatMap((text, n) => paragraph(text, LOOKS.body, inner, tagIn(body, 'P'), n === 0 ? 1 : GAP)),
      ]
    }
    const offset = widest + BETWEEN
    const [first = [], ...more] = said
    const inner = narrower(frame, offset, body)
    const termCell = {
      x: frame.x,
      lines: textLines([{ text: term }], TERM, widest + 1, frame.fonts),
      look: TERM,
      tag: tagIn(body, 'P'),
    }
    const aboutCell = {
      x: inner.x,
      lines: textLines(first, LOOKS.body, inner.width, frame.fonts),
      look: LOOKS.body,
      tag: tagIn(body, 'P'),
    }
    return [
      ...row([termCell, aboutCell], LOOKS.body.leading, i === 0 ? PARAGRAPH_GAP : GAP),
      ...more.flatMap((text) => paragraph(text, LOOKS.body, inner, tagIn(body, 'P'), GAP)),
    ]
  })
}
