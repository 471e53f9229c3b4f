import type { Block } from '../../core/document/document.ts'
import { paragraphsOf } from '../../core/document/paragraphs.ts'
import { SIDES } from '../../core/lens/crosswalk.ts'
import { type LensRow, type LensSide, lens as lensOf } from '../../core/lens/lens.ts'
import { sayShown } from '../../words/lens/say-shown.ts'
import type { Part } from './part.ts'
import { paragraph } from './value-blocks.ts'

/** The plan as the other side of a partnership may see it, benefit by benefit, by the crosswalk. */
export const lens: Part<'lens'> = ({ shared: { framework, plan }, terms, crosswalk }) => {
  const term = terms.at(-1)
  const own = SIDES.find((side) => crosswalk?.crosswalk[side] === framework.id)
  if (!term || !crosswalk || !own) return []
  const { rows } = lensOf(crosswalk, { [own]: { framework, plan, term } })
  return framework.benefits.flatMap(({ id, title }): readonly Block[] => {
    const told = rows.filter(({ benefits }) => benefits[own] === id)
    return told.length === 0
      ? []
      : [{ kind: 'heading', level: 2, text: title }, ...told.flatMap((row) => rowBlocks(row, row[own]))]
  })
}

const rowBlocks = ({ sees, ask }: LensRow, side: LensSide | undefined): readonly Block[] => [
  paragraph(sees),
  ...shownIn(side),
  { kind: 'paragraph', text: [{ text: 'Worth asking:', style: 'strong' }, { text: ` ${ask}` }] },
]

function shownIn(side: LensSide | undefined): readonly Block[] {
  if (!side || side.shown.length === 0) return [paragraph(side?.missing ?? 'Nothing yet.', 'quiet')]
  return [
    {
      kind: 'pairs',
      pairs: side.shown.map((shown) => ({
        term: shown.prompt.label,
        about: sayShown(shown).flatMap(paragraphsOf),
      })),
    },
  ]
}
