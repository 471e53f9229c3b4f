import type { Framework } from '../framework.ts'
import type { Plan } from '../plan.ts'
import { publicFramework } from '../public-framework.ts'
import { type Audience, isFact } from './audience.ts'
import { publicSide, sideOf } from './side.ts'
import { type Threads, threadsOf } from './threads.ts'
import { wordsIn } from './tokens.ts'

/** A plan through all of its terms. */
export interface PlanThreads extends Threads {
  readonly file: string
  readonly framework: { readonly id: string; readonly title: string }
  readonly audience: Audience
  readonly terms: readonly {
    readonly term: string
    readonly status: 'draft' | 'final'
    readonly framework_version: number
  }[]
  readonly differs: boolean
}

/** The life of everything in a plan, as far as its reader may see. */
export function planThreads(whole: Framework, plan: Plan, file: string, audience: Audience): PlanThreads {
  const shared = audience !== 'me'
  const sides = plan.terms.map((term) => {
    const side = sideOf(whole, plan, term, false)
    return shared ? publicSide(whole, side) : side
  })
  const threads = threadsOf(shared ? publicFramework(whole) : whole, sides, audience === 'me' || audience === 'self')
  return {
    ...(audience === 'mentor' ? withoutWords(threads) : threads),
    file,
    framework: { id: whole.id, title: whole.title },
    audience,
    terms: plan.terms.map(({ id, status, frameworkVersion }) => ({
      term: id,
      status,
      framework_version: frameworkVersion,
    })),
    differs:
      threads.entries.some(({ events }) => events.length > 1 && events.some(({ kinds }) => kinds.length > 1)) ||
      threads.answers.some(({ events }) => events.slice(1).some(({ kind }) => kind !== 'kept')),
  }
}

/** The same without what was put into words, but for the names of entries. */
const withoutWords = ({ entries, answers }: Threads): Threads => ({
  entries: entries.map((thread) => ({
    ...thread,
    events: thread.events.map((event) => ({
      ...event,
      fields: event.fields.filter(({ prompt, value }) => isFact(value, prompt)),
    })),
  })),
  answers: answers.map((thread) => ({
    ...thread,
    events: thread.events.map(({ reason: _, ...event }) => {
      const { value } = event
      if (isFact(value, thread.prompt)) return event
      return { ...event, value: undefined, ...(typeof value === 'string' ? { words: wordsIn(value) } : {}) }
    }),
  })),
})
