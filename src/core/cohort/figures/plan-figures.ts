import { agenda, type Step } from '../../agenda.ts'
import { isFact } from '../../diff/audience.ts'
import type { Prompt } from '../../framework.ts'
import type { Plan, Term } from '../../plan.ts'
import { isDate, lastDayOf } from '../../prompt-types/date.ts'
import { compareTerms } from '../../term.ts'
import { type Entry, entriesOf } from '../../value.ts'
import { type CohortQuestion, type CohortScope, isInScope } from './cohort-scope.ts'

/** What a question came to for one person; of a scale, the point: `point-3`. */
export type Leaf = 'answered' | 'skipped' | 'open' | 'not-asked' | `point-${number}`

/** What became of a goal or a milestone. */
export const ENTRY_KINDS = {
  goal: ['todo', 'doing', 'done', 'dropped', 'unsaid'],
  milestone: ['ahead', 'overdue', 'done', 'dropped'],
} as const
export type Entries = keyof typeof ENTRY_KINDS
export type GoalKind = (typeof ENTRY_KINDS.goal)[number]
export type MilestoneKind = (typeof ENTRY_KINDS.milestone)[number]

/** What is counted of one person in one term. */
export interface TermOfPlan {
  readonly term: string
  readonly status: Term['status']
  /** Answered an earlier version of the framework. */
  readonly isOlder: boolean
  /** By the paths of questions, in their order. */
  readonly leaves: ReadonlyMap<string, Leaf>
  /** What became of each goal. */
  readonly goals: readonly GoalKind[]
}

/** All that is counted of one person's plan: ids of the framework and the catalogue, and nothing that the person wrote. */
export interface PlanFigures {
  /** In their order; none after the term of the report. */
  readonly terms: readonly TermOfPlan[]
  /** Of the report's own term, like roles and opportunities. */
  readonly milestones: readonly MilestoneKind[]
  readonly roles: readonly string[]
  readonly opportunities: readonly string[]
}

/** What of a plan is counted; nothing of the plan is kept. */
export function planFigures(plan: Plan, scope: CohortScope): PlanFigures {
  const looked = plan.terms
    .filter(({ id }) => isInScope(scope, id))
    .sort((a, b) => compareTerms(a.id, b.id))
    .map((term) => ({ term, steps: new Map(agenda(scope.framework, plan, term).map((step) => [step.path, step])) }))
  const now = looked.find(({ term }) => term.id === scope.term)
  return {
    terms: looked.map((one) => termOfPlan(one.term, one.steps, scope)),
    ...(now ? aimsOf(now.term, now.steps, scope) : { milestones: [], roles: [], opportunities: [] }),
  }
}

type Steps = ReadonlyMap<string, Step>

const termOfPlan = (term: Term, steps: Steps, scope: CohortScope): TermOfPlan => ({
  term: term.id,
  status: term.status,
  isOlder: term.frameworkVersion < scope.framework.version,
  leaves: new Map(
    scope.questions.flatMap((question) => {
      const step = steps.get(question.path)
      return step ? [[question.path, leafOf(question, step, term)] as const] : []
    }),
  ),
  goals: entriesThat(term, steps, scope, 'goal').map(({ prompt, entry }) => {
    const status = choiceIn(prompt, entry, 'status')
    return ENTRY_KINDS.goal.find((kind) => kind === status) ?? 'unsaid'
  }),
})

/** An answer that was given when the question meant something else, or is no point of its scale, is not counted as one. */
function leafOf({ points, prompt }: CohortQuestion, { state, value }: Step, { frameworkVersion }: Term): Leaf {
  if (state !== 'answered') return state === 'inactive' ? 'not-asked' : state
  if (isOutdated(prompt, frameworkVersion)) return 'open'
  if (points.length === 0) return 'answered'
  return points.some(({ point }) => point === value) ? `point-${value as number}` : 'open'
}

/** Whether an answer was given when the question meant something else. */
const isOutdated = ({ revision }: Prompt, version: number): boolean => revision !== undefined && version < revision

/** The entries of one kind that a person was asked for in public, under the question as it is. */
const entriesThat = (
  { frameworkVersion }: Term,
  steps: Steps,
  { questions }: CohortScope,
  collects: 'goal' | 'milestone',
): readonly { readonly prompt: Prompt; readonly entry: Entry }[] =>
  questions
    .filter(({ prompt }) => prompt.collects === collects && !isOutdated(prompt, frameworkVersion))
    .flatMap(({ path, prompt }) => {
      const step = steps.get(path)
      return step?.state === 'answered' ? entriesOf(step.value).map((entry) => ({ prompt, entry })) : []
    })

/** What an entry says in a field of choices; undefined for what is none of them, or private. */
function choiceIn(prompt: Prompt, entry: Entry, id: string): string | undefined {
  const field = prompt.prompts?.find((one) => one.id === id)
  const value = entry.fields.get(id)
  return field && typeof value === 'string' && isFact(value, field) ? value : undefined
}

function aimsOf(term: Term, steps: Steps, scope: CohortScope): Omit<PlanFigures, 'terms'> {
  const { questions, roles, opportunities } = scope
  const found = entriesThat(term, steps, scope, 'milestone').map((one) => ({
    ...one,
    kind: milestoneKind(one, scope.today),
  }))
  const linked = found
    .filter(({ kind }) => kind !== 'dropped')
    .flatMap(({ prompt, entry }) => [choiceIn(prompt, entry, 'role'), choiceIn(prompt, entry, 'opportunity')])
  const picked = questions.flatMap(({ path, prompt }) => {
    const { state, value } = steps.get(path) ?? {}
    if (state !== 'answered' || value === undefined || !prompt.choices || !isFact(value, prompt)) return []
    if (isOutdated(prompt, term.frameworkVersion)) return []
    return Array.isArray(value) ? (value as readonly string[]) : [String(value)]
  })
  const aims = new Set([...linked, ...picked])
  return {
    milestones: found.map(({ kind }) => kind),
    roles: [...roles].filter((id) => aims.has(id)),
    opportunities: [...opportunities].filter((id) => aims.has(id)),
  }
}

function milestoneKind(
  { prompt, entry }: { readonly prompt: Prompt; readonly entry: Entry },
  today: string,
): MilestoneKind {
  const status = choiceIn(prompt, entry, 'status')
  if (status === 'done' || status === 'dropped') return status
  const by = prompt.prompts?.some(({ id }) => id === 'by') ? entry.fields.get('by') : undefined
  return typeof by === 'string' && isDate(by) && lastDayOf(by) < today ? 'overdue' : 'ahead'
}
