import type { CohortReport } from './cohort-report.ts'
import type { Figure } from './figure.ts'

/** A term about which two reports together tell more than either: they differ by fewer people than may be shown. */
export interface TooClose {
  readonly term: string
  /** `people`: fewer came or left than may be shown. `answers`: the same number of people, and a few answered otherwise. */
  readonly differs: 'people' | 'answers'
}

/**
 * Where someone who has the last report too could take one from the other, and be left with a few people. A report for others
 * is compared with the last one that was for others.
 */
export function closeReports(last: CohortReport, now: CohortReport): readonly TooClose[] {
  const minimum = Math.max(last.minimum ?? 0, now.minimum ?? 0)
  const isClose = (a: Figure, b: Figure): boolean =>
    a.count !== null && b.count !== null && a.count !== b.count && Math.abs(a.count - b.count) < minimum
  return now.terms.flatMap((term): TooClose[] => {
    const before = last.terms.find((one) => one.term === term.term)
    if (!before) return []
    if (isClose(before.people, term.people)) return [{ term: term.term, differs: 'people' }]
    const old = figuresIn(before)
    const differs = [...figuresIn(term)].some(([name, figure]) => {
      const then = old.get(name)
      return then !== undefined && isClose(then, figure)
    })
    return differs && before.people.count === term.people.count ? [{ term: term.term, differs: 'answers' }] : []
  })
}

/** The numbers of a term by name. */
function figuresIn({ final, benefits }: CohortReport['terms'][number]): ReadonlyMap<string, Figure> {
  const figures = benefits.flatMap(({ id, answered, questions }) => [
    [id, answered] as const,
    ...questions.flatMap((one) => [
      ...(['answered', 'skipped', 'open', 'not_asked'] as const).map(
        (key) => [`${one.path} ${key}`, one[key]] as const,
      ),
      ...one.points.map(({ point, people }) => [`${one.path} ${point}`, people] as const),
    ]),
  ])
  return new Map([['final', final], ...figures])
}
