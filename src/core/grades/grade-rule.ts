import type { Standing } from '../cohort/standing.ts'

/** How points come about: by how far a plan is, never by what stands in it (docs/grades.md). */
export interface GradeRule {
  /** The column of the course system's export, by its title or whole heading; null where there is only one to choose. */
  readonly column: string | null
  readonly points: number
  /** The same for a plan that was late; null where that makes no difference. */
  readonly latePoints: number | null
  /** What all points are for: every required question answered, or the term closed as well. */
  readonly fullWhen: 'complete' | 'final'
  /** What a plan that is on its way gets: nothing yet, or the part of the points that its required answers are. */
  readonly partial: 'none' | 'share'
}

/**
 * The points of one person, to two decimals as course systems compare them; null where there are none to give. Nobody gets a
 * zero for what is not there: who has handed in nothing has no grade yet, and that is for a person to decide.
 */
export function pointsFor(
  { points, latePoints, fullWhen, partial }: GradeRule,
  { state, requiredAnswered, required }: Standing,
  isLate: boolean,
): number | null {
  const all = isLate ? (latePoints ?? points) : points
  const isFull = state === 'final' || (fullWhen === 'complete' && (state === 'complete' || state === 'edited'))
  if (isFull) return all
  if (partial === 'none' || (state !== 'draft' && state !== 'complete')) return null
  // Where the term has to be closed, closing it counts as one more question.
  const wanted = required + (fullWhen === 'final' ? 1 : 0)
  const part = wanted === 0 ? 0 : Math.round((all * requiredAnswered * 100) / wanted) / 100
  return part > 0 ? part : null
}
