import { scalarRules } from './type-rules.ts'

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** Whether a text is a year, a month or a day: `2027`, `2027-05`, `2027-05-14` (ISO 8601, reduced precision). */
export function isDate(text: string): boolean {
  const [, year, month = '01', day = '01'] = DATE.exec(text) ?? []
  if (year === undefined || Number(year) === 0) return false
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day)
}

/** The last day a date can mean: `2027-05` lasts until `2027-05-31`. */
export function lastDayOf(date: string): string {
  if (date.length === 10) return date
  const [year = 0, month = 12] = date.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

export const date = scalarRules(
  (text) => text.trim(),
  (value) =>
    typeof value === 'string' && isDate(value)
      ? []
      : [{ code: 'answer-not-date', args: { value: typeof value === 'string' ? value : '' } }],
)
