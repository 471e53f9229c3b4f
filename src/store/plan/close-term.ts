import { agenda, isOwed } from '../../core/agenda.ts'
import { severityOf } from '../../core/codes.ts'
import { Failure, type Finding } from '../../core/finding.ts'
import { type Term, termNamed } from '../../core/plan.ts'
import type { Content } from '../content/content.ts'
import { type OpenPlan, sealFor } from './open-plan.ts'
import { keyOrder } from './plan-edits.ts'
import { changePlan } from './save-plan.ts'

/** What keeps a term from being closed: required prompts without an answer, answers that do not fit, keys that mean nothing. */
export function openIssues({ framework, plan, findings }: OpenPlan, term: Term): Finding[] {
  const steps = agenda(framework, plan, term)
  const owed = steps
    .filter(isOwed)
    .map(({ path, prompt }): Finding => ({ code: 'not-ready', args: { label: prompt.label, path }, path }))
  const wrong = steps
    .filter(({ entry }) => entry === undefined)
    .flatMap(({ issues }) => issues)
    .filter(({ code }) => severityOf(code) === 'error' && code !== 'entry-field-missing')
  return [...owed, ...wrong, ...findings.filter(({ code }) => severityOf(code) === 'error')]
}

/**
 * Closes a term and seals it.
 *
 * @throws Failure with what is missing, when someone changed the plan meanwhile; `save-*`.
 */
export function closeTerm(open: OpenPlan, content: Content, id: string, today: string): Promise<OpenPlan> {
  return changePlan(open, content, (fresh) => {
    const term = termNamed(fresh.plan, id)
    if (!term) return []
    const missing = openIssues(fresh, term)
    if (missing.length > 0) throw new Failure(missing, { file: open.file })
    const index = fresh.plan.terms.indexOf(term)
    const order = keyOrder(fresh.framework)
    return [
      { kind: 'set', place: ['terms', index, 'status'], value: 'final', order },
      {
        kind: 'set',
        place: ['terms', index, 'seal'],
        value: {
          pairs: [
            ['on', today],
            ['sha256', sealFor(term)],
          ],
        },
        order,
      },
    ]
  })
}

/** Opens a closed term again; its seal goes. */
export function reopenTerm(open: OpenPlan, content: Content, id: string): Promise<OpenPlan> {
  return changePlan(open, content, (fresh) => {
    const term = termNamed(fresh.plan, id)
    if (!term || term.status === 'draft') return []
    const index = fresh.plan.terms.indexOf(term)
    return [
      { kind: 'set', place: ['terms', index, 'status'], value: 'draft' },
      ...(term.seal ? [{ kind: 'remove' as const, place: ['terms', index, 'seal'] }] : []),
    ]
  })
}
