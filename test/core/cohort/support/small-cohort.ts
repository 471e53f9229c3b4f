import { type CohortScope, cohortScope } from '../../../../src/core/cohort/figures/cohort-scope.ts'
import { countReceived } from '../../../../src/core/cohort/figures/count-plan.ts'
import { addTally, type Tally } from '../../../../src/core/cohort/figures/tally.ts'
import type { Framework, Prompt } from '../../../../src/core/framework.ts'
import type { Plan } from '../../../../src/core/plan.ts'
import { planOf } from '../../../support/plans.ts'

export const NO_CATALOGUES = { roles: [], opportunities: [] }
export const TODAY = '2027-04-01'

/** Answers by path of one term; null is skipped. Undefined: the plan has no such term. */
export type Answers = Readonly<Record<string, unknown>> | undefined

export const scopeOf = (framework: Framework): CohortScope =>
  cohortScope(framework, NO_CATALOGUES, '2027-spring', TODAY)

export const scaleTo = (max: number, more: Partial<Prompt> = {}): Prompt => ({
  id: 'sure',
  type: 'scale',
  label: 'How sure?',
  max,
  ...more,
})

/** A plan with answers in fall 2026, spring 2027, or both. */
export function planWith(framework: Framework, then: Answers, now: Answers): Plan {
  const whole = planOf(framework, {}, { b: then ?? {} }, { b: now ?? {} })
  return { ...whole, terms: whole.terms.filter((_, i) => (i === 0 ? then : now) !== undefined) }
}

/** What one person's plan is counted as. */
export function tallyOf(scope: CohortScope, plan: Plan): Tally {
  const tally: Tally = new Map()
  countReceived(tally, { state: 'valid', plan }, scope)
  return tally
}

/** The tally of so many of each. */
export function timesEach(tallies: readonly Tally[], counts: readonly number[]): Tally {
  const all: Tally = new Map()
  for (const [i, tally] of tallies.entries())
    addTally(
      all,
      new Map([...tally].map(([name, by]) => [name, by * (counts[i] ?? 0)] as const).filter(([, by]) => by > 0)),
    )
  return all
}
