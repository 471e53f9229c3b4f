import type { Choice, Prompt } from '../core/framework.ts'
import type { Prompter, Reply } from './reflect/prompter.ts'

/** A choice that is no question of a plan: which version, which side. */
export interface Pick {
  readonly position: string
  readonly label: string
  readonly hint?: string
  /** What Enter does with nothing picked. */
  readonly enter?: string
  readonly choices: readonly Choice[]
}

/** Lets a person pick one thing, by any prompter. Gives its id, or what was said instead: Enter, or a word. */
export async function pick(prompter: Prompter, { position, choices, enter, ...asked }: Pick): Promise<string | Reply> {
  const prompt: Prompt = { id: 'pick', type: 'select_one', ...asked, choices }
  const reply = await prompter.ask({
    path: '',
    position,
    prompt,
    current: undefined,
    previous: undefined,
    keeps: undefined,
    draft: undefined,
    problems: [],
    searches: true,
    ...(enter === undefined ? {} : { enter }),
    understood: () => undefined,
    keepDraft: async () => undefined,
  })
  const chosen = reply.kind === 'value' ? reply.json : reply.kind === 'text' ? reply.text.trim() : undefined
  return choices.find(({ id }) => id === chosen)?.id ?? reply
}
