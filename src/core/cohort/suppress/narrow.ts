/** The least and the most that a whole number can be. */
export type Bounds = readonly [least: number, most: number]

/** What is known of a sum of some of the numbers, each taken so many times. */
export interface KnownSum {
  readonly of: readonly { readonly at: number; readonly times: number }[]
  readonly least: number
  readonly most: number
}

/**
 * What numbers can be for someone who knows sums of them: each bound is brought in as far as any sum allows, until none allows
 * more. That is exact where no two sums have more than one number in common, as long as one cannot go round in a circle. Where no
 * numbers fit the sums, some least is above its most.
 */
export function narrow(numbers: readonly Bounds[], sums: readonly KnownSum[]): readonly Bounds[] {
  const known = [...numbers]
  const at = (i: number): Bounds => known[i] ?? [0, 0]
  for (let changed = true; changed; ) {
    changed = false
    for (const { of, least, most } of sums) {
      const all = (end: 0 | 1): number => of.reduce((sum, one) => sum + at(one.at)[end] * one.times, 0)
      const [leastOfAll, mostOfAll] = [all(0), all(1)]
      const closer = of.map(({ at: i, times }): Bounds => {
        const [low, high] = at(i)
        return [
          Math.max(low, Math.ceil((least - (mostOfAll - high * times)) / times)),
          Math.min(high, Math.floor((most - (leastOfAll - low * times)) / times)),
        ]
      })
      for (const [n, { at: i }] of of.entries()) {
        const [low, high] = closer[n] ?? at(i)
        if (low <= at(i)[0] && high >= at(i)[1]) continue
        known[i] = [low, high]
        // Bounds that have crossed would run away from each other for ever.
        if (low > high) return known
        changed = true
      }
    }
  }
  return known
}

/** Whether some numbers fit, and every one that is not known exactly may still be anything over `width`, or as much as before. */
export const staysOpen = (before: readonly Bounds[], after: readonly Bounds[], width: number): boolean =>
  after.every(([least, most], i) => {
    const [low, high] = before[i] ?? [0, 0]
    return least <= most && most - least >= Math.min(width, high - low)
  })
