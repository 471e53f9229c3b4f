import { agenda, counted, isOwed } from '../agenda.ts'
import { checkPlan, hasErrors, isMistake } from '../check-plan.ts'
import type { Finding } from '../finding.ts'
import type { Framework } from '../framework.ts'
import { type Plan, type Term, termNamed } from '../plan.ts'
import type { Cohort } from './cohort.ts'

/**
 * Where a person is, the least far first: nothing was handed in; what was cannot be read; it is a plan for another framework or
 * has nothing for this term; something in it cannot be as it stands; required questions are open, or an answer lacks a part; all of
 * them are answered; the term is closed; it was closed and changed afterward.
 */
export const PERSON_STATES = [
  'not-collected',
  'unreadable',
  'other',
  'invalid',
  'draft',
  'complete',
  'final',
  'edited',
] as const
export type PersonState = (typeof PERSON_STATES)[number]

/** How far the plan of one person is in the term of a cohort, in numbers alone. */
export interface Standing {
  readonly state: PersonState
  /** Questions that could be answered and are; private ones are not counted. Zero where there is no term to count. */
  readonly answered: number
  readonly questions: number
  /** The same of those that are needed to close the term. */
  readonly requiredAnswered: number
  readonly required: number
}

/** Of someone whose plan is not there, cannot be read or is another one. */
export const noStanding = (state: 'not-collected' | 'unreadable' | 'other'): Standing => ({
  state,
  answered: 0,
  questions: 0,
  requiredAnswered: 0,
  required: 0,
})

interface Read {
  readonly framework: Framework
  readonly plan: Plan
  /** What reading it found. */
  readonly findings: readonly Finding[]
}

/** Where a plan that could be read stands in a cohort. `sealFor` works out what a term's seal should be. */
export function standingOf(
  { framework, plan, findings }: Read,
  cohort: Pick<Cohort, 'framework' | 'term'>,
  sealFor: (term: Term) => string,
): Standing {
  const term = termNamed(plan, cohort.term)
  if (plan.framework !== cohort.framework || !term) return noStanding('other')
  const steps = agenda(framework, plan, term)
  const shared = counted(steps).filter(({ prompt }) => prompt.private !== true)
  const required = shared.filter(({ prompt }) => prompt.required === true)
  const answered = (some: typeof shared): number => some.filter(({ state }) => state === 'answered').length
  const isInvalid = [...findings, ...checkPlan(framework, plan, sealFor)].some(isMistake)
  const owes = steps.some((step) => isOwed(step) || hasErrors(step.issues))
  return {
    state: isInvalid ? 'invalid' : stateOf(term, owes, sealFor),
    answered: answered(shared),
    questions: shared.length,
    requiredAnswered: answered(required),
    required: required.length,
  }
}

function stateOf(term: Term, owes: boolean, sealFor: (term: Term) => string): PersonState {
  if (term.status === 'draft') return owes ? 'draft' : 'complete'
  return term.seal && term.seal.sha256 !== sealFor(term) ? 'edited' : 'final'
}
