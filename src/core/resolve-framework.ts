import type { Catalogues, ChoicesFrom } from './catalogue/catalogues.ts'
import { choicesFrom } from './catalogue/choices-from.ts'
import type { Choice, Framework, Prompt } from './framework.ts'

/** A prompt as its file has it: choices inline, by name, or from a catalogue. */
export interface RawPrompt extends Omit<Prompt, 'choices' | 'prompts'> {
  readonly choices?: string | readonly Choice[]
  readonly choices_from?: ChoicesFrom
  readonly prompts?: readonly RawPrompt[]
}

/** A framework as its file has it, after its schema found nothing wrong. */
export interface RawFramework extends Omit<Framework, 'profile' | 'benefits'> {
  readonly choices?: Readonly<Record<string, readonly Choice[]>>
  readonly profile: readonly RawPrompt[]
  readonly benefits: readonly (Omit<Framework['benefits'][number], 'prompts'> & {
    readonly prompts: readonly RawPrompt[]
  })[]
}

/** The framework with every prompt's choices in place: a catalogue's first, then the prompt's own. */
export function resolveFramework(raw: RawFramework, catalogues: Catalogues): Framework {
  const { choices: lists = {}, ...rest } = raw
  const resolve = ({ choices, choices_from, prompts, ...prompt }: RawPrompt): Prompt => {
    const own = typeof choices === 'string' ? (lists[choices] ?? []) : (choices ?? [])
    const offered = choices_from ? [...choicesFrom(choices_from, catalogues), ...own] : own
    return {
      ...prompt,
      ...(offered.length > 0 ? { choices: offered } : {}),
      ...(prompts ? { prompts: prompts.map(resolve) } : {}),
    }
  }
  return {
    ...rest,
    profile: raw.profile.map(resolve),
    benefits: raw.benefits.map((benefit) => ({ ...benefit, prompts: benefit.prompts.map(resolve) })),
  }
}
