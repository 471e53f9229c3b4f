import { dependsOnIn } from './depends-on.ts'
import { rolesHeld } from './holds.ts'
import { isLarge, MOST_LARGE } from './large.ts'
import { isAhead, type Milestone } from './milestone.ts'
import type { RouteStep } from './route-steps.ts'
import type { Situation } from './situation.ts'

/** A milestone made for a step; `year` is its school year. */
type Made = Milestone & { readonly role: string; readonly by: string; readonly year: number }

/**
 * The milestones that a plan needs for a route and does not hold yet: each as soon as it may be, not before what it builds
 * on, and in a year that has room for one more large commitment. None where nothing is known of the person's years.
 *
 * @param newId gives an id that no entry has
 */
export function milestonesFor(
  steps: readonly RouteStep[],
  situation: Pick<Situation, 'milestones' | 'clock' | 'roles' | 'opportunities'>,
  newId: () => string,
): Made[] {
  const held = rolesHeld(situation)
  const large = new Map<number, number>()
  const carry = (year: number): Map<number, number> => large.set(year, (large.get(year) ?? 0) + 1)
  for (const milestone of situation.milestones)
    if (milestone.year !== undefined && isAhead(milestone) && isLarge(milestone, situation)) carry(milestone.year)
  const made: Made[] = []
  for (const { role, schoolYear, requires, held: state } of steps) {
    if (state === 'done' || state === 'planned' || schoolYear === undefined) continue
    const isBig = isLarge({ role: role.id }, situation)
    let year = Math.max(schoolYear, ...requires.map((id) => held.get(id) ?? -Infinity))
    while (isBig && (large.get(year) ?? 0) >= MOST_LARGE) year += 1
    if (isBig) carry(year)
    held.set(role.id, year)
    const own = { id: newId(), path: '', name: role.name, role: role.id, by: String(year), year }
    made.push({ ...own, status: 'todo' })
  }
  const all = [...situation.milestones, ...made]
  return made.map((milestone) => {
    const requires = steps.find(({ role }) => role.id === milestone.role)?.requires ?? []
    const words = requires.flatMap((id) => {
      const waited = made.find(({ role }) => role === id) ?? steps.find(({ role }) => role.id === id)?.milestone
      return waited ? [nameFor(waited, all)] : []
    })
    return words.length === 0 ? milestone : { ...milestone, dependsOn: words.join('; ') }
  })
}

/** A step's name, where it means that step and no other; else its id. */
function nameFor(milestone: Milestone, all: readonly Milestone[]): string {
  const { name, id } = milestone
  const isAlone = all.filter((other) => other.name === name).length === 1
  const { on } = dependsOnIn(all)(name)
  return isAlone && !/[;\n]/.test(name) && on.length === 1 && on[0] === milestone ? name : id
}
