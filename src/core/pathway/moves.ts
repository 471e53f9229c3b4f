import { schoolYearOf } from '../career/school-year.ts'
import { rolesIn } from './earliest.ts'
import { inSchoolYear } from './in-school-year.ts'
import { isAhead, type Milestone } from './milestone.ts'
import { NO_CHANGE, type Repair } from './problem.ts'
import type { Situation } from './situation.ts'

/**
 * Ways to have a milestone in another school year: alone, or with those that build on it no sooner. None into a past year,
 * and none for what is over.
 */
export function moveTo(milestone: Milestone, year: number, situation: Situation): Repair[] {
  const { by } = milestone
  if (by === undefined || !isAhead(milestone) || year < schoolYearNow(situation)) return []
  const move = { path: milestone.path, name: milestone.name, by: inSchoolYear(by, year) }
  const alone = { ...NO_CHANGE, moves: [move] }
  if (milestone.year !== undefined && year < milestone.year) return [alone]
  const followers = followersOf(milestone, year, situation)
  return followers.length === 0 ? [alone] : [alone, { ...NO_CHANGE, moves: [move, ...followers] }]
}

/** How many years on room is looked for. */
const YEARS_ON = 5

/** The same into a school year or, where that brings other problems, into one of the next. */
export const moveFrom = (milestone: Milestone, year: number, situation: Situation): Repair[] =>
  Array.from({ length: YEARS_ON }, (_, i) => moveTo(milestone, year + i, situation)).flat()

/** What builds on a milestone's role, step by step, and is dated before a year: each moved into it. */
function followersOf(milestone: Milestone, year: number, { milestones, roles }: Situation): Repair['moves'] {
  const moved = new Set([milestone.role])
  const followers = new Map<string, Repair['moves'][number]>()
  for (let before = -1; before !== followers.size; ) {
    before = followers.size
    for (const { path, name, role, by, year: own, status } of milestones) {
      const isSooner = own !== undefined && own < year && status !== 'done' && status !== 'dropped'
      if (!isSooner || by === undefined || role === undefined || moved.has(role) || followers.has(path)) continue
      if (!rolesIn(roles.get(role)?.requires).some((id) => moved.has(id))) continue
      followers.set(path, { path, name, by: inSchoolYear(by, year) })
      moved.add(role)
    }
  }
  return [...followers.values()]
}

const schoolYearNow = ({ clock, today }: Situation): number => clock?.now ?? schoolYearOf(today)
