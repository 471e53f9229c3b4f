import { fail } from '../../core/finding.ts'
import { sectionsOf } from '../../core/framework.ts'
import { compareTerms, isTermId } from '../../core/term.ts'
import { stillHolds } from '../../core/update/judge.ts'
import type { Value } from '../../core/value.ts'
import type { Content } from '../content/content.ts'
import { newTerm } from './first-term.ts'
import type { OpenPlan } from './open-plan.ts'
import { answerEdits } from './plan-edits.ts'
import { changePlan } from './save-plan.ts'

/**
 * Opens a new term behind the last one. Facts (`revisit: keep`) are carried into it, as long as they answer what is asked by
 * now; everything else is asked again, with the old answer at hand. Earlier terms are not touched; terms may be left out in between.
 *
 * @throws Failure `usage-term` for what is no term, `usage-term-order` for one that is not later than the last; `save-*`.
 */
export function openTerm(open: OpenPlan, content: Content, id: string): Promise<OpenPlan> {
  if (!isTermId(id)) throw fail('usage-term', { term: id, terms: [] }, { file: open.file })
  return changePlan(open, content, ({ plan, framework }) => {
    const last = plan.terms.at(-1)
    if (last && compareTerms(id, last.id) <= 0)
      throw fail('usage-term-order', { term: id, last: last.id, status: last.status }, { file: open.file })
    const index = plan.terms.length
    const facts = sectionsOf(framework).flatMap(({ id: section, prompts }) =>
      prompts.flatMap((prompt): [string, Value][] => {
        const path = `${section}.${prompt.id}`
        const value = last?.answers.get(path)
        const holds =
          prompt.revisit === 'keep' && value !== undefined && stillHolds(prompt, value, last?.frameworkVersion)
        return holds ? [[path, value]] : []
      }),
    )
    return [
      { kind: 'insert', place: ['terms'], index, value: newTerm(id, framework.version) },
      ...facts.flatMap(([path, value]) => answerEdits(framework, index, path, undefined, value)),
    ]
  })
}
