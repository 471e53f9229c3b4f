import type { Collects, Prompt } from './framework.ts'
import { type Entry, isEntries, type Value } from './value.ts'

/** What names an entry whose `item` has no answers, before any other field: a milestone may be a role or an opportunity. */
const INSTEAD: Partial<Record<Collects, readonly string[]>> = { milestone: ['role', 'opportunity'] }

/**
 * What an entry is called everywhere: its prompt's `item` with the entry's answers in place. Where those are missing, what
 * stands for them in entries of its kind, then the first answer it has, else its id.
 */
export function entryName(prompt: Prompt, entry: Entry): string {
  let filled = false
  const name = (prompt.item ?? '').replace(/\{([a-z0-9_]+)\}/g, (_, id: string) => {
    const said = sayField(prompt, id, entry.fields.get(id))
    filled ||= said.trim() !== ''
    return said
  })
  if (filled) return name.replace(/^[\s,;:]+|[\s,;:]+$/g, '')
  const instead = prompt.collects ? (INSTEAD[prompt.collects] ?? []) : []
  const first = [...instead, ...(prompt.prompts ?? []).map(({ id }) => id)]
    .map((id) => sayField(prompt, id, entry.fields.get(id)))
    .find((said) => said.trim() !== '')
  return first ?? entry.id
}

/** A field's answer in words: choices by their labels. */
function sayField(prompt: Prompt, id: string, value: Value | undefined): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  const choices = prompt.prompts?.find((field) => field.id === id)?.choices ?? []
  const labelOf = (one: string): string => choices.find((choice) => choice.id === one)?.label ?? one
  if (Array.isArray(value) && !isEntries(value)) return (value as readonly string[]).map(labelOf).join(' and ')
  return typeof value === 'string' ? labelOf(value) : ''
}
