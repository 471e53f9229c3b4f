import leven from 'leven'

/** The candidate a mistyped word most likely means, or undefined when none is near (two slips in five letters). */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  const wanted = word.slice(0, 60).toLowerCase()
  let best: string | undefined
  let least = Math.max(1, Math.ceil(wanted.length * 0.4)) + 1
  for (const candidate of candidates) {
    const lower = candidate.toLowerCase()
    const distance = lower.startsWith(wanted) && wanted.length >= 3 ? 1 : leven(wanted, lower, { maxDistance: least })
    if (distance < least) {
      least = distance
      best = candidate
    }
  }
  return best
}
