import { fail } from '../core/finding.ts'
import { nearTerm } from '../core/near-term.ts'
import type { Term } from '../core/plan.ts'
import { isTermId, termOf } from '../core/term.ts'
import type { ReadPlan } from '../store/plan/open-plan.ts'

/**
 * The term a plan begins with: the one named, else the present one.
 *
 * @throws Failure `usage-term` when it is none.
 */
export function firstTerm(named: string | undefined, today: string): string {
  const term = named ?? termOf(today)
  if (!isTermId(term)) throw fail('usage-term', { term, terms: [], closest: nearTerm(term) ?? '' })
  return term
}

/**
 * The term a command works on: the one named, else the plan's last.
 *
 * @throws Failure `usage-term` when the plan has no such term, or none at all.
 */
export function resolveTerm({ plan, file }: ReadPlan, named: string | undefined): Term {
  const term = named === undefined ? plan.terms.at(-1) : plan.terms.find(({ id }) => id === named)
  if (term) return term
  const terms = plan.terms.map(({ id }) => id)
  throw fail('usage-term', { term: named ?? '', terms, closest: nearTerm(named ?? '', terms) ?? '' }, { file })
}

/** The same, for changing answers. @throws Failure `usage-term-final` when the term is closed. */
export function resolveDraft(open: ReadPlan, named: string | undefined): Term {
  const term = resolveTerm(open, named)
  if (term.status === 'final') throw fail('usage-term-final', { term: term.id }, { file: open.file })
  return term
}

/**
 * The same, for one answer, or for closing: questions of another version are not answered under an old one.
 *
 * @throws Failure `usage-term-outdated` when the term waits for an update.
 */
export function assertCurrent({ framework, file }: ReadPlan, { id, status, frameworkVersion }: Term): void {
  if (status === 'draft' && frameworkVersion < framework.version)
    throw fail('usage-term-outdated', { term: id, value: frameworkVersion, known: framework.version }, { file })
}
