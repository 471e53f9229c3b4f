import type { Due } from '../../core/cohort/due.ts'

/** `Friday, December 11, 2026, 5:00 PM (America/Chicago)`; without an hour, the end of the day. */
export function sayDue({ day, time }: Due, timeZone: string | null): string {
  const date = new Date(`${day}T${time ?? '00:00'}:00Z`)
  const said = new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeZone: 'UTC' }).format(date)
  // Some versions put a narrow space before AM and PM.
  const hour = new Intl.DateTimeFormat('en-US', { timeStyle: 'short', timeZone: 'UTC' })
    .format(date)
    .replace(/\s/g, ' ')
  const zone = timeZone === null ? '' : ` (${timeZone})`
  return time === null ? `the end of ${said}${zone}` : `${said}, ${hour}${zone}`
}
