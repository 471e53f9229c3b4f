import type { Prompt } from './framework.ts'
import type { Entry, Value } from './value.ts'

/**
 * What an entry is called everywhere: its prompt's `item` with the entry's answers in place. Where those are missing, the
 * first answer it has, else its id.
 */
export function entryName(prompt: Prompt, entry: Entry): string {
  let filled = false
  const name = (prompt.item ?? '').replace(/\{([a-z0-9_]+)\}/g, (_, id: string) => {
    const said = sayField(prompt, id, entry.fields.get(id))
    filled ||= said !== ''
    return said
  })
  if (filled) return name.replace(/^[\s,;:]+|[\s,;:]+$/g, '')
  const first = (prompt.prompts ?? [])
    .map(({ id }) => sayField(prompt, id, entry.fields.get(id)))
    .find((said) => said !== '')
  return first ?? entry.id
}

/** A field's answer in words: a choice by its label. */
function sayField(prompt: Prompt, id: string, value: Value | undefined): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value !== 'string') return ''
  const choices = prompt.prompts?.find((field) => field.id === id)?.choices ?? []
  return choices.find((choice) => choice.id === value)?.label ?? value
}
