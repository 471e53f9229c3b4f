import type { EntryThread, LifeEvent } from '../../core/diff/threads.ts'
import type { Collects, Prompt } from '../../core/framework.ts'
import { termTitle } from '../../core/term.ts'
import { isAnswered } from '../../core/value.ts'
import { sayFact } from '../say-value.ts'
import { ended, oneLined } from '../sentence.ts'
import { listed } from './phrases.ts'
import { type Block, say } from './story.ts'

/**
 * The life of an entry, a sentence for each term in which something happened; terms in which nothing did are told together,
 * and not at all once it has ended.
 */
export function tellEvents({ events, prompt, collects }: EntryThread): readonly Block[] {
  const lines: Block[] = []
  let still: string[] = []
  let hasEnded = false
  for (const [i, event] of events.entries()) {
    const { kinds, fields, term } = event
    if (kinds.length === 1 && kinds[0] === 'carried' && fields.length === 0) {
      still.push(term)
      const isLast = i === events.length - 1
      if (isLast && !hasEnded)
        lines.push(say(1, still.length === i ? 'Unchanged since.' : `Unchanged in ${terms(still)}.`))
      continue
    }
    if (still.length > 0 && !hasEnded) lines.push(say(1, `Unchanged in ${terms(still)}.`))
    still = []
    if (kinds[0] === 'not_revisited' && i === events.length - 1) {
      lines.push(say(1, 'Not revisited since.'))
      continue
    }
    hasEnded = kinds.includes('done') || kinds.includes('dropped') || (hasEnded && !kinds.includes('restarted'))
    lines.push(say(1, tellEvent(event, prompt, collects)))
  }
  return lines
}

const terms = (ids: readonly string[]): string => listed(ids.map(termTitle))

/** How the first sentence begins. */
const BEGUN: Readonly<Partial<Record<Collects, string>>> = { goal: 'Begun', milestone: 'Set', contact: 'First named' }

const FIRST: Readonly<Partial<Record<LifeEvent['kinds'][number], string>>> = {
  returned: 'back in the list',
  removed: 'taken out of the list',
  not_revisited: 'not revisited',
  not_asked: 'no longer asked',
}

const SECOND = { reworded: 'reworded', done: 'done', dropped: 'dropped', restarted: 'taken up again' } as const

function tellEvent(event: LifeEvent, prompt: Prompt, collects: Collects | undefined): string {
  const { term, kinds, was } = event
  const said = (id: string): string => saidAt(event, id, prompt)
  const isNew = kinds[0] === 'new'
  const ends = (Object.keys(SECOND) as (keyof typeof SECOND)[])
    .filter((kind) => kinds.includes(kind))
    .map((kind) => SECOND[kind])
  const hasStatus =
    said('status') !== '' && !kinds.some((kind) => kind === 'done' || kind === 'dropped' || kind === 'restarted')
  const status = said('status').toLowerCase()
  const when = said('due') || said('by')
  const details = [
    ...(was === undefined ? [] : [`It was "${oneLined(was)}".`]),
    ...told('Why', said('reason')),
    ...told('What shows it', said('evidence')),
    ...told('Takeaway', said('takeaway')),
    ...(isNew ? [] : others(event, prompt)),
  ]
  if (isNew) {
    const parts = [
      ...(hasStatus ? [status] : ends.map((end) => `${end} then`)),
      ...(when === '' ? [] : [`due ${when}`]),
    ]
    const tail = parts.length === 0 ? '.' : `: ${parts.join(', ')}.`
    return [`${(collects && BEGUN[collects]) ?? 'Written down'} in ${termTitle(term)}${tail}`, ...details].join(' ')
  }
  const first = FIRST[kinds[0] ?? 'carried']
  const verbs = [...(first ? [first] : []), ...ends, ...(hasStatus ? [`now ${status}`] : [])]
  const lead = verbs.length > 0 ? listed(verbs) : 'brought up to date'
  const moved = when === '' ? [] : [`The date is now ${when}.`]
  return [`${lead[0]?.toUpperCase()}${lead.slice(1)} in ${termTitle(term)}.`, ...moved, ...details].join(' ')
}

const told = (lead: string, text: string): string[] => (text === '' ? [] : [`${lead}: ${ended(text)}`])

/** Told already, each in its own way. */
const TOLD = new Set(['status', 'reason', 'evidence', 'takeaway', 'due', 'by'])

/** The other fields that were given or changed, each with its question. */
const others = (event: LifeEvent, prompt: Prompt): string[] =>
  event.fields
    .filter(({ id }) => !TOLD.has(id) && !(event.was !== undefined && prompt.item?.includes(`{${id}}`)))
    .map(({ id, prompt: field }) => {
      const label = field?.label ?? `${id}:`
      const value = saidAt(event, id, prompt)
      return value === '' ? `${label} Taken out.` : `${label} ${ended(value)}`
    })

function saidAt({ fields }: LifeEvent, id: string, prompt: Prompt): string {
  const field = fields.find((candidate) => candidate.id === id)
  return field && isAnswered(field.value) ? sayFact(field.value, field.prompt ?? { ...prompt, type: 'text' }) : ''
}
