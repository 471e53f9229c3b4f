import type { Block, Text } from '../../core/document/document.ts'
import { paragraphsOf } from '../../core/document/paragraphs.ts'
import type { Framework } from '../../core/framework.ts'
import { SIDES, type Side } from '../../core/lens/crosswalk.ts'
import { type LensRow, type LensSide, lens as lensOf } from '../../core/lens/lens.ts'
import type { Shown } from '../../core/lens/public-answers.ts'
import { isEntries } from '../../core/value.ts'
import { sayShown } from '../../words/lens/say-shown.ts'
import type { Part } from './part.ts'
import { paragraph } from './value-blocks.ts'

/** The plan as the other side of a partnership may see it, benefit by benefit, by the crosswalk. */
export const lens: Part<'lens'> = ({ shared: { framework, plan }, terms, crosswalk, partner }) => {
  const term = terms.at(-1)
  const own = SIDES.find((side) => crosswalk?.crosswalk[side] === framework.id)
  if (!term || !crosswalk || !own) return []
  const { rows } = lensOf(crosswalk, { [own]: { framework, plan, term } })
  return framework.benefits.flatMap(({ id, title }): readonly Block[] => {
    const told = rows.filter(({ benefits }) => benefits[own] === id)
    return told.length === 0
      ? []
      : [{ kind: 'heading', level: 2, text: title }, ...told.flatMap((row) => rowBlocks(row, own, partner))]
  })
}

/** A row below the benefit that it has for the other side. */
function rowBlocks(row: LensRow, own: Side, partner: Framework | undefined): readonly Block[] {
  const other = own === 'candidate' ? 'district' : 'candidate'
  const title = partner?.benefits.find(({ id }) => id === row.benefits[other])?.title
  return [
    ...(title === undefined ? [] : [{ kind: 'heading', level: 3, text: title } as const]),
    paragraph(row.sees),
    ...shownIn(row[own]),
    { kind: 'paragraph', text: [{ text: 'Worth asking:', style: 'strong' }, { text: ` ${row.ask}` }] },
  ]
}

function shownIn(side: LensSide | undefined): readonly Block[] {
  if (!side || side.shown.length === 0) return [paragraph(side?.missing ?? 'Nothing yet.', 'quiet')]
  return [
    {
      kind: 'pairs',
      pairs: side.shown.map((shown) => ({
        term: shown.prompt.label,
        about: paragraphsIn(shown),
      })),
    },
  ]
}

/** Choices in a line, the paragraphs of a text, entries a line each. */
const paragraphsIn = (shown: Shown): readonly Text[] => {
  const said = sayShown(shown)
  return isEntries(shown.value) ? said.map((text) => [{ text }]) : paragraphsOf(said.join('; '))
}
