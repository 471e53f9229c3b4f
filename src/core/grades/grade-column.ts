import { closest } from '../closest.ts'
import { fail } from '../finding.ts'
import { folded } from '../roster/person.ts'
import type { GradeSystem } from './systems.ts'

/**
 * Which column the points go into: the one that is named, by its title or whole heading; the only one, where none is.
 *
 * @throws Failure `grades-column` when there is none of that name or there are several.
 */
export function gradeColumn(
  { titleOf, shape }: GradeSystem,
  headings: readonly string[],
  wanted: string | null,
  file: string,
): number {
  const open = headings.flatMap((heading, at) => {
    const title = titleOf(heading)
    return title === undefined ? [] : [{ at, heading, title }]
  })
  // A worksheet is about one assignment, whatever that is called.
  const isMeant = (text: string): boolean => wanted === null || shape === 'moodle-worksheet' || same(text, wanted)
  const whole = open.filter(({ heading }) => isMeant(heading))
  const found = whole.length > 0 ? whole : open.filter(({ title }) => isMeant(title))
  const [only] = found
  if (only && found.length === 1) return only.at
  const known = (found.length > 1 ? found : open).map(({ heading }) => heading)
  const near =
    closest(
      wanted ?? '',
      open.map(({ title }) => title),
    ) ?? ''
  throw fail('grades-column', { value: wanted ?? '', closest: near, known, found: found.length }, { file })
}

const same = (a: string, b: string): boolean => folded(a) === folded(b)

/** What the column's points are out of, where the export says so in its heading, in a row of points or beside them. */
export function pointsPossible(heading: string, { headings, pointsRow, people, at }: PointsFrom): number | undefined {
  const said = /(?:Total Pts:|MaxPoints:) *([\d.,]+)/i.exec(heading)?.[1] ?? pointsRow?.[at]
  const beside = headings.findIndex((text) => /^maximum grade$/i.test(text))
  const text = said ?? (beside < 0 ? undefined : people[0]?.[beside])
  const points = Number((text ?? '').trim().replace(',', '.'))
  return points > 0 ? points : undefined
}

interface PointsFrom {
  readonly headings: readonly string[]
  /** The cells of Canvas's row of points. */
  readonly pointsRow: readonly string[] | undefined
  /** The cells of the people's rows. */
  readonly people: readonly (readonly string[])[]
  /** The column with the points. */
  readonly at: number
}
