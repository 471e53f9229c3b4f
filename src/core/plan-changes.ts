import type { Plan, Term } from './plan.ts'
import { sameValue } from './value-json.ts'

/** One answer, or one term, that is not as it was. `term` is empty for the profile, `path` for a term itself. */
export interface PlanChange {
  readonly term: string
  readonly path: string
  readonly kind: 'answered' | 'changed' | 'taken-out' | 'closed' | 'reopened' | 'begun' | 'removed'
}

/** Which answers differ between two versions of a plan, in the order they stand there. None where only layout or notes do. */
export function planChanges(before: Plan, after: Plan): PlanChange[] {
  const was = (id: string): Term | undefined => before.terms.find((term) => term.id === id)
  const changes = answersBetween('', before.profile, after.profile)
  for (const term of after.terms) {
    const old = was(term.id)
    if (!old) changes.push({ term: term.id, path: '', kind: 'begun' })
    changes.push(...answersBetween(term.id, old?.answers ?? new Map(), term.answers))
    if (old && old.status !== term.status)
      changes.push({ term: term.id, path: '', kind: term.status === 'final' ? 'closed' : 'reopened' })
  }
  const gone = before.terms.filter(({ id }) => !after.terms.some((term) => term.id === id))
  return [...changes, ...gone.map(({ id }): PlanChange => ({ term: id, path: '', kind: 'removed' }))]
}

const answersBetween = (term: string, before: Term['answers'], after: Term['answers']): PlanChange[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => !sameValue(before.get(path), after.get(path)))
    .map((path) => ({
      term,
      path,
      kind: !before.has(path) ? 'answered' : after.has(path) ? 'changed' : 'taken-out',
    }))
