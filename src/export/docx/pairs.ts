import type { Block, Text } from '../../core/document/document.ts'
import { isRightToLeft } from './direction.ts'
import { after, type Place, paragraph } from './paragraph.ts'
import { plainText } from './runs.ts'
import { indentOf } from './styles.ts'
import { together, type Xml } from './xml.ts'

type Pairs = Extract<Block, { kind: 'pairs' }>

/** Longer terms stand above what is said about them. */
const LONGEST_BESIDE = 22

/** Terms with what is said about them: beside them where all terms are short, else below. */
export function pairs({ pairs }: Pairs, place: Place): Xml {
  const beside = pairs.every(
    ({ term, about }) => term.length <= LONGEST_BESIDE && !isRightToLeft(plainText(about[0] ?? [])),
  )
  return together(
    pairs.map((pair, index) =>
      (beside ? besideTerm : belowTerm)(pair.term, pair.about, index > 0 ? after(place) : place),
    ),
  )
}

const belowTerm = (term: string, about: readonly Text[], place: Place): Xml =>
  together([paragraph('Term', [{ text: term }], place), ...about.map((text) => paragraph('About', text, after(place)))])

function besideTerm(term: string, [first = [], ...rest]: readonly Text[], place: Place): Xml {
  const at = indentOf('Pair') + place.indent
  return together([
    paragraph('Pair', [{ text: term, style: 'strong' }, { text: '\t' }, ...first], place, {
      left: at,
      hanging: indentOf('Pair'),
      tab: { at, align: 'left' },
    }),
    ...rest.map((text) => paragraph('Pair', text, after(place), { left: at, hanging: 0 })),
  ])
}
