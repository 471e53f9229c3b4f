/** Makes a moment what a clock in a time zone shows then: `YYYY-MM-DDTHH:MM:SS`; null for what is no moment. */
export type WallClock = (moment: Date) => string | null

/** The clock of a place, by the name of its time zone in the IANA database. */
export function wallClockIn(timeZone: string): WallClock {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  return (moment) => {
    const year = moment.getUTCFullYear()
    // Years of four digits; the first year of ZIP and of Unix stands for no date at all.
    if (Number.isNaN(year) || year <= 1980 || year > 9998) return null
    const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, value]))
    const at = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? ''
    return `${at('year')}-${at('month')}-${at('day')}T${at('hour')}:${at('minute')}:${at('second')}`
  }
}
