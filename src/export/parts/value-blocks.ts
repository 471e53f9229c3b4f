import type { Block, Text } from '../../core/document/document.ts'
import { paragraphsOf } from '../../core/document/paragraphs.ts'
import { entryName } from '../../core/entry-name.ts'
import type { Prompt } from '../../core/framework.ts'
import { type Entry, isAnswered, isEntries, type Value } from '../../core/value.ts'
import { fieldName } from '../../words/field-name.ts'
import { sayWhole, sayWholeFact } from '../../words/say-value.ts'
import { oneLined } from '../../words/sentence.ts'

type Pair = { readonly term: string; readonly about: readonly Text[] }

/** Whether an answer is so short that it stands beside its question. */
export const isShort = (value: Value | undefined, { type }: Prompt): boolean =>
  !isEntries(value) && type !== 'long_text' && type !== 'rank' && !(typeof value === 'string' && value.includes('\n'))

/** A short answer in its paragraphs. */
export const said = (value: Value | undefined, prompt: Prompt): readonly Text[] =>
  paragraphsOf(sayWholeFact(value, prompt))

/** An answer on its own: a text in its paragraphs, a ranking in its order, entries with their fields. */
export function valueBlocks(value: Value | undefined, prompt: Prompt): readonly Block[] {
  if (isEntries(value)) return [entryList(value, prompt)]
  if (prompt.type === 'rank' && Array.isArray(value)) {
    const items = sayWhole(value, prompt).split('\n')
    return [{ kind: 'list', ordered: true, items: items.map((item) => [paragraph(item.replace(/^\d+\. /, ''))]) }]
  }
  const paragraphs = said(value, prompt)
  return prompt.type === 'text' || prompt.type === 'long_text'
    ? [{ kind: 'quote', paragraphs }]
    : paragraphs.map((text): Block => ({ kind: 'paragraph', text }))
}

/** Entries by their names, each with what else it says. */
const entryList = (entries: readonly Entry[], prompt: Prompt): Block => ({
  kind: 'list',
  ordered: false,
  items: entries.map((entry) => {
    const pairs = pairsOf(entry, prompt)
    const name = paragraph(oneLined(entryName(prompt, entry)), 'strong')
    return pairs.length === 0 ? [name] : [name, { kind: 'pairs', pairs }]
  }),
})

/** What an answer is called, and the answer; a number without its unit where that stands in its name (`How many labs?` `2`). */
export function pairOf(term: string, value: Value | undefined, prompt: Prompt): Pair {
  const { unit, ...plain } = prompt
  return { term, about: said(value, namesUnit(term, unit) ? plain : prompt) }
}

/** Whether what a number is called says what it counts. */
export const namesUnit = (term: string, unit: string | undefined): boolean =>
  unit !== undefined && term.toLowerCase().includes(unit.toLowerCase())

/** The fields of an entry that have an answer, less those that name it. `only` names those that are told, in its order. */
export function pairsOf(entry: Entry, prompt: Prompt, only?: readonly string[]): readonly Pair[] {
  const { prompts: fields = [] } = prompt
  const told = only ? only.flatMap((id) => fields.find((field) => field.id === id) ?? []) : fields
  return (
    told
      .filter(({ id }) => isAnswered(entry.fields.get(id)) && !prompt.item?.includes(`{${id}}`))
      .map((field) => pairOf(fieldName(prompt, field), entry.fields.get(field.id), field))
      // A contact that goes by its kind need not be told its kind.
      .filter(({ about }) => textOf(about) !== entryName(prompt, entry))
  )
}

/** The words of some paragraphs alone. */
export const textOf = (paragraphs: readonly Text[]): string =>
  paragraphs.map((text) => text.map((run) => run.text).join('')).join('\n')

export const paragraph = (text: string, style?: 'strong' | 'quiet'): Block => ({
  kind: 'paragraph',
  text: [{ text, ...(style ? { style } : {}) }],
})
