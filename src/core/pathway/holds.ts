import type { Requirement } from '../catalogue/role.ts'
import { doneRoles, TEACHER_OF_RECORD } from './held-roles.ts'
import type { Milestone } from './milestone.ts'
import type { Situation } from './situation.ts'

/**
 * The school year from which a plan holds each role, `-Infinity` for what is done, has no date or begins every career.
 * A role that several milestones lead to counts from the first.
 */
export function rolesHeld(situation: Pick<Situation, 'milestones' | 'clock'>): Map<string, number> {
  const held = new Map([TEACHER_OF_RECORD, ...doneRoles(situation)].map((id) => [id, -Infinity]))
  const from = ({ status, year }: Milestone): number => (status === 'done' ? -Infinity : (year ?? -Infinity))
  for (const milestone of situation.milestones)
    if (milestone.role !== undefined && milestone.status !== 'dropped')
      held.set(milestone.role, Math.min(held.get(milestone.role) ?? Infinity, from(milestone)))
  return held
}

/** The first school year in which a requirement's roles are all held; `Infinity` where one is missing. Years are not looked at. */
export function heldFrom(requirement: Requirement | undefined, held: ReadonlyMap<string, number>): number {
  if (!requirement) return -Infinity
  if ('role' in requirement) return held.get(requirement.role) ?? Infinity
  if ('all' in requirement)
    return requirement.all.reduce((last, part) => Math.max(last, heldFrom(part, held)), -Infinity)
  if ('any' in requirement)
    return requirement.any.reduce((first, part) => Math.min(first, heldFrom(part, held)), Infinity)
  return -Infinity
}
