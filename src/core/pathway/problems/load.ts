import { saySchoolYear } from '../../career/school-year.ts'
import { isLarge, MOST_LARGE } from '../large.ts'
import { isAhead, type Milestone } from '../milestone.ts'
import { moveTo } from '../moves.ts'
import type { Rule } from '../problem.ts'

/** How many years on room is looked for. */
const AHEAD = 8

/** More large new commitments in one school year than most people can carry well. */
export const load: Rule = (situation) => {
  const byYear = new Map<number, Milestone[]>()
  for (const milestone of situation.milestones)
    if (milestone.year !== undefined && isAhead(milestone) && isLarge(milestone, situation))
      byYear.set(milestone.year, [...(byYear.get(milestone.year) ?? []), milestone])
  return [...byYear].flatMap(([year, large]) => {
    const [, , third] = large
    if (large.length <= MOST_LARGE || !third) return []
    return {
      code: 'pathway-load',
      path: third.path,
      args: { year: saySchoolYear(year), count: large.length, most: MOST_LARGE, names: large.map(({ name }) => name) },
      about: String(year),
      // One move can only help where one is too many; more are the person's to choose.
      repairs: () =>
        large.length > MOST_LARGE + 1
          ? []
          : Array.from({ length: AHEAD }, (_, i) => year + i + 1).flatMap((to) =>
              [...large].reverse().flatMap((milestone) => moveTo(milestone, to, situation)),
            ),
    }
  })
}
