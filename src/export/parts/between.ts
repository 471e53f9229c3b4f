import { type PlanDiff, planDiff } from '../../core/diff/plan-diff.ts'
import type { Term } from '../../core/plan.ts'
import type { PartInput } from './part.ts'

/** What changed from the term before to the last one a document is about; undefined where there is none before. */
export function sinceBefore({ shared: { framework, plan }, terms }: PartInput): PlanDiff | undefined {
  const term = terms.at(-1)
  const before = term && plan.terms[plan.terms.indexOf(term) - 1]
  if (!term || !before) return undefined
  const version = (of: Term) => ({ file: '', plan, term: of, text: '', comments: [] })
  return planDiff(framework, version(before), version(term), 'me')
}
