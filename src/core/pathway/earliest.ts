import type { Requirement, Role } from '../catalogue/role.ts'

/** Something that comes about once enough of what feeds it has: one of an `any`, all of an `all`. */
interface Gate {
  waits: number
  readonly feeds: Gate[]
  readonly role?: string
}

/**
 * The earliest completed years as teacher of record for every role that can be reached, in an order in which each comes
 * after what it builds on; `-Infinity` for what is open during preparation. A role is missing from the map when it, or
 * whatever it builds on, requires itself or a role that does not exist. Credentials bar no one, since places differ.
 *
 * A role counts from the latest of its own years and of all it requires, and an `any` from the earliest of its parts
 * (Knuth's generalization of Dijkstra's algorithm, 1977). With nothing but latest and earliest, the years can be gone
 * through in order, each gate opening at the year that completes it: linear but for the sorting of the years.
 *
 * @param held roles that are there already, whatever they would require
 */
export function earliestYears(roles: Iterable<Role>, held: ReadonlySet<string> = new Set()): Map<string, number> {
  const gates = new Map<string, Gate>()
  const starts = new Map<number, Gate[]>()
  const startAt = (years: number, gate: Gate): void => {
    const there = starts.get(years)
    if (there) there.push(gate)
    else starts.set(years, [gate])
  }
  const all = [...roles]
  for (const { id } of all) gates.set(id, { waits: 1, feeds: [], role: id })
  for (const { id, earliest_years, requires } of all) {
    const gate = gates.get(id)
    if (!gate) continue
    const isHeld = held.has(id)
    startAt(isHeld || earliest_years === 'pre' ? -Infinity : earliest_years, gate)
    if (isHeld || !requires) continue
    feed(requires, gate)
  }

  /** Has a gate wait for a requirement as well. */
  function feed(requirement: Requirement, into: Gate): void {
    if ('all' in requirement) {
      for (const part of requirement.all) feed(part, into)
      return
    }
    into.waits += 1
    if ('role' in requirement) gates.get(requirement.role)?.feeds.push(into)
    else if ('any' in requirement) feedAny(requirement.any, into)
    else startAt('years' in requirement ? requirement.years : -Infinity, into)
  }

  /** Of the parts of an `any` each opens a gate in between; a part that asks for several has one of its own. */
  function feedAny(parts: readonly Requirement[], into: Gate): void {
    const any: Gate = { waits: 1, feeds: [into] }
    for (const part of parts) {
      if ('role' in part) gates.get(part.role)?.feeds.push(any)
      else {
        const all: Gate = { waits: 0, feeds: [any] }
        feed(part, all)
      }
    }
  }

  const earliest = new Map<string, number>()
  for (const years of [...starts.keys()].sort((a, b) => (a < b ? -1 : 1))) {
    const reached = starts.get(years) ?? []
    for (let next = reached.pop(); next; next = reached.pop()) {
      next.waits -= 1
      if (next.waits !== 0) continue
      if (next.role !== undefined) earliest.set(next.role, years)
      for (const fed of next.feeds) reached.push(fed)
    }
  }
  return earliest
}

/** The roles that a requirement names, each once. */
export const rolesIn = (requirement: Requirement | undefined): string[] => {
  const found = new Set<string>()
  const look = (part: Requirement): void => {
    if ('role' in part) found.add(part.role)
    else if ('all' in part) for (const one of part.all) look(one)
    else if ('any' in part) for (const one of part.any) look(one)
  }
  if (requirement) look(requirement)
  return [...found]
}
