import { lastDayOf } from '../../prompt-types/date.ts'
import { inSchoolYear } from '../in-school-year.ts'
import { isAhead } from '../milestone.ts'
import { NO_CHANGE, type Rule } from '../problem.ts'

/** How many years on a new date is looked for, since other steps may need to come first. */
const AHEAD = 8

/** A milestone whose date is past, neither done nor dropped. */
export const pastDue: Rule = ({ milestones, today }) =>
  milestones.flatMap((milestone) => {
    const { path, name, by } = milestone
    if (by === undefined || !isAhead(milestone) || lastDayOf(by) >= today) return []
    const year = Number(today.slice(0, 4))
    return {
      code: 'pathway-past-due',
      path,
      args: { name, by },
      about: '',
      repairs: () =>
        Array.from({ length: AHEAD }, (_, i) => inSchoolYear(by, year - 1 + i))
          .filter((date) => lastDayOf(date) >= today)
          .map((to) => ({ ...NO_CHANGE, moves: [{ path, name, by: to }] })),
    }
  })
