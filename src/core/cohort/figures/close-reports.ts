import type { CohortReport } from './cohort-report.ts'
import type { Figure } from './figure.ts'

/** What is remembered of a report that was made for others: the numbers that stand in it, and no more. */
export interface Release {
  /** YYYY-MM-DD */
  readonly on: string
  readonly minimum: number
  /** By names that begin with their term, such as `2026-fall people`. */
  readonly figures: Readonly<Record<string, number>>
}

/** A term about which two reports together tell more than either. */
export interface TooClose {
  readonly term: string
  /**
   * `people`: fewer came or left than may be shown. `answers`: the same number of people, and a few answered otherwise. `minimum`: the
   * same people with another minimum, so that each shows what the other hides.
   */
  readonly differs: 'people' | 'answers' | 'minimum'
}

/** What to remember of a report for others. */
export const releaseOf = (report: CohortReport): Release => ({
  on: report.as_of,
  minimum: report.minimum ?? 0,
  figures: Object.fromEntries(
    report.terms.flatMap((term) =>
      figuresIn(term).flatMap(([name, { count }]) =>
        count === null ? [] : [[`${term.term} ${name}`, count] as const],
      ),
    ),
  ),
})

/** The numbers of a term by name. */
const figuresIn = ({
  people,
  final,
  benefits,
}: CohortReport['terms'][number]): readonly (readonly [string, Figure])[] => [
  ['people', people],
  ['final', final],
  ...benefits.flatMap(({ id, answered, questions }) => [
    [id, answered] as const,
    ...questions.flatMap((one) => [
      ...(['answered', 'skipped', 'open', 'not_asked'] as const).map(
        (key) => [`${one.path} ${key}`, one[key]] as const,
      ),
      ...one.points.map(({ point, people: some }) => [`${one.path} ${point}`, some] as const),
    ]),
  ]),
]

/** Whether two reports show the same numbers by the same rule. */
export const sameRelease = (a: Release, b: Release): boolean =>
  a.minimum === b.minimum &&
  Object.keys(a.figures).length === Object.keys(b.figures).length &&
  Object.entries(a.figures).every(([name, count]) => b.figures[name] === count)

/** Where someone who has an earlier report too could take one from the other, and be left with a few people. */
export function closeReports(earlier: Release, now: Release): readonly TooClose[] {
  const minimum = Math.max(earlier.minimum, now.minimum)
  const apart = (name: string): number => {
    const [then, today] = [earlier.figures[name], now.figures[name]]
    return then === undefined || today === undefined ? 0 : Math.abs(then - today)
  }
  const isClose = (name: string): boolean => apart(name) > 0 && apart(name) < minimum
  const names = Object.keys(now.figures)
  return names
    .filter((name) => name.endsWith(' people') && earlier.figures[name] !== undefined)
    .flatMap((name): TooClose[] => {
      const [term = ''] = name.split(' ')
      if (isClose(name)) return [{ term, differs: 'people' }]
      if (apart(name) > 0) return []
      if (earlier.minimum !== now.minimum) return [{ term, differs: 'minimum' }]
      return names.some((one) => one.startsWith(`${term} `) && isClose(one)) ? [{ term, differs: 'answers' }] : []
    })
}
