import type { Step } from '../../core/agenda.ts'
import { entryName } from '../../core/entry-name.ts'
import { type Collects, PROFILE } from '../../core/framework.ts'
import type { Term } from '../../core/plan.ts'
import type { SharedPlan } from '../../core/sharing/shared-plan.ts'
import { entriesOf, isAnswered, isEntries } from '../../core/value.ts'
import { type Answer, answerOf } from './answer.ts'

/** A question that was answered, or skipped on purpose. */
export interface Given extends Answer {
  /** The id of its benefit, or `profile`. */
  readonly benefit: string
  /** Why the answer moved since the term before, where the person said so. */
  readonly reason: string | null
  readonly collects: Collects | null
  /** The entries of a list; null for other answers. */
  readonly entries: readonly GivenEntry[] | null
}

export interface GivenEntry {
  readonly id: string
  readonly name: string
  readonly answers: readonly Answer[]
}

/** What was answered in a term, in the order in which it is asked; without a term, what was answered in the profile. */
export function givenIn(shared: SharedPlan, term: Term | undefined): readonly Given[] {
  const steps = shared.agenda(term).filter((step) => (step.section === PROFILE) === (term === undefined))
  const fields = new Map<string, Answer[]>()
  for (const step of steps.filter((one) => one.entry !== undefined && isGiven(one))) {
    const entry = step.path.slice(0, step.path.lastIndexOf('.'))
    fields.set(entry, [...(fields.get(entry) ?? []), answerOf(step)])
  }
  return steps
    .filter((step) => step.entry === undefined && isGiven(step))
    .map((step) => ({
      ...answerOf(step),
      benefit: step.section,
      reason: term?.reasons?.get(step.path) ?? null,
      collects: step.prompt.collects ?? null,
      entries: isEntries(step.value) && step.value.length > 0 ? entries(step, fields) : null,
    }))
}

const entries = (
  { path, prompt, value }: Step,
  fields: ReadonlyMap<string, readonly Answer[]>,
): readonly GivenEntry[] =>
  entriesOf(value).map((entry) => ({
    id: entry.id,
    name: entryName(prompt, entry),
    answers: (fields.get(`${path}.${entry.id}`) ?? []).map((answer) => ({
      ...answer,
      private: answer.private || prompt.private === true,
    })),
  }))

const isGiven = ({ value, prompt }: Step): boolean => prompt.type !== 'note' && (value === null || isAnswered(value))
