import { isDate } from '../core/prompt-types/date.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A date as US readers write it: `2027-05-14` is May 14, 2027, `2027-05` is May 2027. What is no date stays as it is. */
export function sayDate(date: string): string {
  if (!isDate(date)) return date
  const [year = '', month, day] = date.split('-')
  if (month === undefined) return year
  const name = MONTHS[Number(month) - 1]
  return day === undefined ? `${name} ${year}` : `${name} ${Number(day)}, ${year}`
}
