import { saySchoolYear } from '../../career/school-year.ts'
import type { Rule } from '../problem.ts'
import { questionOf } from '../question-of.ts'
import { suggestRoles } from '../suggestions.ts'

/** A pathway that ends with the first year of teaching, or before. */
export const nothingBeyondYearOne: Rule = (situation) => {
  const { clock, milestones } = situation
  const ahead = milestones.filter(({ status, year }) => status !== 'dropped' && year !== undefined)
  if (!clock || ahead.length === 0 || ahead.some(({ year }) => (year ?? 0) > clock.firstYear)) return []
  return [
    {
      code: 'pathway-nothing-beyond-year-one',
      path: questionOf(milestones),
      args: { year: saySchoolYear(clock.firstYear) },
      about: '',
      repairs: () => suggestRoles(situation, () => true, [], clock.firstYear + 1),
    },
  ]
}
