import { schoolYearAt } from '../career/career-clock.ts'
import type { Role } from '../catalogue/role.ts'
import { rolesHeld } from './holds.ts'
import { NO_CHANGE, type Repair } from './problem.ts'
import { routesTo } from './routes.ts'
import type { Situation } from './situation.ts'

/**
 * Roles to add, with what they build on, each as soon as it may be from a school year on. Those that draw the person come
 * first, then `others`.
 */
export function suggestRoles(
  situation: Situation,
  fits: (role: Role) => boolean,
  others: readonly Role[],
  notBefore: number,
): Repair[] {
  const { roles, clock, picked } = situation
  if (!clock) return []
  const held = new Set(rolesHeld(situation).keys())
  const drawn = picked.flatMap((id) => roles.get(id) ?? [])
  return [...new Set([...drawn, ...others])]
    .filter((role) => fits(role) && !held.has(role.id))
    .flatMap((role) => {
      const { routes } = routesTo(role.id, roles, held)
      const [route] = [...routes].sort((a, b) => a.steps - b.steps || a.years - b.years)
      if (!route) return []
      const soonest = (id: string): number => schoolYearAt(clock, Math.max(0, Math.ceil(route.earliest.get(id) ?? 0)))
      const year = (id: string): number => Math.max(clock.now, soonest(id), id === role.id ? notBefore : -Infinity)
      const adds = route.roles
        .filter((id) => !held.has(id))
        .map((id) => ({ role: id, title: roles.get(id)?.name ?? id, by: String(year(id)) }))
      return [{ ...NO_CHANGE, adds }]
    })
}
