import type { Benefit, Framework, Prompt, PromptType } from '../framework.ts'
import type { Kind } from './view.ts'

interface Scope {
  readonly benefits?: readonly string[]
  readonly except?: readonly string[]
  readonly kinds?: readonly Kind[]
}

const KINDS: Readonly<Record<Exclude<PromptType, 'note'>, Kind>> = {
  text: 'words',
  long_text: 'words',
  select_one: 'choices',
  select_multiple: 'choices',
  rank: 'choices',
  boolean: 'choices',
  number: 'figures',
  date: 'figures',
  scale: 'figures',
  repeat: 'lists',
}

/** The benefits that a part of a view takes in, in its order. */
export function benefitsIn(framework: Framework, { benefits, except = [] }: Scope): readonly Benefit[] {
  const named = benefits?.flatMap((id) => framework.benefits.find((benefit) => benefit.id === id) ?? [])
  return (named ?? framework.benefits).filter(({ id }) => !except.includes(id))
}

/** Whether a part of a view takes in a question. */
export function isInScope({ type, collects }: Prompt, { kinds }: Scope): boolean {
  if (type === 'note') return false
  return kinds === undefined || kinds.includes(collects ?? KINDS[type])
}
