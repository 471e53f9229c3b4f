import { entryName } from '../entry-name.ts'
import { type Collects, type Framework, type Prompt, sectionsOf } from '../framework.ts'
import { pipe } from '../pipe.ts'
import { type Entry, entriesOf, isEntries, type Value } from '../value.ts'
import { type AnswerState, answerState, type ChangeKind, kindOf, type LifeKind } from './change.ts'
import { type Gone, goneOf, keyed, lifeOf } from './entry-life.ts'
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
  readonly events: readonly AnswerEvent[]
}

export interface AnswerEvent {
  readonly term: string
  readonly kind: ChangeKind | 'kept'
  readonly state: AnswerState
  readonly value: Value | undefined
  /** Why it changed in this term. */
  readonly reason?: string
  /** How many words an answer has that is not shown. */
  readonly words?: number
}

export interface Threads {
  readonly entries: readonly EntryThread[]
  readonly answers: readonly AnswerThread[]
}

/** What became of every entry and every answer from term to term, each as one thread. Entries are followed by their ids. `pipes`: whether labels may repeat answers. */
export function threadsOf(framework: Framework, sides: readonly Side[], pipes: boolean): Threads {
  const last = pipes ? sides.at(-1)?.answers : undefined
  const piped = (prompt: Prompt, section: string): Prompt =>
    pipe(prompt, (name) => last?.get(name.includes('.') ? name : `${section}.${name}`))
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
      else answers.push({ path, benefit: title, prompt: piped(prompt, id), events: answerEvents(path, prompt, sides) })
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
  const threads = new Map<string, { last: Entry; gone: Gone | undefined; events: LifeEvent[] }>()
  for (const { term, value } of values) {
    const now = keyed(entriesOf(value))
    for (const [key, { entry }] of now) {
      const thread = threads.get(key)
      const life = lifeOf(prompt, path, { key, before: thread?.last, after: entry })
      const event = eventOf(term, life.kinds, life)
      const isBack = thread?.gone !== undefined
      const events = [
        ...(thread?.events ?? []),
        isBack ? { ...event, kinds: ['returned' as const, ...life.kinds.slice(1)] } : event,
      ]
      threads.set(key, { last: entry, gone: undefined, events })
    }
    const listGone = answerState(value) === 'open' && !isEntries(value) ? 'not_revisited' : 'removed'
    for (const [key, { last, gone: before, events }] of threads) {
      if (now.has(key) || before === 'removed' || before === 'over') continue
      const gone = goneOf(last, listGone)
      if (gone === before) continue
      // Of what had come to its end there is no more to tell.
      const event: LifeEvent = { term, kinds: [gone], name: entryName(prompt, last), fields: [] }
      threads.set(key, { last, gone, events: gone === 'over' ? events : [...events, event] })
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

function answerEvents(path: string, prompt: Prompt, sides: readonly Side[]): readonly AnswerEvent[] {
  let last: Value | undefined
  return sides.map(({ term, answers, reasons }) => {
    const value = answers.get(path)
    const reason = reasons.get(path)
    const kind = kindOf(last, value, prompt, true) ?? 'kept'
    if (value !== undefined) last = value
    return { term, kind, state: answerState(value), value, ...(reason === undefined ? {} : { reason }) }
  })
}
