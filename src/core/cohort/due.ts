/** When plans are handed in: a day, at times an hour, in one time zone. */
export interface Due {
  /** YYYY-MM-DD */
  readonly day: string
  /** HH:MM, of 24 hours; null for the end of the day. */
  readonly time: string | null
}

const DUE = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}))?$/

/** `2026-12-11` or `2026-12-11 17:00`; undefined for anything else and for days and hours that there are not. */
export function readDue(text: string): Due | undefined {
  const [, day, time] = DUE.exec(text.trim()) ?? []
  if (day === undefined) return undefined
  const date = new Date(`${day}T${time ?? '00:00'}:00Z`)
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(day)) return undefined
  return { day, time: time ?? null }
}

/** As it is written into a file. */
export const dueText = ({ day, time }: Due): string => (time === null ? day : `${day} ${time}`)

/**
 * Whether this is the name of a place whose clock is meant, as in the IANA database: `America/Chicago`, or `UTC`. Short names
 * such as `EST` are not, since they leave out summer time.
 */
export function isTimeZone(text: string): boolean {
  if (text !== 'UTC' && !/^[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z0-9_+-]+)+$/.test(text)) return false
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: text }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

const US: Readonly<Record<string, string>> = {
  e: 'America/New_York',
  c: 'America/Chicago',
  m: 'America/Denver',
  p: 'America/Los_Angeles',
}

/** The time zone someone probably means: by a US abbreviation or word, by its city, or undefined. */
export function nearTimeZone(text: string): string | undefined {
  const wanted = text.trim().toLowerCase().replace(/ /g, '_')
  const us = US[/^(?:us\/)?([ecmp])(?:[sd]?t|astern|entral|ountain|acific)/.exec(wanted)?.[1] ?? '']
  if (us) return us
  return Intl.supportedValuesOf('timeZone').find((zone) =>
    [zone.toLowerCase(), zone.toLowerCase().split('/').at(-1)].includes(wanted),
  )
}
