import { schoolYearAt } from '../career/career-clock.ts'
import { isTypical, type Requirement, type Role } from '../catalogue/role.ts'
import { rolesIn } from './earliest.ts'
import { type Held, heldOf } from './held-roles.ts'
import { type Help, helpsFor } from './helps.ts'
import type { Milestone } from './milestone.ts'
import type { Route } from './routes.ts'
import type { Situation } from './situation.ts'

/** A role on the way to another. */
export interface RouteStep {
  readonly role: Role
  /** Completed years at which it can be reached at the earliest; `-Infinity` in preparation. */
  readonly earliest: number
  /** The same as a school year, never a past one; absent where nothing is known of this person's years. */
  readonly schoolYear: number | undefined
  /** The roles of this route that it builds on. */
  readonly requires: readonly string[]
  /** What else it may ask for, in words; of the parts of one, any. */
  readonly credentials: readonly (readonly string[])[]
  /** Whether what is said of its years is a judgement that varies from place to place. */
  readonly isTypical: boolean
  readonly helps: readonly Help[]
  readonly held: Held | undefined
  /** The milestone that shows that it is held. */
  readonly milestone: Milestone | undefined
}

/** The steps of a route for a person, in the order they are taken. */
export const routeSteps = (route: Route, situation: Situation): RouteStep[] =>
  route.roles.flatMap((id) => {
    const role = situation.roles.get(id)
    return role ? [stepOf(role, route, situation)] : []
  })

function stepOf(role: Role, route: Route, situation: Situation): RouteStep {
  const { clock } = situation
  const { held, milestone } = heldOf(role.id, situation)
  const isDone = held === 'done'
  const own = role.earliest_years === 'pre' ? -Infinity : role.earliest_years
  const earliest = isDone ? own : (route.earliest.get(role.id) ?? own)
  const schoolYear = clock ? Math.max(clock.now, schoolYearAt(clock, Math.ceil(earliest))) : undefined
  return {
    role,
    earliest,
    schoolYear,
    requires: isDone ? [] : rolesIn(role.requires).filter((id) => route.earliest.has(id)),
    credentials: isDone ? [] : credentialsIn(role.requires),
    isTypical: isTypical(role),
    helps: isDone ? [] : helpsFor(role.id, earliest, schoolYear, situation),
    held,
    milestone,
  }
}

/** The credentials that a requirement asks for: of each inner list, any one. */
function credentialsIn(requirement: Requirement | undefined): (readonly string[])[] {
  if (!requirement) return []
  if ('credential' in requirement) return [[requirement.credential]]
  if ('all' in requirement) return requirement.all.flatMap(credentialsIn)
  if ('any' in requirement) {
    const parts = requirement.any.flatMap((part) => credentialsIn(part).flat())
    return parts.length === 0 ? [] : [parts]
  }
  return []
}
