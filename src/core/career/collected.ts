import type { Collects, Framework, Prompt } from '../framework.ts'
import type { Term } from '../plan.ts'
import { type Entry, entriesOf } from '../value.ts'

/** An entry of a term with the prompt it answers. */
export interface Collected {
  /** `pathway.milestones.milestone-7f3k`. */
  readonly path: string
  readonly prompt: Prompt
  readonly entry: Entry
}

/** A term's entries of one kind, wherever the framework asks for them, in its order. */
export const collected = (framework: Framework, term: Term, kind: Collects): Collected[] =>
  framework.benefits.flatMap((benefit) =>
    benefit.prompts
      .filter(({ collects }) => collects === kind)
      .flatMap((prompt) => {
        const path = `${benefit.id}.${prompt.id}`
        return entriesOf(term.answers.get(path)).map((entry) => ({ path: `${path}.${entry.id}`, prompt, entry }))
      }),
  )
