import { saySchoolYear } from '../../career/school-year.ts'
import { schoolYearsOf, windowOf } from '../../catalogue/window.ts'
import { isAhead } from '../milestone.ts'
import { moveFrom, moveTo } from '../moves.ts'
import type { Rule } from '../problem.ts'

/** An opportunity dated before it may be begun, or after the years it is for are over. */
export const opportunityWindow: Rule = (situation) => {
  const { clock, milestones, opportunities } = situation
  if (!clock) return []
  return milestones.flatMap((milestone) => {
    const { path, name, opportunity, year } = milestone
    const item = opportunities.get(opportunity ?? '')
    if (!item || year === undefined || !isAhead(milestone)) return []
    const window = windowOf(item)
    const { from, to } = schoolYearsOf(window, clock)
    if (year > to)
      return {
        code: 'pathway-opportunity-closed',
        path,
        args: { name, most: window.to, year: saySchoolYear(year), last: saySchoolYear(to) },
        about: '',
        repairs: () => moveTo(milestone, to, situation),
      }
    if (year < from)
      return {
        code: 'pathway-opportunity-early',
        path,
        args: { name, needs: window.from, year: saySchoolYear(year), from: saySchoolYear(from) },
        about: '',
        repairs: () => moveFrom(milestone, from, situation),
      }
    return []
  })
}
