import { PERSON_STATES } from '../../core/cohort/standing.ts'
import type { PersonStatus } from './status-data.ts'

export const SORTS = ['name', 'key', 'state', 'handed-in', 'answered'] as const
export type Sort = (typeof SORTS)[number]

const names = new Intl.Collator('en')

/** Orders of people, each with the names as the last word. Nothing handed in comes first, and so does least answered. */
const COMPARES: Readonly<Record<Sort, (a: PersonStatus, b: PersonStatus) => number>> = {
  name: () => 0,
  key: (a, b) => (a.member.key < b.member.key ? -1 : 1),
  state: (a, b) => PERSON_STATES.indexOf(a.state) - PERSON_STATES.indexOf(b.state),
  'handed-in': (a, b) => names.compare(a.attempt?.submitted ?? '', b.attempt?.submitted ?? ''),
  answered: (a, b) => a.requiredAnswered - b.requiredAnswered,
}

export const sorted = (people: readonly PersonStatus[], by: Sort): readonly PersonStatus[] =>
  [...people].sort(
    (a, b) => COMPARES[by](a, b) || names.compare(a.member.sortName, b.member.sortName) || COMPARES.key(a, b),
  )
