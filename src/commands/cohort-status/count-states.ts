import { PERSON_STATES, type PersonState } from '../../core/cohort/standing.ts'

/** How many people are in each state, every state named. */
export const countStates = (
  people: readonly { readonly state: PersonState }[],
): Readonly<Record<PersonState, number>> => {
  const counts = new Map<PersonState, number>()
  for (const { state } of people) counts.set(state, (counts.get(state) ?? 0) + 1)
  return Object.fromEntries(PERSON_STATES.map((state) => [state, counts.get(state) ?? 0])) as Record<
    PersonState,
    number
  >
}
