import { schoolYearAt, yearsAt } from '../../career/career-clock.ts'
import { saySchoolYear } from '../../career/school-year.ts'
import { isTypical } from '../../catalogue/role.ts'
import { isAhead } from '../milestone.ts'
import { moveFrom } from '../moves.ts'
import type { Rule } from '../problem.ts'

/** A role before the years that are usual for it, or for what it builds on. */
export const roleEarly: Rule = (situation) => {
  const { clock, milestones, roles, earliest } = situation
  if (!clock) return []
  return milestones.flatMap((milestone) => {
    const { path, name, role: id = '', year } = milestone
    const role = roles.get(id)
    const needs = earliest.get(id) ?? -Infinity
    if (!role || year === undefined || !isAhead(milestone) || yearsAt(clock, year) >= needs) return []
    const from = schoolYearAt(clock, Math.ceil(needs))
    return {
      code: 'pathway-role-early',
      path,
      args: { name, needs, year: saySchoolYear(year), from: saySchoolYear(from), typical: isTypical(role) ? 1 : 0 },
      about: '',
      repairs: () => moveFrom(milestone, from, situation),
    }
  })
}
