import type { Change, EntryLife } from '../../core/diff/change.ts'
import { isNews, type PlanDiff } from '../../core/diff/plan-diff.ts'
import type { Block, Text } from '../../core/document/document.ts'
import { termTitle } from '../../core/term.ts'
import { counted } from '../../words/diff/phrases.ts'
import { sayLife } from '../../words/diff/tell-life.ts'
import { oneLined } from '../../words/sentence.ts'
import { sinceBefore } from './between.ts'
import type { Part } from './part.ts'
import { paragraph } from './value-blocks.ts'

/** What changed since the term before, a line each: entries first, then where someone placed themselves, then texts. */
export const changes: Part<'changes'> = (input, { title, most }) => {
  const diff = sinceBefore(input)
  if (!diff) return []
  const heading: Block = { kind: 'heading', level: 2, text: title ?? `Changed since ${termTitle(diff.from.term)}` }
  const told = [...entries(diff), ...answers(diff)]
  if (told.length === 0) return [heading, paragraph('Nothing changed.')]
  const shown = told.slice(0, most)
  const more = told.length - shown.length
  return [
    heading,
    { kind: 'list', ordered: false, items: shown.map((text) => [{ kind: 'paragraph', text }]) },
    ...(more > 0 ? [paragraph(notShown(more), 'quiet')] : []),
  ]
}

const notShown = (more: number): string =>
  `Not on this sheet: ${counted(more, 'more change')}. The command waymark diff lists ${more === 1 ? 'it' : 'them'}.`

/** What came to its end first, then what is new, then what else happened. */
const entries = ({ sections }: PlanDiff): readonly Text[] =>
  sections
    .flatMap(({ lives }) => lives.filter((life) => life.collects !== undefined && isNews(life)))
    .filter(({ kinds }) => !['not_revisited', 'not_asked', 'over'].includes(kinds[0] ?? ''))
    .toSorted((a, b) => rank(a) - rank(b))
    .map((life) => [{ text: sayLife(life) }, { text: oneLined(life.name), style: 'strong' }])

const rank = ({ kinds }: EntryLife): number =>
  kinds.includes('done') || kinds.includes('dropped') ? 0 : kinds.includes('new') ? 1 : 2

function answers({ sections }: PlanDiff): readonly Text[] {
  const all = sections.flatMap((section) => section.changes)
  const scales = all.filter(({ prompt, before, after }) => prompt?.type === 'scale' && before !== after)
  const others = all.filter((change) => !scales.includes(change))
  return [...scales.flatMap(scaleLine), ...others.flatMap(otherLine)]
}

const scaleLine = ({ label, before, after, reason }: Change): readonly Text[] =>
  typeof before === 'number' && typeof after === 'number'
    ? [[{ text: `${label} From ${before} to ${after}.${because(reason)}` }]]
    : []

const WHAT: Readonly<Partial<Record<Change['kind'], string>>> = { added: 'Newly answered: ', changed: 'Rewritten: ' }

const otherLine = ({ kind, label, prompt, reason, spacing }: Change): readonly Text[] => {
  // What is asked afresh each term has another answer by its nature.
  const isAnew = kind === 'changed' && prompt?.revisit === 'fresh'
  const what = spacing ? undefined : isAnew ? 'Answered anew: ' : WHAT[kind]
  return what === undefined ? [] : [[{ text: `${what}${label}${because(reason)}` }]]
}

const because = (reason: string | undefined): string => (reason === undefined ? '' : ` Why: ${oneLined(reason)}`)
