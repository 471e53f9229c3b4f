import { boundsOf, type Cell, type Hiding, hideCells } from '../suppress/hide-cells.ts'
import type { Bounds } from '../suppress/narrow.ts'
import type { CohortQuestion } from './cohort-scope.ts'
import { seen, type Tally } from './tally.ts'

/** What answers to a question are counted as: answered, or the points of its scale. */
export const answersTo = ({ points }: CohortQuestion): readonly string[] =>
  points.length === 0 ? ['answered'] : points.map(({ point }) => `point-${point}`)

/** All that a question can come to, the middle of a scale first: what has to be hidden for another's sake is taken from the end. */
export function leavesOf(question: CohortQuestion): readonly string[] {
  const answers = answersTo(question)
  const middle = (answers.length - 1) / 2
  const inward = [...answers.keys()].sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))
  return [...inward.map((i) => answers[i] ?? ''), 'skipped', 'open', ...(question.isConditional ? ['not-asked'] : [])]
}

/** What of a question may be shown, of the people of one term. */
export function questionHiding(tally: Tally, term: string, question: CohortQuestion, minimum: number): Hiding {
  return hideCells(
    leavesOf(question).map((id): Cell => ({ id, count: seen(tally, `${term} ${question.path} ${id}`) })),
    { minimum, ...(question.isConditional ? { known: 'not-asked' } : {}) },
  )
}

/** Whether a term has enough people for single questions to be shown. */
export const isDivided = (tally: Tally, term: string, minimum: number): boolean =>
  seen(tally, `${term} people`) >= Math.max(1, 2 * minimum)

/** The least and the most people who can have answered a question, as far as its own figures tell. */
export const questionBounds = (tally: Tally, term: string, question: CohortQuestion, minimum: number): Bounds =>
  isDivided(tally, term, minimum)
    ? boundsOf(questionHiding(tally, term, question, minimum), new Set(answersTo(question)))
    : [0, seen(tally, `${term} people`)]
