import { type Condition, holds, type LookUp } from './condition.ts'
import type { Finding } from './finding.ts'
import { type Framework, type Prompt, sectionsOf } from './framework.ts'
import { pipe } from './pipe.ts'
import { answerAt, type Plan, type Term } from './plan.ts'
import { rulesOf } from './prompt-types/rules-of.ts'
import { type Entry, entriesOf, isAnswered, type Value } from './value.ts'

export type State = 'answered' | 'skipped' | 'open' | 'inactive'

/** One prompt of a term with where it stands. */
export interface Step {
  readonly path: string
  /** The benefit's id, or `profile`. */
  readonly section: string
  readonly prompt: Prompt
  readonly state: State
  readonly value: Value | undefined
  /** The value at the same path in the term before. */
  readonly previous: Value | undefined
  /** What is wrong or worth a word; a repeat's step has its entries' too. */
  readonly issues: readonly Finding[]
  /** The entry a field belongs to; undefined for a prompt of a benefit. */
  readonly entry: string | undefined
  /** Open with an answer: the question means something else than when it was answered. */
  readonly again: boolean
}

type Asked = Omit<Step, 'state' | 'issues' | 'again'>

const NO_ISSUES: readonly Finding[] = []

/**
 * Every prompt of a term in order, each with its state: the one list that resume, back, progress, review, status, check,
 * finalize, `next` and exports read. A repeat is followed by the fields of its entries. Conditions name earlier prompts
 * only, so one pass forward settles them; a prompt that is not asked counts as not answered.
 *
 * `term` is undefined for a plan that has none yet; `check` says what is wrong with an answer, and may say nothing where
 * nobody asks.
 */
export function agenda(
  framework: Framework,
  plan: Plan,
  term: Term | undefined,
  check: typeof issuesOf = issuesOf,
): readonly Step[] {
  const before = term ? plan.terms[plan.terms.indexOf(term) - 1] : undefined
  const settled = new Map<string, Value | undefined>()
  const steps: Step[] = []

  // Spelled out, not spread: this runs for every prompt of every plan of a cohort, and spreading took half of it.
  const add = ({ path, section, prompt, value, previous, entry }: Asked, active: boolean, lookUp: LookUp): void => {
    const known = stateOf(value, active)
    // Until it is asked again, the answer there is goes on to count for the conditions of others.
    settled.set(path, known === 'answered' ? value : undefined)
    const issues = known === 'answered' ? check(prompt, path, value) : NO_ISSUES
    const again = active && value !== undefined && term?.askAgain.has(path) === true
    const state = again ? 'open' : known
    steps.push({ path, section, prompt: pipe(prompt, lookUp), state, value, previous, issues, entry, again })
  }

  for (const section of sectionsOf(framework)) {
    const inSection = (name: string): Value | undefined =>
      settled.get(name.includes('.') ? name : `${section.id}.${name}`)
    const sectionActive = asks(section.when, inSection)
    for (const prompt of section.prompts) {
      const path = `${section.id}.${prompt.id}`
      const active = sectionActive && asks(prompt.when, inSection)
      const value = answerAt(plan, term, path)
      const previous = path.startsWith('profile.') ? undefined : before?.answers.get(path)
      add({ path, section: section.id, prompt, value, previous, entry: undefined }, active, inSection)
      const entries = prompt.type === 'repeat' ? entriesOf(value) : []
      const earlier = entries.length > 0 ? firstById(entriesOf(previous)) : undefined
      for (const entry of entries) {
        const old = earlier?.get(entry.id)
        const inEntry = (name: string): Value | undefined =>
          prompt.prompts?.some(({ id }) => id === name) ? settled.get(`${path}.${entry.id}.${name}`) : inSection(name)
        for (const field of prompt.prompts ?? [])
          add(
            {
              path: `${path}.${entry.id}.${field.id}`,
              section: section.id,
              prompt: field,
              value: entry.fields.get(field.id),
              previous: old?.fields.get(field.id),
              entry: entry.id,
            },
            active && asks(field.when, inEntry),
            inEntry,
          )
      }
    }
  }
  return steps
}

/** Entries by their ids; where a file has one twice, the first counts. */
const firstById = (entries: readonly Entry[]): ReadonlyMap<string, Entry> =>
  new Map(entries.toReversed().map((entry) => [entry.id, entry]))

const asks = (when: Condition | undefined, lookUp: (name: string) => Value | undefined): boolean =>
  !when || holds(when, lookUp)

function stateOf(value: Value | undefined, active: boolean): State {
  if (!active) return 'inactive'
  if (value === null) return 'skipped'
  return isAnswered(value) ? 'answered' : 'open'
}

/** What the answer rules say about a value, with whole paths. */
export function issuesOf(prompt: Prompt, path: string, value: Value | undefined): readonly Finding[] {
  if (value === undefined || value === null) return NO_ISSUES
  const issues = rulesOf(prompt).check(value, prompt)
  if (issues.length === 0) return NO_ISSUES
  return issues.map(({ code, args, at }) => ({ code, args, path: at === undefined ? path : `${path}.${at}` }))
}

/** The steps that count in figures: prompts a person can answer now; entries count as part of their repeat. */
export const counted = (steps: readonly Step[]): readonly Step[] =>
  steps.filter((step) => step.entry === undefined && step.state !== 'inactive' && step.prompt.type !== 'note')

/** Whether a step still waits to be asked. Inside an entry only required fields wait; the others are offered, not owed. */
export const isWaiting = (step: Step): boolean =>
  step.state === 'open' && step.prompt.type !== 'note' && (step.entry === undefined || step.prompt.required === true)

/** Whether a step keeps its term from being finalized for want of an answer. */
export const isOwed = (step: Step): boolean =>
  step.prompt.required === true && (step.state === 'open' || step.state === 'skipped')
