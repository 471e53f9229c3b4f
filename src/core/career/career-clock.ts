import type { CareerProfile } from './career-profile.ts'
import { schoolYearOf } from './school-year.ts'

/** When someone teaches: school years and completed years, each from the other. */
export interface CareerClock {
  /** The school year that today lies in, by the year it begins in. */
  readonly now: number
  /** The first school year as teacher of record. */
  readonly firstYear: number
  /** What the first year is taken from; `stage` and `nothing` are guesses, to be said as such. */
  readonly from: 'years' | 'license' | 'stage' | 'nothing'
}

/** School years until the first of teaching, where only the stage is known: a guess, and shown as one. */
const YEARS_AHEAD: Readonly<Record<string, number>> = {
  'first-job': 0,
  'student-teaching': 1,
  coursework: 2,
  admitted: 3,
  exploring: 4,
}

/** The clock of a career. `today` is YYYY-MM-DD. */
export function careerClock({ years, licensedBy, stage }: CareerProfile, today: string): CareerClock {
  const now = schoolYearOf(today)
  if (years !== undefined && (years > 0 || stage === 'first-job')) return { now, firstYear: now - years, from: 'years' }
  if (licensedBy !== undefined) {
    // A bare year is the one whose fall begins the work; so is a license until August. One of December begins it a year on.
    const [year, month = 8] = licensedBy.split('-').map(Number) as [number, number?]
    return { now, firstYear: month <= 8 ? year : year + 1, from: 'license' }
  }
  const ahead = stage === undefined ? undefined : YEARS_AHEAD[stage]
  return { now, firstYear: now + (ahead ?? 2), from: ahead === undefined ? 'nothing' : 'stage' }
}

/** Completed years as teacher of record when a school year begins; below zero in preparation. */
export const yearsAt = ({ firstYear }: CareerClock, schoolYear: number): number => schoolYear - firstYear

/** The school year that begins with so many completed years. */
export const schoolYearAt = ({ firstYear }: CareerClock, years: number): number => firstYear + years
