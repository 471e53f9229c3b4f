import { type Data, isList, isMap, sameData } from '../data.ts'
import { type Framework, PROFILE, type Prompt, promptAt } from '../framework.ts'
import type { Conflict } from './merge-plans.ts'

/** A conflict as a person is asked about it. */
export interface Disagreement {
  readonly conflict: Conflict
  /** The term; empty for the profile and for what belongs to no term. */
  readonly term: string
  /** `pathway.why` or `pathway.goals.goal-7f3k.goal` for answers; the keys on the way for anything else. */
  readonly path: string
  /** The question, where it is about one; for an entry that of the repeat. */
  readonly prompt: Prompt | undefined
  /** Whether it is about a whole entry, which one side took out. */
  readonly isEntry: boolean
}

export function disagreementOf(conflict: Conflict, framework: Framework | undefined): Disagreement {
  const { place } = conflict
  const [first, term = '', inTerm] = place
  const isAnswer = first === PROFILE || inTerm === 'answers'
  const steps = first === 'terms' ? place.slice(isAnswer ? 3 : 2) : place
  const path = steps.join('.')
  const isEntry = isAnswer && steps.length === 3
  const asked = isEntry ? steps.slice(0, 2).join('.') : path
  return {
    conflict,
    term: first === 'terms' ? term : '',
    path,
    prompt: isAnswer && framework ? promptAt(framework, asked) : undefined,
    isEntry,
  }
}

/** Whether a conflict is about a person's answer, and not about the keys around it. */
export const isAnswer = ({ conflict: { place } }: Disagreement): boolean =>
  place[0] === PROFILE || place[2] === 'answers'

/**
 * Both sides in one answer: texts one below the other, picked choices together, and what is there where one side has
 * nothing. Undefined where only one can be: a date, one choice, whether a term is closed.
 */
export function bothOf(disagreement: Disagreement): Data | undefined {
  const { conflict, prompt } = disagreement
  const { ours, theirs } = conflict
  if (!isAnswer(disagreement)) return undefined
  if (ours === undefined || ours === null) return theirs ?? undefined
  if (theirs === undefined || theirs === null) return ours
  const type = prompt?.type ?? 'long_text'
  if (typeof ours === 'string' && typeof theirs === 'string') {
    if (type !== 'text' && type !== 'long_text') return undefined
    const between = type === 'text' ? '\n' : '\n\n'
    return ours.trimEnd() + between + theirs
  }
  if (type === 'select_multiple' && isList(ours) && isList(theirs))
    return [...ours, ...theirs.filter((item) => !ours.includes(item))]
  return undefined
}

/** A text of a side that a decision left out, with the path of the question it answers. */
export interface LeftOut {
  readonly path: string
  readonly value: unknown
}

/** What a decision leaves out of the plan: answers that neither are what was chosen, nor stand in it. */
export function leftOut(disagreement: Disagreement, chosen: Data | undefined): LeftOut[] {
  const { conflict, path, isEntry } = disagreement
  if (!isAnswer(disagreement)) return []
  return [conflict.ours, conflict.theirs].flatMap((side) => {
    if (side === undefined || side === null || sameData(side, chosen)) return []
    if (typeof side === 'string' && typeof chosen === 'string' && chosen.includes(side.trim())) return []
    if (!isEntry || !isMap(side)) return [{ path, value: plain(side) }]
    return [...side]
      .filter(([key, part]) => key !== 'id' && part !== null)
      .map(([key, part]) => ({ path: `${path}.${key}`, value: plain(part) }))
  })
}

/** Data as JSON shows it. */
export function plain(data: Data | undefined): unknown {
  if (isMap(data)) return Object.fromEntries([...data].map(([key, part]) => [key, plain(part)]))
  return isList(data) ? data.map(plain) : (data ?? null)
}
