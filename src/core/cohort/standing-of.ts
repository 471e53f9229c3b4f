import { agenda, counted, isOwed } from '../agenda.ts'
import { checkPlan, hasErrors, isMistake } from '../check-plan.ts'
import type { Finding } from '../finding.ts'
import type { Framework } from '../framework.ts'
import { type Plan, type Term, termNamed } from '../plan.ts'
import type { Cohort } from './cohort.ts'
import { noStanding, type PersonState, type Standing } from './standing.ts'

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
