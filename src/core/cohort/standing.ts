/**
 * Where a person is, the least far first: nothing was handed in; what was cannot be read; it is a plan for another framework or
 * has nothing for this term; something in it cannot be as it stands; required questions are open, or an answer lacks a part; all of
 * them are answered; the term is closed; it was closed and changed afterward.
 */
export const PERSON_STATES = [
  'not-collected',
  'unreadable',
  'other',
  'invalid',
  'draft',
  'complete',
  'final',
  'edited',
] as const
export type PersonState = (typeof PERSON_STATES)[number]

/** How far the plan of one person is in the term of a cohort, in numbers alone. */
export interface Standing {
  readonly state: PersonState
  /** Questions that could be answered and are; private ones are not counted. Zero where there is no term to count. */
  readonly answered: number
  readonly questions: number
  /** The same of those that are needed to close the term. */
  readonly requiredAnswered: number
  readonly required: number
}

/** Of someone whose plan is not there, cannot be read or is another one. */
export const noStanding = (state: 'not-collected' | 'unreadable' | 'other'): Standing => ({
  state,
  answered: 0,
  questions: 0,
  requiredAnswered: 0,
  required: 0,
})
