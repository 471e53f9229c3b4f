import type { Block } from '../../core/document/document.ts'
import { entryName } from '../../core/entry-name.ts'
import type { Prompt } from '../../core/framework.ts'
import { isDate, lastDayOf } from '../../core/prompt-types/date.ts'
import { type Entry, entriesOf } from '../../core/value.ts'
import { ended, oneLined } from '../../words/sentence.ts'
import type { Part } from './part.ts'
import { pairsOf, paragraph, textOf } from './value-blocks.ts'

const DUE = { goal: 'due', milestone: 'by' } as const
/** What is worth saying of an aim besides its date and how it stands; the rest is in the plan. */
const FIELDS = {
  goal: ['first_step', 'obstacle', 'evidence', 'reason'],
  milestone: ['depends_on'],
} as const

type AimKind = keyof typeof DUE

/**
 * Goals and milestones of all benefits together, those due first before the others; so many at most, and then how many more
 * there are. Each is its name and one paragraph: a page has room for several.
 */
export const aims: Part<'aims'> = ({ shared, terms }, { title, kinds = ['goal', 'milestone'], status, most }) => {
  const found = shared.agenda(terms.at(-1)).flatMap(({ prompt, value, entry, state }) => {
    const { collects } = prompt
    if (entry || state !== 'answered' || (collects !== 'goal' && collects !== 'milestone')) return []
    if (!kinds.includes(collects)) return []
    return entriesOf(value)
      .filter(({ fields }) => status === undefined || status.includes(String(fields.get('status') ?? 'todo')))
      .map((one) => {
        const due = one.fields.get(DUE[collects])
        const day = typeof due === 'string' && isDate(due) ? lastDayOf(due) : '9999'
        return { collects, prompt, entry: one, day }
      })
  })
  const sorted = found.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const items = sorted.slice(0, most).map(({ collects, prompt, entry }) => aim(collects, prompt, entry))
  const more = sorted.length - items.length
  const heading: Block = { kind: 'heading', level: 2, text: title ?? 'Goals and milestones' }
  if (items.length === 0) return [heading, paragraph('None at present.')]
  return [
    heading,
    { kind: 'list', ordered: false, items },
    ...(more > 0 ? [paragraph(`Not on this sheet: ${more} more, due later or without a date.`, 'quiet')] : []),
  ]
}

/** `Due May 2028, doing. First step: Ask M. for an introduction.` below the name. */
function aim(collects: AimKind, prompt: Prompt, entry: Entry): readonly Block[] {
  const told = (...fields: readonly string[]) =>
    pairsOf(entry, prompt, fields).map(({ term, about }) => ({ term, said: oneLined(textOf(about)) }))
  const when = told(DUE[collects]).map(({ term, said }) => `${term} ${said}`)
  const stands = told('status').map(({ said }) => (when.length > 0 ? said.toLowerCase() : said))
  const first = [...when, ...stands].join(', ')
  const sentences = [
    ...(first === '' ? [] : [ended(first)]),
    ...told(...FIELDS[collects]).map(({ term, said }) => `${term}: ${ended(said)}`),
  ]
  return [
    paragraph(oneLined(entryName(prompt, entry)), 'strong'),
    ...(sentences.length > 0 ? [paragraph(sentences.join(' '))] : []),
  ]
}
