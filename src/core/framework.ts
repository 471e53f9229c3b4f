import type { ChoicesFrom } from './catalogue/catalogues.ts'
import type { Condition } from './condition.ts'

/** The kinds of question, named as in XLSForm where it has a word. */
export type PromptType =
  | 'text'
  | 'long_text'
  | 'number'
  | 'date'
  | 'boolean'
  | 'select_one'
  | 'select_multiple'
  | 'rank'
  | 'scale'
  | 'repeat'
  | 'note'

export type Collects = 'goal' | 'milestone' | 'contact' | 'activity' | 'income' | 'indicator'

/** The reflective moves a prompt can invite (docs/framework-file.md). */
export type Move = 'moment' | 'reason' | 'view' | 'evidence' | 'question' | 'context' | 'act' | 'obstacle' | 'change'

export interface Choice {
  readonly id: string
  readonly label: string
  readonly description?: string
  /** The ids it used to have. */
  readonly formerly?: readonly string[]
}

/** One question, as the framework file has it, with its choices resolved. docs/framework-file.md explains the keys. */
export interface Prompt {
  readonly id: string
  readonly type: PromptType
  readonly label: string
  readonly hint?: string
  readonly guidance?: string
  readonly example?: string
  readonly required?: boolean
  readonly when?: Condition
  readonly min_words?: { readonly value: number; readonly message: string }
  readonly revisit?: 'keep' | 'ask' | 'fresh'
  readonly private?: boolean
  readonly moves?: readonly Move[]
  readonly choices?: readonly Choice[]
  /** Catalogue items of which a session shows a few that fit the person. */
  readonly suggests?: ChoicesFrom
  readonly points?: readonly string[]
  readonly min?: number
  readonly max?: number
  readonly unit?: string
  /** The paths it used to have. */
  readonly formerly?: readonly string[]
  /** The version of the framework in which its meaning last changed. */
  readonly revision?: number
  readonly rescale?: 'keep' | 'clamp' | 'ask'
  readonly collects?: Collects
  readonly item?: string
  readonly offer?: string
  readonly prompts?: readonly Prompt[]
}

export interface Benefit {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly ideas: readonly { readonly id: string; readonly text: string }[]
  readonly examples?: readonly string[]
  /** The ids it used to have. */
  readonly formerly?: readonly string[]
  readonly when?: Condition
  readonly prompts: readonly Prompt[]
}

export interface Framework {
  readonly format: 1
  readonly id: string
  readonly version: number
  readonly title: string
  readonly audience: 'candidate' | 'partnership'
  readonly language: string
  readonly source: { readonly title: string; readonly publisher: string; readonly date?: string; readonly note: string }
  readonly profile: readonly Prompt[]
  readonly benefits: readonly Benefit[]
  readonly retired?: readonly { readonly path: string; readonly since: number; readonly why: string }[]
}

/** The section of a path: `profile`, or a benefit's id. */
export const PROFILE = 'profile'

/** Every section with its prompts, the profile first: the order in which a person is asked. */
export const sectionsOf = (
  framework: Framework,
): readonly { id: string; title: string; when?: Condition; prompts: readonly Prompt[] }[] => [
  {
    id: PROFILE,
    title: framework.audience === 'partnership' ? 'About the partnership' : 'About you',
    prompts: framework.profile,
  },
  ...framework.benefits,
]

/** The prompt at `section.prompt` or, for a field of an entry, `section.prompt.entry.field`. */
export function promptAt(framework: Framework, path: string): Prompt | undefined {
  const [section, id, entry, field] = path.split('.')
  const prompt = sectionsOf(framework)
    .find((candidate) => candidate.id === section)
    ?.prompts.find((candidate) => candidate.id === id)
  if (entry === undefined) return prompt
  return field === undefined ? undefined : prompt?.prompts?.find((candidate) => candidate.id === field)
}
