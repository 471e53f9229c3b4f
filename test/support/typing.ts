import type { Step } from '../../src/core/agenda.ts'
import type { Prompt } from '../../src/core/framework.ts'
import { fieldAsked } from '../../src/core/prompt-types/repeat.ts'
import { type Entry, isEntries, type Value } from '../../src/core/value.ts'

/** The lines a person types in a plain session to give one answer, beginning with the way to its question. */
export const typedAnswer = ({ path, prompt, value }: Step): string[] => [`:goto ${path}`, ...typed(prompt, value)]

function typed(prompt: Prompt, value: Value | undefined): string[] {
  if (value === null) return [':skip']
  if (value === undefined) return ['']
  if (isEntries(value) && prompt.type === 'repeat')
    return [...value.flatMap((entry) => ['add', ...typedEntry(prompt, entry)]), '']
  if (prompt.type === 'long_text') return [...String(value).split('\n'), '.']
  if (typeof value === 'boolean') return [value ? 'yes' : 'no']
  const number = (id: unknown): string => String((prompt.choices ?? []).findIndex((choice) => choice.id === id) + 1)
  if (prompt.type === 'select_one') return [number(value)]
  return [Array.isArray(value) ? value.map(number).join(' ') : String(value)]
}

/** Every field that is asked gets its line; an offer is taken when something behind it has an answer. */
function typedEntry({ prompts = [] }: Prompt, entry: Entry): string[] {
  const lines: string[] = []
  const given = new Map<string, Value>()
  const taken = new Map<string, boolean>()
  for (const field of prompts) {
    if (!fieldAsked(field, { id: entry.id, fields: given })) continue
    const { offer, id } = field
    if (offer !== undefined && !taken.has(offer)) {
      const wants = prompts.some((other) => other.offer === offer && entry.fields.has(other.id))
      taken.set(offer, wants)
      lines.push(wants ? 'y' : '')
    }
    if (offer !== undefined && !taken.get(offer)) continue
    const value = entry.fields.get(id)
    lines.push(...typed(field, value))
    if (value !== undefined) given.set(id, value)
  }
  return lines
}

/** An entry without the answers to questions it would not be asked. */
export const askable = ({ prompts = [] }: Prompt, entry: Entry): Entry => ({
  id: entry.id,
  fields: new Map(
    [...entry.fields].filter(([key]) => {
      const field = prompts.find(({ id }) => id === key)
      return field !== undefined && fieldAsked(field, entry)
    }),
  ),
})
