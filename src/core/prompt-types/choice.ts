import { closest } from '../closest.ts'
import type { Choice, Prompt } from '../framework.ts'
import { isNull, type SourceNode, sourceOf, textOf } from '../source-node.ts'
import { choiceNow } from '../update/former-names.ts'
import type { Value } from '../value.ts'
import { type Issue, outOfBounds, scalarRules, type TypeRules, unreadable } from './type-rules.ts'

/** The choice a person means: its id, its label, or the beginning of just one label. */
export function choiceMeant(choices: readonly Choice[], typed: string): Choice | undefined {
  const wanted = typed.trim().toLowerCase()
  const exact = choices.find(({ id, label }) => id === wanted || label.toLowerCase() === wanted)
  if (exact || wanted === '') return exact
  const begins = choices.filter(({ id, label }) => label.toLowerCase().startsWith(wanted) || id.startsWith(wanted))
  return begins.length === 1 ? begins[0] : undefined
}

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

/** `biology chemistry`, `biology, chemistry` or a JSON array; labels are understood where one stands alone. */
function typedList(text: string, { choices = [] }: Prompt): Value {
  const trimmed = text.trim()
  if (trimmed.startsWith('[')) {
    try {
      return listFromJson(JSON.parse(trimmed))
    } catch {
      return text
    }
  }
  const whole = choiceMeant(choices, trimmed)
  if (whole) return [whole.id]
  const parts = trimmed.includes(',') ? trimmed.split(',') : trimmed.split(/\s+/)
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => choiceMeant(choices, part)?.id ?? part)
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
