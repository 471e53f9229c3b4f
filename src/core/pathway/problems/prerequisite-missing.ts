import { schoolYearAt } from '../../career/career-clock.ts'
import { heldFrom, rolesHeld } from '../holds.ts'
import { inSchoolYear } from '../in-school-year.ts'
import { isAhead, type Milestone } from '../milestone.ts'
import { moveTo } from '../moves.ts'
import { NO_CHANGE, type Repair, type Rule } from '../problem.ts'
import { type Route, routesTo } from '../routes.ts'
import type { Situation } from '../situation.ts'

/** A role that builds on others of which the plan holds none. */
export const prerequisiteMissing: Rule = (situation) => {
  const { milestones, roles } = situation
  const held = rolesHeld(situation)
  const routes = new Map<string, Route | undefined>()
  const routeTo = (id: string): Route | undefined => {
    if (!routes.has(id)) routes.set(id, shortest(id, situation, held))
    return routes.get(id)
  }
  return milestones.flatMap((milestone) => {
    const { path, name, role: id } = milestone
    const role = roles.get(id ?? '')
    if (!role || !isAhead(milestone) || heldFrom(role.requires, held) < Infinity) return []
    const route = routeTo(role.id)
    const missing = route?.roles.filter((other) => other !== role.id && !held.has(other)) ?? []
    return {
      code: 'pathway-prerequisite-missing',
      path,
      args: { name, missing: missing.map((other) => roles.get(other)?.name ?? other) },
      about: '',
      repairs: () => (route ? additions(milestone, missing, route, situation) : []),
    }
  })
}

function shortest(target: string, { roles }: Situation, held: ReadonlyMap<string, number>): Route | undefined {
  const others = new Set([...held.keys()].filter((id) => id !== target))
  const { routes } = routesTo(target, roles, others)
  return [...routes].sort((a, b) => a.steps - b.steps || a.years - b.years)[0]
}

/** The missing roles as milestones, each as soon as it may be and no later than what builds on it; or that one later. */
function additions(milestone: Milestone, missing: readonly string[], route: Route, situation: Situation): Repair[] {
  const { clock, roles, today } = situation
  const { by = today.slice(0, 4), year } = milestone
  const soonest = (id: string): number => {
    const years = Math.ceil(route.earliest.get(id) ?? 0)
    return clock ? Math.max(clock.now, schoolYearAt(clock, years)) : (year ?? 0)
  }
  const addIn = (inYear: (id: string) => number): Repair => ({
    ...NO_CHANGE,
    adds: missing.map((id) => ({ role: id, title: roles.get(id)?.name ?? id, by: inSchoolYear(by, inYear(id)) })),
  })
  const last = Math.max(...missing.map(soonest))
  if (year !== undefined && last > year)
    return moveTo(milestone, last, situation).map(({ moves }) => ({ ...addIn(soonest), moves }))
  const room = Math.min(5, Math.max(0, (year ?? last) - last))
  return Array.from({ length: room + 1 }, (_, later) => addIn((id) => soonest(id) + later))
}
