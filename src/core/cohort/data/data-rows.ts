import { termOrdinal } from '../../term.ts'
import type { CohortScope } from '../figures/cohort-scope.ts'
import type { PlanFigures, TermOfPlan } from '../figures/plan-figures.ts'
import type { PersonState } from '../standing.ts'
import type { DataRow, TableId } from './data-table.ts'

/** One person of a cohort, in what may stand in its data set. */
export interface PersonData {
  /** What stands for them: nothing that anybody else calls them (`pseudonym`). */
  readonly person: string
  /** What came back for them, as the summary counts it. */
  readonly received: 'not-collected' | 'unreadable' | 'invalid' | 'other-framework' | 'valid'
  readonly state: PersonState
  /** Whether someone else on the roster has the same name. */
  readonly hasSameName: boolean
  /** What their plan comes to; null where it is not counted. */
  readonly figures: PlanFigures | null
}

/**
 * The rows of one person in each table: ids of the framework and the catalogue, terms and numbers, and nothing that anybody
 * wrote. What the summary does not count is not in them either: private questions and what hangs on them.
 */
export function dataRows(data: PersonData, scope: CohortScope): Readonly<Record<TableId, readonly DataRow[]>> {
  const { person, received, state, hasSameName, figures } = data
  const { framework, term, today } = scope
  const terms = figures?.terms ?? []
  return {
    people: [[person, received, state, hasSameName, framework.id, framework.version, today]],
    plan_terms: terms.map((one) => [person, one.term, termOrdinal(one.term), one.status, one.isOlder]),
    answers: terms.flatMap((one) => answersOf(one, scope).map((row) => [person, one.term, ...row])),
    entries: [
      ...terms.flatMap((one) => one.goals.map((kind) => [person, one.term, 'goal', kind])),
      ...(figures?.milestones ?? []).map((kind) => [person, term, 'milestone', kind]),
    ],
    aims: [
      ...(figures?.roles ?? []).map((id) => [person, term, 'roles', id]),
      ...(figures?.opportunities ?? []).map((id) => [person, term, 'opportunities', id]),
    ],
  }
}

const answersOf = ({ leaves }: TermOfPlan, { questions }: CohortScope): readonly DataRow[] =>
  questions.flatMap(({ path, benefit, isConditional }): DataRow[] => {
    const leaf = leaves.get(path)
    if (leaf === undefined) return []
    const point = /^point-(-?\d+)$/.exec(leaf)?.[1]
    return [
      [
        benefit,
        path,
        isConditional,
        point === undefined ? leaf : 'answered',
        point === undefined ? null : Number(point),
      ],
    ]
  })
