import { closest } from '../closest.ts'
import type { Requirement, Role } from './role.ts'
import type { Slip } from './slip.ts'

type Roles = ReadonlyMap<string, Role>

/** A role's prerequisites: roles that there are, and no earlier than the cheapest way to them. */
export function lintRole({ requires, earliest_years }: Role, roles: Roles): Slip[] {
  if (!requires) return []
  const least = leastYears(requires, roles)
  const years = yearsOf(earliest_years)
  return [
    ...rolesIn(requires)
      .filter(({ role }) => !roles.has(role))
      .map(
        ({ role, steps }): Slip => ({
          code: 'catalogue-role-unknown',
          args: { role, closest: closest(role, [...roles.keys()]) ?? '' },
          steps: ['requires', ...steps],
        }),
      ),
    ...(years < least
      ? [
          {
            code: 'catalogue-role-early',
            args: { years: earliest_years, least },
            steps: ['earliest_years'],
          } satisfies Slip,
        ]
      : []),
  ]
}

/** For each role of `own` whose prerequisites lead back to it, what to say: the roles of one circle, told once. */
export function cyclesIn(own: readonly Role[], roles: Roles): Map<string, Slip> {
  const found = new Map<string, Slip>()
  const ours = new Set(own.map(({ id }) => id))
  const done = new Set<string>()
  const path: string[] = []
  const visit = (id: string): void => {
    if (done.has(id)) return
    const start = path.indexOf(id)
    if (start >= 0) {
      const at = path.findLastIndex((step, i) => i >= start && ours.has(step))
      const [last = ''] = path.slice(at)
      if (at < 0 || found.has(last)) return
      const roles = [...path.slice(at), ...path.slice(start, at)]
      found.set(last, { code: 'catalogue-role-cycle', args: { roles }, steps: ['requires'] })
      return
    }
    path.push(id)
    const requires = roles.get(id)?.requires
    for (const { role } of requires ? rolesIn(requires) : []) visit(role)
    path.pop()
    done.add(id)
  }
  for (const { id } of own) visit(id)
  return found
}

/** Every role that a requirement names, with the keys and indices that lead to it. */
function rolesIn(requirement: Requirement): { role: string; steps: readonly (string | number)[] }[] {
  const inside = (parts: readonly Requirement[], key: string) =>
    parts.flatMap((part, i) => rolesIn(part).map(({ role, steps }) => ({ role, steps: [key, i, ...steps] })))
  if ('all' in requirement) return inside(requirement.all, 'all')
  if ('any' in requirement) return inside(requirement.any, 'any')
  return 'role' in requirement ? [{ role: requirement.role, steps: ['role'] }] : []
}

/** The fewest years after which a requirement can hold. Credentials and roles that are unknown cost none. */
function leastYears(requirement: Requirement, roles: Roles): number {
  // One by one, since a list from a file can be longer than a call may have arguments.
  if ('all' in requirement)
    return requirement.all.reduce((most, part) => Math.max(most, leastYears(part, roles)), -Infinity)
  if ('any' in requirement)
    return requirement.any.reduce((least, part) => Math.min(least, leastYears(part, roles)), Infinity)
  if ('years' in requirement) return requirement.years
  return 'role' in requirement ? yearsOf(roles.get(requirement.role)?.earliest_years ?? 'pre') : -Infinity
}

const yearsOf = (earliest: Role['earliest_years']): number => (earliest === 'pre' ? -Infinity : earliest)
