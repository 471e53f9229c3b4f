import { schoolYearAt } from '../career/career-clock.ts'
import type { Role } from '../catalogue/role.ts'
import { chooseRoutes, type Distance, type Merit } from './choose-routes.ts'
import { rolesIn } from './earliest.ts'
import { doneRoles, heldOf } from './held-roles.ts'
import { type RouteStep, routeSteps } from './route-steps.ts'
import { routesTo } from './routes.ts'
import type { Situation } from './situation.ts'

export interface PathwayRoute {
  readonly merits: readonly Merit[]
  /** Completed years as teacher of record at the target; `-Infinity` in preparation. */
  readonly years: number
  readonly schoolYear: number | undefined
  readonly steps: readonly RouteStep[]
}

/** The ways to a role for a person. */
export interface PathwayTo {
  readonly target: Role
  /** Completed years at the earliest; undefined where the role cannot be reached. */
  readonly years: number | undefined
  readonly schoolYear: number | undefined
  /** Up to three, truly different. */
  readonly routes: readonly PathwayRoute[]
  /** Whether every way there is was looked at. */
  readonly complete: boolean
  /** Why there is none: the roles it needs go round in a circle, or one does not exist. */
  readonly barred: { readonly why: 'circle' | 'unknown'; readonly roles: readonly string[] } | undefined
}

/** Chains backward from a role to what leads there, and chooses the routes that are worth a look. */
export function pathwayTo(target: Role, situation: Situation): PathwayTo {
  const { roles, clock } = situation
  const { routes, complete } = routesTo(target.id, roles, doneRoles(situation))
  const inYear = (years: number): number | undefined =>
    clock && Math.max(clock.now, schoolYearAt(clock, Math.ceil(years)))
  const chosen = chooseRoutes(routes, distanceFor(situation))
  const years = routes.length === 0 ? undefined : Math.min(...routes.map((route) => route.years))
  return {
    target,
    years,
    schoolYear: years === undefined ? undefined : inYear(years),
    routes: chosen.map((route) => ({
      merits: route.merits.filter((merit) => complete || merit === 'fewest-years'),
      years: route.years,
      schoolYear: inYear(route.years),
      steps: routeSteps(route, situation),
    })),
    complete,
    barred: routes.length > 0 ? undefined : barredAt(target.id, situation),
  }
}

/** How many steps a person neither holds nor is drawn to; then how far the steps lie from the benefits of their goals. */
function distanceFor(situation: Situation): Distance | undefined {
  const { roles, benefits, picked, milestones } = situation
  if (benefits.length === 0 && picked.length === 0 && !milestones.some(({ role }) => role !== undefined))
    return undefined
  return (route) => {
    const strange = route.roles.filter((id) => heldOf(id, situation).held === undefined)
    const misses = strange.flatMap((id) => benefits.filter((benefit) => !roles.get(id)?.benefits.includes(benefit)))
    return [strange.length, misses.length]
  }
}

/** What keeps a role from being reached: the roles in the circle, or the names that stand for none. */
function barredAt(target: string, { roles, earliest }: Situation): PathwayTo['barred'] {
  const seen = new Set<string>()
  const unknown = new Set<string>()
  const waiting = [target]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id) || earliest.has(id)) continue
    if (!roles.has(id)) unknown.add(id)
    else seen.add(id)
    waiting.push(...rolesIn(roles.get(id)?.requires).filter((next) => !unknown.has(next)))
  }
  return unknown.size > 0 ? { why: 'unknown', roles: [...unknown] } : { why: 'circle', roles: [...seen] }
}
