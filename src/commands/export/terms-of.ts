import { fail } from '../../core/finding.ts'
import type { Term } from '../../core/plan.ts'
import type { View } from '../../core/view/view.ts'
import type { ReadPlan } from '../../store/plan/open-plan.ts'
import { resolveTerm } from '../resolve-term.ts'
import type { Wish } from './wish.ts'

/**
 * The terms that an export is about: those named, else those that its view is for; for data all.
 *
 * @throws Failure `usage-term`, `export-no-final`.
 */
export function termsOf(
  open: ReadPlan,
  { term, allTerms }: Pick<Wish, 'term' | 'allTerms'>,
  wanted: View['terms'],
): readonly Term[] {
  if (wanted === 'none') return []
  const { terms } = open.plan
  const last = resolveTerm(open, term)
  if (allTerms) return terms
  // What tells of all terms tells until the one named.
  if (wanted === 'all') return terms.slice(0, terms.indexOf(last) + 1)
  if (wanted === 'last' || term !== undefined) return [last]
  const final = terms.filter(({ status }) => status === 'final')
  if (final.length === 0) throw fail('export-no-final', { last: last.id }, { file: open.file })
  return final
}
