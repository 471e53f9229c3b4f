import type { Plan } from '../../plan.ts'
import type { CohortScope } from './cohort-scope.ts'
import { planFigures, type TermOfPlan } from './plan-figures.ts'
import { count, type Tally } from './tally.ts'

/** What came back for one person of the roster. */
export type Received =
  | { readonly state: 'unreadable' | 'invalid' | 'other-framework' }
  | { readonly state: 'valid'; readonly plan: Plan }

/** Counts one person's plan, in place; nothing of the plan is kept. */
export function countReceived(tally: Tally, received: Received, scope: CohortScope): void {
  count(tally, received.state)
  if (received.state !== 'valid') return
  const { term, questions } = scope
  const { terms, milestones, roles, opportunities } = planFigures(received.plan, scope)
  for (const one of terms) countTerm(tally, one, scope)
  const last = terms.find((one) => one.term === term)
  if (!last) return
  for (const before of terms)
    if (before !== last)
      for (const { path, points } of questions)
        if (points.length > 0)
          count(tally, `${term} from ${before.term} ${path} ${before.leaves.get(path)}>${last.leaves.get(path)}`)
  countEntries(tally, `${term} milestones`, milestones)
  for (const id of roles) count(tally, `${term} role ${id}`)
  for (const id of opportunities) count(tally, `${term} opportunity ${id}`)
}

function countTerm(
  tally: Tally,
  { term: name, status, isOlder, leaves, goals }: TermOfPlan,
  { questions }: CohortScope,
): void {
  count(tally, `${name} people`)
  count(tally, `${name} ${status}`)
  if (isOlder) count(tally, `${name} older`)
  const inBenefits = new Set<string>()
  for (const { path, benefit, isConditional } of questions) {
    const leaf = leaves.get(path)
    if (leaf === undefined) continue
    count(tally, `${name} ${path} ${leaf}`)
    const isMissing = leaf === 'skipped' || leaf === 'open'
    if (!isConditional) inBenefits.add(`${name} in ${benefit} ${isMissing ? 'missing' : 'answered'} people`)
  }
  for (const one of inBenefits) count(tally, one)
  countEntries(tally, `${name} goals`, goals)
}

function countEntries(tally: Tally, name: string, kinds: readonly string[]): void {
  for (const kind of kinds) count(tally, `${name} ${kind}`)
  for (const kind of new Set(kinds)) count(tally, `${name} ${kind} people`)
  if (kinds.length > 0) count(tally, `${name} people`)
}
