import type { CareerClock } from '../../core/career/career-clock.ts'
import { saySchoolYear } from '../../core/career/school-year.ts'
import { sayYears } from '../catalogue/say-years.ts'

/** When something can be begun: `from 3 completed years, 2032-33`; `-Infinity` is during preparation. */
export function sayFrom(years: number, schoolYear: number | undefined): string {
  const from =
    years === -Infinity
      ? 'from preparation on'
      : years === 0
        ? 'from the first year of teaching'
        : `from ${sayYears(years)}`
  return schoolYear === undefined ? from : `${from}, ${saySchoolYear(schoolYear)}`
}

/** The same as a time: `3 completed years, 2032-33`. */
export function sayAt(years: number, schoolYear: number | undefined): string {
  const at = years === -Infinity ? 'during preparation' : years === 0 ? 'the first year of teaching' : sayYears(years)
  return schoolYear === undefined ? at : `${at}, ${saySchoolYear(schoolYear)}`
}

/** What a school year is in a career: `in preparation`, `year 1` of teaching. Undefined years say nothing. */
export function sayStage(years: number | undefined): string {
  if (years === undefined) return ''
  return years < 0 ? 'preparation' : `year ${years + 1}`
}

/** What the first year of teaching is taken from: everything in school years rests on it. */
export function sayFirstYear(clock: CareerClock | undefined, file: string): string {
  if (!clock)
    return `When you will begin to teach is not in the plan yet, so years are counted from then. To have them as school years: waymark answer ${file} profile.licensed_by 2028-05`
  const year = saySchoolYear(clock.firstYear)
  if (clock.from === 'years') return `Year 1 of teaching was ${year}, by the completed years in your profile.`
  if (clock.from === 'license') return `Year 1 of teaching is taken to be ${year}, by the date you expect your license.`
  return `Year 1 of teaching is taken to be ${year}, a guess from your stage. To set it: waymark answer ${file} profile.licensed_by 2028-05`
}
