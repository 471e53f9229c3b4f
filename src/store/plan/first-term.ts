import type { Content } from '../content/content.ts'
import type { OpenPlan } from './open-plan.ts'
import { keyOrder } from './plan-edits.ts'
import { changePlan } from './save-plan.ts'

/** Puts a first term into a plan that has none; one that has terms by now is left as it is. */
export function addFirstTerm(open: OpenPlan, content: Content, term: string): Promise<OpenPlan> {
  return changePlan(open, content, ({ plan, framework }) =>
    plan.terms.length > 0
      ? []
      : [{ kind: 'set', place: ['terms'], value: [newTerm(term, framework.version)], order: keyOrder(framework) }],
  )
}

/** A term without answers, as it is written into a file. */
export const newTerm = (
  term: string,
  frameworkVersion: number,
): { pairs: [string, string | number | { pairs: [] }][] } => ({
  pairs: [
    ['term', term],
    ['framework_version', frameworkVersion],
    ['status', 'draft'],
    ['answers', { pairs: [] }],
  ],
})
