import type { Collects, Prompt } from '../framework.ts'
import { isAnswered, isEntries, isUnreadable, type Value } from '../value.ts'
import { sameValue } from '../value-json.ts'
import type { Part } from './words.ts'

/**
 * What became of one answer. `cleared`: the person took it out. `skipped`: left out on purpose now. `reopened`: no longer left
 * out. `not_revisited`: an earlier term has it, the later one has not come to it. `not_asked`: the same, and the later term
 * does not ask it with its other answers.
 */
export type ChangeKind = 'added' | 'changed' | 'cleared' | 'skipped' | 'reopened' | 'not_revisited' | 'not_asked'

export type AnswerState = 'open' | 'skipped' | 'answered'

/** Why a change is the content's and not the person's. */
export type Because = 'retired' | 'set_aside' | 'choice_gone'

/** One answer that is not the same on both sides: a prompt's, or a field's of an entry. */
export interface Change {
  readonly path: string
  readonly kind: ChangeKind
  /** Undefined for a key that is no prompt of the framework. */
  readonly prompt: Prompt | undefined
  readonly label: string
  readonly before: Value | undefined
  readonly after: Value | undefined
  /** The entry a field belongs to. */
  readonly entry?: string
  /** Only blanks and line breaks differ. */
  readonly spacing?: true
  /** The path at which the very same text stands on the other side. */
  readonly same_words_at?: string
  readonly because?: Because
  /** Why it changed, in the person's own words. */
  readonly reason?: string
  /** Of a text that is on both sides: what was kept, put in and taken out. */
  readonly words?: readonly Part[]
  /** How many words of a text were put in and taken out. */
  readonly count?: { readonly added: number; readonly removed: number }
}

/**
 * What became of an entry; every one of these that is so, beginning with whether it is there. `over`: done or dropped in the
 * earlier term already, and so not carried into the later one.
 */
export type LifeKind =
  | 'new'
  | 'carried'
  | 'moved'
  | 'removed'
  | 'over'
  | 'not_revisited'
  | 'not_asked'
  | 'reworded'
  | 'changed'
  | 'done'
  | 'dropped'
  | 'restarted'

/** One entry of a repeat on both sides, matched by its id alone. */
export interface EntryLife {
  /** `pathway.goals.goal-7f3k` */
  readonly path: string
  /** The path of its list, and the list's prompt. */
  readonly list: string
  readonly prompt: Prompt
  readonly id: string
  readonly collects: Collects | undefined
  readonly kinds: readonly LifeKind[]
  /** What it is called now, or was called last. */
  readonly name: string
  /** What it was called before, where that changed. */
  readonly was?: string
  readonly moved_from?: string
  /** Its fields that are not the same on both sides. */
  readonly changes: readonly Change[]
  /** All of its fields on the side where it was last. */
  readonly fields: ReadonlyMap<string, Value>
}

export const answerState = (value: Value | undefined): AnswerState =>
  value === null ? 'skipped' : isAnswered(value) ? 'answered' : 'open'

/** Whether two answers say the same. The order of several choices means nothing; that of ranked ones does. */
function sameAnswer(a: Value | undefined, b: Value | undefined, prompt: Prompt | undefined): boolean {
  const [stateA, stateB] = [answerState(a), answerState(b)]
  if (stateA !== stateB) return false
  if (stateA !== 'answered') return true
  if (prompt?.type === 'select_multiple' && isIds(a) && isIds(b)) return sameValue(a.toSorted(), b.toSorted())
  return sameValue(a, b)
}

/** The kind of a change; undefined where there is none. `later`: the new side is a later term than the old one. */
export function kindOf(
  before: Value | undefined,
  after: Value | undefined,
  prompt: Prompt | undefined,
  later: boolean,
): ChangeKind | undefined {
  if (sameAnswer(before, after, prompt)) return undefined
  const state = answerState(after)
  if (state === 'answered') return answerState(before) === 'answered' ? 'changed' : 'added'
  if (state === 'skipped') return 'skipped'
  if (later && after === undefined) return 'not_revisited'
  return answerState(before) === 'skipped' ? 'reopened' : 'cleared'
}

/** Whether two texts differ in blanks and line breaks only. */
export const onlySpacing = (before: Value | undefined, after: Value | undefined): boolean =>
  typeof before === 'string' && typeof after === 'string' && flat(before) === flat(after)

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim()

const isIds = (value: Value | undefined): value is readonly string[] =>
  Array.isArray(value) && !isEntries(value) && !isUnreadable(value)
