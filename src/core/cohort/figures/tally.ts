/**
 * How often something was seen, by its name, such as `2026-fall pathway.moment answered`. There is nothing in it that a person
 * wrote: names are made of ids of the framework and the catalogue, and of terms. What it takes to keep one grows with the
 * framework and the terms, not with the number of plans.
 */
export type Tally = Map<string, number>

/** Counts something, in place. */
export const count = (tally: Tally, name: string, by = 1): Tally => tally.set(name, (tally.get(name) ?? 0) + by)

/** How often something was seen. */
export const seen = (tally: ReadonlyMap<string, number>, name: string): number => tally.get(name) ?? 0

/** Adds one tally to another, in place. Tallies of parts of a cohort, in any order and grouping, come to that of the whole. */
export function addTally(tally: Tally, other: ReadonlyMap<string, number>): Tally {
  for (const [name, by] of other) count(tally, name, by)
  return tally
}
