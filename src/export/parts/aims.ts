import type { Block } from '../../core/document/document.ts'
import { isDate, lastDayOf } from '../../core/prompt-types/date.ts'
import { entriesOf } from '../../core/value.ts'
import type { Part } from './part.ts'
import { entryList, paragraph } from './value-blocks.ts'

const DUE = { goal: 'due', milestone: 'by' } as const
/** What is worth saying of an aim on a page; the rest is in the plan. */
const FIELDS = {
  goal: ['due', 'status', 'first_step', 'obstacle', 'evidence', 'reason'],
  milestone: ['by', 'status', 'depends_on'],
} as const

/** Goals and milestones of all benefits together, those due first before the others; so many at most. */
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
  const shown = sorted.slice(0, most)
  const items = shown.flatMap(({ collects, prompt, entry }) => {
    const list = entryList([entry], prompt, FIELDS[collects])
    return list.kind === 'list' ? list.items : []
  })
  const more = sorted.length - shown.length
  const heading: Block = { kind: 'heading', level: 2, text: title ?? 'Goals and milestones' }
  if (items.length === 0) return [heading, paragraph('None at present.')]
  return [
    heading,
    { kind: 'list', ordered: false, items },
    ...(more > 0 ? [paragraph(`And ${more} more in the plan.`, 'quiet')] : []),
  ]
}
