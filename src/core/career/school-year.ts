import { lastDayOf } from '../prompt-types/date.ts'

/** The month a school year begins with: most US schools open in August. */
const BEGINS = 8

/**
 * The school year a date lies in, by the calendar year it begins in: 2027 is 2027-28. Of a year or a month counts the last
 * day it can mean; of a bare year the school year that begins in it. `date` is YYYY, YYYY-MM or YYYY-MM-DD.
 */
export function schoolYearOf(date: string): number {
  const [year, month] = lastDayOf(date).split('-').map(Number) as [number, number]
  return month < BEGINS ? year - 1 : year
}

/** `2027-28`, as people write it. */
export const saySchoolYear = (year: number): string => `${year}-${String((year + 1) % 100).padStart(2, '0')}`
