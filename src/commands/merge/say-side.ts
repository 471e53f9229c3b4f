import { type Data, isList, isMap } from '../../core/data.ts'
import type { Prompt } from '../../core/framework.ts'
import { type Disagreement, isAnswer } from '../../core/merge/disagreement.ts'
import { termTitle } from '../../core/term.ts'

/** What one side says, whole. */
export function saySide(side: Data | undefined, prompt: Prompt | undefined): string {
  if (side === undefined) return '(taken out, or not there)'
  if (side === null) return '(left out on purpose)'
  if (typeof side === 'string') return labelOf(side, prompt).replace(/\r?\n$/, '')
  if (isMap(side)) return sayEntry(side, prompt)
  return side.map((item) => (isMap(item) ? sayEntry(item, prompt) : saySide(item, prompt))).join('\n')
}

const sayEntry = (entry: ReadonlyMap<string, Data>, repeat: Prompt | undefined): string =>
  [...entry]
    .filter(([key]) => key !== 'id')
    .map(([key, value]) => {
      const field = repeat?.prompts?.find(({ id }) => id === key)
      const said = isList(value) || isMap(value) ? saySide(value, field) : saySide(value, field)
      return `${field?.label ?? key} ${said}`
    })
    .join('\n')

const labelOf = (text: string, prompt: Prompt | undefined): string =>
  prompt?.choices?.find(({ id }) => id === text)?.label ?? text

/** What a disagreement is about, in a line. */
export function sayAbout(disagreement: Disagreement): string {
  const { conflict, term, path, prompt, isEntry } = disagreement
  if (isEntry) return `One side took out the entry ${path.split('.').at(-1)} of: ${prompt?.label ?? path}`
  if (prompt) return prompt.label
  if (conflict.place.length === 2 && term !== '') return `One side took out the term ${termTitle(term)}.`
  if (path === 'status') return 'One side closed the term, and the other changed its answers. Is it closed?'
  return isAnswer(disagreement) ? path : `The key "${path}" of the file:`
}
