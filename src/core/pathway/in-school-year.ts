import { schoolYearOf } from '../career/school-year.ts'
import { isDate } from '../prompt-types/date.ts'

/**
 * A date moved into a school year (by the calendar year that begins in), with its own month and day where it has them;
 * where there is no such day, with its month.
 */
export function inSchoolYear(date: string, year: number): string {
  const rest = date.slice(4)
  const moved = [year, year + 1]
    .map((calendar) => `${String(calendar).padStart(4, '0')}${rest}`)
    .find((candidate) => schoolYearOf(candidate) === year)
  if (moved !== undefined && isDate(moved)) return moved
  return moved !== undefined && isDate(moved.slice(0, 7)) ? moved.slice(0, 7) : String(year)
}
