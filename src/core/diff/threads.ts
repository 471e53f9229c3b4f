import { entryName } from '../entry-name.ts'
import { type Collects, type Framework, type Prompt, sectionsOf } from '../framework.ts'
import { type Entry, entriesOf, isEntries, type Value } from '../value.ts'
import { answerState, type ChangeKind, kindOf, type LifeKind } from './change.ts'
import { keyed, lifeOf } from './entry-life.ts'
import type { Side } from './side.ts'

/** What one term tells of an entry. */
export interface LifeEvent {
  readonly term: string
  readonly kinds: readonly (LifeKind | 'returned')[]
  readonly name: string
  /** The name before, where this term changed it. */
  readonly was?: string
  /** Fields with their values in this term, of those that this term brought or changed. */
  readonly fields: readonly {
    readonly id: string
    readonly prompt: Prompt | undefined
    readonly value: Value | undefined
  }[]
}

/** The life of an entry over all terms. */
export interface EntryThread {
  readonly path: string
  readonly id: string
  readonly collects: Collects | undefined
  readonly benefit: string
  readonly prompt: Prompt
  /** What it is called last. */
  readonly name: string
  readonly events: readonly LifeEvent[]
}

/** One answer over all terms. */
export interface AnswerThread {
  readonly path: string
  readonly benefit: string
  readonly prompt: Prompt
  readonly events: readonly {
    readonly term: string
    readonly kind: ChangeKind | 'kept'
    readonly value: Value | undefined
  }[]
}

export interface Threads {
  readonly entries: readonly EntryThread[]
  readonly answers: readonly AnswerThread[]
}

/** What became of every entry and every answer from term to term, each as one thread. Entries are followed by their ids. */
export function threadsOf(framework: Framework, sides: readonly Side[]): Threads {
  const entries: EntryThread[] = []
  const answers: AnswerThread[] = []
  for (const { id, title, prompts } of sectionsOf(framework)) {
    if (id === 'profile') continue
    for (const prompt of prompts) {
      const path = `${id}.${prompt.id}`
      const values = sides.map(({ term, answers: all }) => ({ term, value: all.get(path) }))
      if (values.every(({ value }) => answerState(value) === 'open')) continue
      if (
        prompt.type === 'repeat' &&
        values.every(({ value }) => value === undefined || value === null || isEntries(value))
      )
        entries.push(...entryThreads(path, title, prompt, values))
      else answers.push({ path, benefit: title, prompt, events: answerEvents(prompt, values) })
    }
  }
  return { entries, answers }
}

interface InTerm {
  readonly term: string
  readonly value: Value | undefined
}

function entryThreads(
  path: string,
  benefit: string,
  prompt: Prompt,
  values: readonly InTerm[],
): readonly EntryThread[] {
  const threads = new Map<string, { last: Entry; there: boolean; events: LifeEvent[] }>()
  for (const { term, value } of values) {
    const now = keyed(entriesOf(value))
    for (const [key, { entry }] of now) {
      const thread = threads.get(key)
      const life = lifeOf(prompt, path, { key, before: thread?.last, after: entry })
      const event = eventOf(term, life.kinds, life)
      if (!thread) threads.set(key, { last: entry, there: true, events: [event] })
      else {
        thread.events.push(thread.there ? event : { ...event, kinds: ['returned', ...life.kinds.slice(1)] })
        threads.set(key, { ...thread, last: entry, there: true })
      }
    }
    for (const [key, thread] of threads)
      if (!now.has(key) && thread.there) {
        const gone = answerState(value) === 'open' && !isEntries(value) ? 'not_revisited' : 'removed'
        thread.events.push({ term, kinds: [gone], name: entryName(prompt, thread.last), fields: [] })
        threads.set(key, { ...thread, there: false })
      }
  }
  return [...threads].map(([key, { last, events }]) => ({
    path: `${path}.${key}`,
    id: last.id,
    collects: prompt.collects,
    benefit,
    prompt,
    name: entryName(prompt, last),
    events,
  }))
}

const eventOf = (
  term: string,
  kinds: LifeEvent['kinds'],
  { name, was, changes }: ReturnType<typeof lifeOf>,
): LifeEvent => ({
  term,
  kinds,
  name,
  ...(was === undefined ? {} : { was }),
  fields: changes.map(({ path, prompt, after }) => ({
    id: path.slice(path.lastIndexOf('.') + 1),
    prompt,
    value: after,
  })),
})

function answerEvents(prompt: Prompt, values: readonly InTerm[]): AnswerThread['events'] {
  let last: Value | undefined
  return values.map(({ term, value }) => {
    const open = answerState(value) === 'open' && value === undefined
    const kind = kindOf(last, value, prompt, true) ?? 'kept'
    if (!open) last = value
    return { term, kind, value }
  })
}
