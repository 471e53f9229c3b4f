import type { Block } from '../../core/document/document.ts'
import { isRightToLeft } from './direction.ts'
import { after, type Place, paragraph } from './paragraph.ts'
import { plainText } from './runs.ts'
import { together, type Xml } from './xml.ts'

type Pairs = Extract<Block, { kind: 'pairs' }>
type Pair = Pairs['pairs'][number]

/** Longer terms stand above what is said about them, and so does a question on its own, as long ones do. In characters. */
const LONGEST_BESIDE = 28
/** What a letter of a term takes in a wide font, in twentieths of a point, and what stands between a term and what is said. */
const LETTER = 138
const BETWEEN = 260
/** What stands at the margin is set off from what is above it. */
const ABOVE = { before: 80 }
/** In an item of a list, so many pairs with so many characters stay on one page. */
const TOGETHER = { pairs: 10, characters: 800 }

/** Terms with what is said about them: beside them where all terms are short, else below. */
export function pairs({ pairs }: Pairs, place: Place): Xml {
  const isQuestion = pairs.length === 1 && pairs[0]?.term.endsWith('?')
  const beside =
    !isQuestion &&
    pairs.every(({ term, about }) => term.length <= LONGEST_BESIDE && !isRightToLeft(plainText(about[0] ?? [])))
  const width = Math.max(...pairs.map(({ term }) => term.length)) * LETTER + BETWEEN
  const isKept = place.indent > 0 && isFew(pairs)
  return together(
    pairs.map((pair, index) => {
      const at =
        index > 0 ? after(place) : { ...place, first: { ...(place.indent === 0 ? ABOVE : {}), ...place.first } }
      const keepNext = isKept && index < pairs.length - 1
      return beside ? besideTerm(pair, at, width, keepNext) : belowTerm(pair, at, keepNext)
    }),
  )
}

const isFew = (pairs: readonly Pair[]): boolean =>
  pairs.length <= TOGETHER.pairs &&
  pairs.reduce((sum, { about }) => sum + plainText(about.flat()).length, 0) <= TOGETHER.characters

const belowTerm = ({ term, about }: Pair, place: Place, keepNext: boolean): Xml =>
  together([
    paragraph('Term', [{ text: term }], place),
    ...about.map((text) => paragraph('About', text, after(place), { keepNext })),
  ])

function besideTerm({ term, about: [first = [], ...rest] }: Pair, place: Place, width: number, keepNext: boolean): Xml {
  const left = place.indent + width
  return together([
    paragraph('Pair', [{ text: term, style: 'strong' }, { text: '\t' }, ...first], place, {
      left,
      hanging: width,
      tab: { at: left, align: 'left' },
      keepNext,
    }),
    ...rest.map((text) => paragraph('Pair', text, after(place), { left, hanging: 0, keepNext })),
  ])
}
