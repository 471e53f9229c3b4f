import type { LookUp } from './condition.ts'
import type { Prompt } from './framework.ts'
import { isAnswered } from './value.ts'

/** A prompt with `{name}` in its label and hint replaced by the answers given; by three dots where there is none. */
export function pipe(prompt: Prompt, lookUp: LookUp): Prompt {
  if (!prompt.label.includes('{') && !prompt.hint?.includes('{')) return prompt
  const fill = (text: string): string =>
    text.replace(/\{([a-z][a-z0-9_.]*)\}/g, (_, name: string) => {
      const value = lookUp(name)
      return isAnswered(value) && (typeof value === 'string' || typeof value === 'number')
        ? String(value).trim()
        : '...'
    })
  return { ...prompt, label: fill(prompt.label), ...(prompt.hint === undefined ? {} : { hint: fill(prompt.hint) }) }
}
