import { closest } from '../closest.ts'
import { holds } from '../condition.ts'
import type { Prompt } from '../framework.ts'
import { isNull, type SourceNode, sourceOf, textOf } from '../source-node.ts'
import { fieldNow } from '../update/former-names.ts'
import { type Entry, isAnswered, isEntries, isUnreadable, type Value } from '../value.ts'
import { type Issue, outOfBounds, type TypeRules, unreadable } from './type-rules.ts'

/** Lower-case words and digits joined by hyphens, as `goal-7f3k`. */
export const ENTRY_ID = /^[a-z0-9][a-z0-9-]{0,59}$/

/** Rules for a list of entries; `rulesOf` gives the rules of a field's own type. */
export function repeatRules(rulesOf: (field: Prompt) => TypeRules): TypeRules {
  const fieldIn = (prompt: Prompt, id: string): Prompt | undefined => prompt.prompts?.find((field) => field.id === id)

  const fromNode = (node: SourceNode, prompt: Prompt): Value => {
    if (node.kind !== 'list' || node.items.some((item) => item.kind !== 'map')) return { unreadable: sourceOf(node) }
    return node.items.map((item) => {
      const pairs = item.kind === 'map' ? item.pairs : []
      const fields = new Map<string, Value>()
      for (const { key, value } of pairs) {
        if (key === 'id') continue
        const field = fieldNow(prompt, key)
        // Under a name that a field used to have stands its answer, unless there is one under its own name.
        const id = field && !pairs.some((pair) => pair.key === field.id) ? field.id : key
        fields.set(
          id,
          isNull(value)
            ? null
            : field?.id === id
              ? rulesOf(field).fromNode(value, field)
              : (textOf(value) ?? { unreadable: sourceOf(value) }),
        )
      }
      return { id: textOf(pairs.find(({ key }) => key === 'id')?.value) ?? '', fields }
    })
  }

  const fromJson = (json: unknown, prompt: Prompt): Value => {
    if (!Array.isArray(json) || json.some((item) => typeof item !== 'object' || item === null || Array.isArray(item)))
      return unreadable(json)
    return json.map((item: Record<string, unknown>): Entry => {
      const fields = new Map<string, Value>()
      for (const [key, value] of Object.entries(item)) {
        if (key === 'id') continue
        const field = fieldIn(prompt, key)
        fields.set(key, value === null ? null : field ? rulesOf(field).fromJson(value, field) : unreadable(value))
      }
      return { id: typeof item['id'] === 'string' ? item['id'] : '', fields }
    })
  }

  const fromText = (text: string, prompt: Prompt): Value => {
    try {
      return fromJson(JSON.parse(text), prompt)
    } catch {
      return unreadable(text)
    }
  }

  const check = (value: Value, prompt: Prompt): Issue[] => {
    if (isUnreadable(value) || !isEntries(value)) return [{ code: 'answer-not-entries', args: {} }]
    const seen = new Set<string>()
    const issues = value.flatMap((entry, i): Issue[] => {
      // An entry that no id can name is named by its place, from 1.
      const at = String(i + 1)
      if (!ENTRY_ID.test(entry.id)) return [{ code: 'entry-id', args: { id: entry.id }, at }]
      if (seen.has(entry.id)) return [{ code: 'entry-id-twice', args: { id: entry.id }, at }]
      seen.add(entry.id)
      return checkEntry(entry, prompt)
    })
    return [
      ...(value.length === 0
        ? []
        : outOfBounds(value.length, prompt, 'answer-too-few-entries', 'answer-too-many-entries')),
      ...issues,
    ]
  }

  const checkEntry = (entry: Entry, { prompts = [] }: Prompt): Issue[] => {
    const unknown = [...entry.fields.keys()]
      .filter((key) => !prompts.some(({ id }) => id === key))
      .map((key): Issue => {
        const near =
          closest(
            key,
            prompts.map(({ id }) => id),
          ) ?? ''
        return { code: 'entry-unknown-field', args: { field: key, closest: near }, at: `${entry.id}.${key}` }
      })
    const fields = prompts.flatMap((field): Issue[] => {
      const value = entry.fields.get(field.id)
      const at = `${entry.id}.${field.id}`
      if (field.required && !isAnswered(value) && fieldAsked(field, entry))
        return [{ code: 'entry-field-missing', args: { field: field.id, label: field.label }, at }]
      return value === undefined || value === null
        ? []
        : rulesOf(field)
            .check(value, field)
            .map((issue) => ({ ...issue, at }))
    })
    return [...unknown, ...fields]
  }

  return { fromText, fromNode, fromJson, check }
}

/** Whether a field's own condition holds inside its entry; conditions on prompts outside the entry are the agenda's matter. */
export const fieldAsked = (field: Prompt, entry: Entry): boolean =>
  !field.when || holds(field.when, (id) => entry.fields.get(id) ?? undefined)
