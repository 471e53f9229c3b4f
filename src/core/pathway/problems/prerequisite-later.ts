import { saySchoolYear } from '../../career/school-year.ts'
import { rolesIn } from '../earliest.ts'
import { heldFrom, rolesHeld } from '../holds.ts'
import { isAhead } from '../milestone.ts'
import { moveFrom, moveTo } from '../moves.ts'
import type { Rule } from '../problem.ts'

/** A role dated before another one of the plan that it builds on. */
export const prerequisiteLater: Rule = (situation) => {
  const { milestones, roles } = situation
  const held = rolesHeld(situation)
  return milestones.flatMap((milestone) => {
    const { path, name, role: id, year } = milestone
    const role = roles.get(id ?? '')
    if (!role || year === undefined || !isAhead(milestone)) return []
    const from = heldFrom(role.requires, held)
    if (from <= year || from === Infinity) return []
    const later = rolesIn(role.requires).filter((other) => (held.get(other) ?? -Infinity) > year)
    const sooner = (): ReturnType<typeof moveTo> =>
      milestones.filter((other) => later.includes(other.role ?? '')).flatMap((other) => moveTo(other, year, situation))
    return {
      code: 'pathway-prerequisite-later',
      path,
      args: {
        name,
        year: saySchoolYear(year),
        later: later.map((other) => roles.get(other)?.name ?? other),
        from: saySchoolYear(from),
      },
      about: '',
      repairs: () => [...moveFrom(milestone, from, situation), ...sooner()],
    }
  })
}
