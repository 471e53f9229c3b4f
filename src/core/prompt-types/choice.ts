import { closest } from '../closest.ts'
import type { Choice, Prompt } from '../framework.ts'
import { isNull, type SourceNode, sourceOf, textOf } from '../source-node.ts'
import { choiceNow } from '../update/former-names.ts'
import type { Value } from '../value.ts'
import { type Issue, outOfBounds, scalarRules, type TypeRules, unreadable } from './type-rules.ts'

/** The choice a person means: its id, its label, or the beginning of just one label. */
export function choiceMeant<One extends Choice>(choices: readonly One[], typed: string): One | undefined {
  const wanted = typed.trim().toLowerCase()
  const exact = choices.find(({ id, label }) => id === wanted || label.toLowerCase() === wanted)
  if (exact || wanted === '') return exact
  const begins = choices.filter(({ id, label }) => label.toLowerCase().startsWith(wanted) || id.startsWith(wanted))
  return begins.length === 1 ? begins[0] : undefined
}

/**
 * All choices a person can mean: the one that is named, else those whose names begin so, else those that have in their
 * names words that begin as the words typed do.
 */
export function choicesLike<One extends Choice>(choices: readonly One[], typed: string): readonly One[] {
  const wanted = typed.trim().toLowerCase()
  const words = wordsOf(wanted)
  if (words.length === 0) return []
  const exact = choices.filter(({ id, label }) => id === wanted || label.toLowerCase() === wanted)
  if (exact.length > 0) return exact.slice(0, 1)
  const begin = choices.filter(({ id, label }) => label.toLowerCase().startsWith(wanted) || id.startsWith(wanted))
  if (begin.length > 0) return begin
  return choices.filter(({ label }) => {
    const own = wordsOf(label.toLowerCase())
    return words.every((word) => own.some((of) => of.startsWith(word)))
  })
}

const wordsOf = (text: string): string[] => text.split(/[\s,;:.()/-]+/).filter(Boolean)

/** Between several choices on one line: a comma, `and`, or both. */
const BETWEEN = /(\s*[,;]\s*(?:and\s+)?|\s+(?:and|&)\s+)/i

/** A name with more of them than this would be a sentence: four separators and what stands around them. */
const LONGEST = 9

/**
 * The choices named on one line, with commas, `and` or blanks between them; what is none stays text. A comma or an `and`
 * that belongs to a choice's own name separates nothing. `single` tells which choice one name means.
 */
export function severalMeant<One extends Choice>(
  choices: readonly One[],
  typed: string,
  single = (part: string): One | undefined => choiceMeant(choices, part),
): readonly (One | string)[] {
  const isNumbers = /^[\d\s,]+$/.test(typed)
  const whole = isNumbers ? undefined : choiceMeant(choices, typed)
  if (whole) return [whole]
  const pieces = typed.split(BETWEEN)
  if (isNumbers || pieces.length === 1) {
    const one = isNumbers ? undefined : single(typed)
    return one ? [one] : partsOf(typed, /[\s,]+/).map((part) => single(part) ?? part)
  }
  const found: (One | string)[] = []
  for (let from = 0; from < pieces.length; from += 2) {
    // The longest name first: it may have commas and `and` of its own.
    let to = Math.min(pieces.length, from + LONGEST)
    while (to > from + 1 && !choiceMeant(choices, pieces.slice(from, to).join(''))) to -= 2
    const part = pieces.slice(from, to).join('').trim()
    if (part !== '') found.push((to > from + 1 ? choiceMeant(choices, part) : single(part)) ?? part)
    from = to - 1
  }
  return found
}

const partsOf = (text: string, between: RegExp): string[] => text.split(between).filter((part) => part !== '')

function notAChoice(value: string, { choices = [] }: Prompt): Issue {
  const ids = choices.map(({ id }) => id)
  return { code: 'answer-not-choice', args: { value, choices: ids, closest: closest(value, ids) ?? '' } }
}

const isChoice = (value: unknown, { choices = [] }: Prompt): boolean => choices.some(({ id }) => id === value)

export const selectOne = scalarRules(
  (text, prompt) => choiceNow(prompt, text),
  (value, prompt) =>
    typeof value !== 'string'
      ? [{ code: 'answer-wrong-kind', args: { wants: 'choice' } }]
      : isChoice(value, prompt)
        ? []
        : [notAChoice(value, prompt)],
  (text, { choices = [] }) => choiceMeant(choices, text)?.id ?? text,
)

const listFrom = (node: SourceNode, prompt: Prompt): Value => {
  if (node.kind === 'scalar') return node.text
  const texts = node.kind === 'list' ? node.items.map(textOf) : [undefined]
  if (!texts.every((text) => text !== undefined)) return { unreadable: sourceOf(node) }
  return texts.map((text) => choiceNow(prompt, text))
}

/** `biology chemistry`, `Biology and chemistry`, `biology, chemistry` or a JSON array. */
function typedList(text: string, { choices = [] }: Prompt): Value {
  const trimmed = text.trim()
  if (trimmed.startsWith('[')) {
    try {
      return listFromJson(JSON.parse(trimmed))
    } catch {
      return text
    }
  }
  return severalMeant(choices, trimmed).map((part) => (typeof part === 'string' ? part : part.id))
}

const listFromJson = (json: unknown): Value =>
  Array.isArray(json) && json.every((item) => typeof item === 'string')
    ? json
    : typeof json === 'string'
      ? json
      : unreadable(json)

function checkList(value: Value, prompt: Prompt): Issue[] {
  if (!Array.isArray(value))
    return [{ code: 'answer-not-list', args: { value: typeof value === 'string' ? value : '' } }]
  const ids = value as readonly string[]
  const unknown = ids.filter((id) => !isChoice(id, prompt)).map((id) => notAChoice(id, prompt))
  if (unknown.length > 0) return unknown
  const twice = ids.find((id, i) => ids.indexOf(id) !== i)
  if (twice !== undefined) return [{ code: 'answer-choice-twice', args: { value: twice } }]
  return ids.length === 0 ? [] : outOfBounds(ids.length, prompt, 'answer-too-few', 'answer-too-many')
}

const listRules = (fromText: TypeRules['fromText']): TypeRules => ({
  fromText,
  fromNode: (node, prompt) => (isNull(node) ? null : listFrom(node, prompt)),
  fromJson: (json, prompt) => (typeof json === 'string' ? fromText(json, prompt) : listFromJson(json)),
  check: checkList,
})

/** Several choices; their order means nothing. */
export const selectMultiple = listRules(typedList)
/** Choices in order, the first first. */
export const rank = listRules(typedList)
