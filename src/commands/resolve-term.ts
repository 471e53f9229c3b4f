import { fail } from '../core/finding.ts'
import type { Term } from '../core/plan.ts'
import type { ReadPlan } from '../store/plan/open-plan.ts'

/**
 * The term a command works on: the one named, else the plan's last.
 *
 * @throws Failure `usage-term` when the plan has no such term, or none at all.
 */
export function resolveTerm({ plan, file }: ReadPlan, named: string | undefined): Term {
  const term = named === undefined ? plan.terms.at(-1) : plan.terms.find(({ id }) => id === named)
  if (!term) throw fail('usage-term', { term: named ?? '', terms: plan.terms.map(({ id }) => id) }, { file })
  return term
}

/** The same, for changing answers. @throws Failure `usage-term-final` when the term is closed. */
export function resolveDraft(open: ReadPlan, named: string | undefined): Term {
  const term = resolveTerm(open, named)
  if (term.status === 'final') throw fail('usage-term-final', { term: term.id }, { file: open.file })
  return term
}
