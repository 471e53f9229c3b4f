/** The newest versions of a plan that are always kept, and for how long the last one of every day is kept beside them. */
export const NEWEST = 50
export const DAYS = 90

const DAY_MS = 86_400_000

/** A version by the name of its file, which tells when it was saved and nothing of what is in it. */
export interface Version {
  readonly name: string
  /** Milliseconds since 1970. */
  readonly saved: number
}

const NAME = /^(\d{15})-([0-9a-f]{16})\.version$/

export const nameOf = (saved: number, hash: string): string => `${String(saved).padStart(15, '0')}-${hash}.version`
export const hashIn = (name: string): string | undefined => NAME.exec(name)?.[2]

/** The versions among the names of a folder, the newest first. */
export const versionsIn = (names: readonly string[]): Version[] =>
  names
    .filter((name) => NAME.test(name))
    .sort()
    .reverse()
    .map((name) => ({ name, saved: Number(name.slice(0, 15)) }))

/**
 * What need not be kept any longer: everything older than 90 days, and beyond the 50 newest all but the last version of
 * each day. One session saves after every answer, so the 50 newest alone may all be of this morning.
 */
export function outdated(versions: readonly Version[], now: number): Version[] {
  const days = new Set<string>()
  return versions.filter(({ saved }, i) => {
    const day = new Date(saved).toISOString().slice(0, 10)
    const isLastOfDay = !days.has(day)
    days.add(day)
    return now - saved > DAYS * DAY_MS || (i >= NEWEST && !isLastOfDay)
  })
}
