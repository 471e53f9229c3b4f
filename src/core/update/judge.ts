import { severityOf } from '../codes.ts'
import type { Prompt } from '../framework.ts'
import { rulesOf } from '../prompt-types/rules-of.ts'
import { scaleBounds } from '../prompt-types/scale.ts'
import type { ListNode, SourceNode } from '../source-node.ts'
import { textOf } from '../source-node.ts'
import type { Value } from '../value.ts'
import { choiceNow } from './former-names.ts'

/** What becomes of one answer under its prompt as it is now. */
export type Verdict =
  | { readonly kind: 'stays' }
  | { readonly kind: 'aside'; readonly why: string }
  /** Choices by their present ids; `gone` are the indexes of those that there are no more. */
  | {
      readonly kind: 'choices'
      readonly old: string | readonly string[]
      readonly now: string | readonly string[]
      readonly gone: readonly number[]
      readonly why: string
    }
  | { readonly kind: 'nearest'; readonly old: number; readonly now: number; readonly why: string }

const STAYS: Verdict = { kind: 'stays' }

/** What does not fit because there is too much or too little of it: that is for the person to settle, and stays. */
const OF_AMOUNT = ['answer-too-few', 'answer-too-many', 'answer-choice-twice', 'answer-malformed']

const NO_CHOICE = 'this choice is not offered any more'
const NO_CHOICES = 'some of these choices are not offered any more'
const OTHERS_STAY = 'these choices are not offered any more; the others stay'

/**
 * Judges an answer that is not null and no list of entries. `version` is the one it was given under; an answer that was
 * given under the present version is the person's own matter, and only the names of choices are looked at.
 */
export function judge(prompt: Prompt, node: SourceNode, version: number, present: number): Verdict {
  const isOlder = version < present
  if (prompt.type === 'select_one') return judgeChoice(prompt, textOf(node), isOlder) ?? judgeFit(prompt, node, isOlder)
  if ((prompt.type === 'select_multiple' || prompt.type === 'rank') && node.kind === 'list')
    return judgeChoices(prompt, node, isOlder) ?? judgeFit(prompt, node, isOlder)
  if (prompt.type === 'scale' && isOlder) return judgeScale(prompt, node, version)
  return judgeFit(prompt, node, isOlder)
}

/** Whether the question means something else than it did under a version. */
export const isReworded = ({ revision = 1 }: Prompt, version: number): boolean => revision > version

/** Whether an answer from a term of another version goes on to be one: it fits, and the question means what it did. */
export const stillHolds = (prompt: Prompt, value: Value, version = 1): boolean =>
  !isReworded(prompt, version) && (value === null || !misfits(prompt, value))

const misfits = (prompt: Prompt, value: Value): boolean =>
  rulesOf(prompt)
    .check(value, prompt)
    .some(({ code }) => severityOf(code) === 'error' && !OF_AMOUNT.includes(code))

function judgeFit(prompt: Prompt, node: SourceNode, isOlder: boolean): Verdict {
  if (!isOlder || !misfits(prompt, rulesOf(prompt).fromNode(node, prompt))) return STAYS
  return { kind: 'aside', why: 'it does not fit the question any more' }
}

function judgeChoice(prompt: Prompt, old: string | undefined, isOlder: boolean): Verdict | undefined {
  if (old === undefined) return undefined
  const now = choiceNow(prompt, old)
  if (isOlder && misfits(prompt, now)) return { kind: 'aside', why: NO_CHOICE }
  return now === old ? STAYS : { kind: 'choices', old, now, gone: [], why: '' }
}

/** An order of which a part is gone is another order, so it goes as a whole. */
function judgeChoices(prompt: Prompt, node: ListNode, isOlder: boolean): Verdict | undefined {
  const old = node.items.map(textOf)
  if (!old.every((id) => id !== undefined)) return undefined
  const named = old.map((id) => choiceNow(prompt, id))
  const isGone = (id: string): boolean => isOlder && !prompt.choices?.some((choice) => choice.id === id)
  const gone = [...named.keys()].filter((i) => isGone(named[i] ?? ''))
  const now = named.filter((id) => !isGone(id))
  if (gone.length > 0) {
    const issues = rulesOf(prompt).check(now, prompt)
    const fits = now.length > 0 && !issues.some(({ code }) => code === 'answer-too-few')
    if (prompt.type === 'rank' || !fits) return { kind: 'aside', why: NO_CHOICES }
  }
  return now.join(' ') === old.join(' ')
    ? STAYS
    : { kind: 'choices', old, now, gone, why: gone.length === 1 ? `${NO_CHOICE}; the others stay` : OTHERS_STAY }
}

/** The author says what becomes of old answers; a number that is no point any more never counts as one. */
function judgeScale(prompt: Prompt, node: SourceNode, version: number): Verdict {
  const value = rulesOf(prompt).fromNode(node, prompt)
  const { min, max } = scaleBounds(prompt)
  const { rescale, revision = Number.POSITIVE_INFINITY } = prompt
  if (rescale === 'ask' && version < revision) return { kind: 'aside', why: 'the scale has other points by now' }
  if (!misfits(prompt, value)) return STAYS
  const why = `the scale goes from ${min} to ${max} by now`
  if (rescale !== 'clamp' || typeof value !== 'number' || !Number.isInteger(value)) return { kind: 'aside', why }
  return { kind: 'nearest', old: value, now: Math.min(max, Math.max(min, value)), why }
}
