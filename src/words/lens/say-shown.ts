import { entryName } from '../../core/entry-name.ts'
import type { Prompt } from '../../core/framework.ts'
import type { Shown } from '../../core/lens/public-answers.ts'
import { type Entry, isEntries } from '../../core/value.ts'
import { sayFact, sayValue, sayWholeFact } from '../say-value.ts'

/** An answer that a partner may see, part by part: a text as it is, choices by their labels, entries with their facts. */
export function sayShown({ prompt, value }: Shown): string[] {
  if (isEntries(value)) return value.map((entry) => sayEntry(prompt, entry))
  if (Array.isArray(value)) return value.map((id: string) => sayValue([id], prompt))
  return [sayWholeFact(value, prompt)]
}

/** `Share four labs (2029; To do)`: its name, and the facts that are not in it. */
function sayEntry(prompt: Prompt, entry: Entry): string {
  if (entry.fields.size === 0) return 'Someone'
  const name = entryName(prompt, entry)
  const facts = (prompt.prompts ?? []).flatMap((field) => {
    const value = entry.fields.get(field.id)
    if (value === undefined || prompt.item?.includes(`{${field.id}}`)) return []
    const said = sayFact(value, field)
    // A yes says nothing without its question, and a number little without what it counts.
    if (field.type === 'boolean') return `${field.label} ${said}`
    if (field.type === 'number' && field.unit !== undefined) return `${field.unit}: ${value}`
    return said === name ? [] : said
  })
  return facts.length === 0 ? name : `${name} (${facts.join('; ')})`
}
