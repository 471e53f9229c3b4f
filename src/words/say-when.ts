const DAY = 86_400_000
const noon = (date: string): number => Date.parse(`${date}T12:00:00Z`)

/**
 * How far a date lies from today, as people say it: `tomorrow`, `in 3 weeks`, `2 months ago`. A month or a year is told as
 * such. Both are ISO dates, `today` a whole one.
 */
export function sayWhen(date: string, today: string): string {
  const [year = 0, month = 1] = date.split('-').map(Number)
  const [thisYear = 0, thisMonth = 1] = today.split('-').map(Number)
  if (date.length === 4) return distance(year - thisYear, 'year')
  const months = (year - thisYear) * 12 + month - thisMonth
  if (date.length === 7) return inMonths(months)
  const days = Math.round((noon(date) - noon(today)) / DAY)
  const far = Math.abs(days)
  if (far <= 1) return ['yesterday', 'today', 'tomorrow'][days + 1] ?? ''
  if (far < 14) return counted(days, 'day')
  return far < 60 ? counted(Math.round(days / 7), 'week') : inMonths(Math.round(days / 30.44))
}

const inMonths = (months: number): string =>
  Math.abs(months) < 24 ? distance(months, 'month') : counted(Math.round(months / 12), 'year')

const distance = (count: number, unit: 'month' | 'year'): string =>
  Math.abs(count) <= 1 ? `${['last', 'this', 'next'][count + 1]} ${unit}` : counted(count, unit)

function counted(count: number, unit: string): string {
  const units = `${Math.abs(count)} ${unit}${Math.abs(count) === 1 ? '' : 's'}`
  return count < 0 ? `${units} ago` : `in ${units}`
}
