import { type CareerClock, schoolYearAt } from '../career/career-clock.ts'
import { type CatalogueItem, isRole } from './catalogues.ts'
import type { Opportunity } from './opportunity.ts'

/**
 * When something may be begun and finished, in completed years as teacher of record at the time. `-Infinity` where it is
 * open during preparation, `Infinity` where it never closes. Years can have parts: 27 months are 2.25.
 */
export interface Window {
  /** The fewest years to begin with. */
  readonly from: number
  /** The most years to begin with. */
  readonly to: number
  /** The fewest years to finish, or to be awarded it. */
  readonly done: number
}

/** The least that an opportunity's stage asks where its source gives no number of years. */
const AT_STAGE: Readonly<Record<Opportunity['stage'], number>> = {
  preservice: -Infinity,
  'year-1': 0,
  'early-career': 0,
  experienced: 0,
}

/** The window of an item, by its years alone: roles and credentials that it also asks for are not looked at. */
export function windowOf(item: CatalogueItem): Window {
  if (isRole(item)) {
    const from = item.earliest_years === 'pre' ? -Infinity : item.earliest_years
    return { from, to: Infinity, done: from }
  }
  const { stage, min_years_experience, min_years_to_start, max_years_experience } = item
  // Nought years is what everyone has: whether they may be spent in preparation is for the stage to say.
  const from = min_years_to_start ?? (min_years_experience || AT_STAGE[stage])
  return { from, to: max_years_experience ?? Infinity, done: Math.max(from, min_years_experience || from) }
}

/**
 * The same in school years, each by the calendar year it begins in: the first and the last in which it may be begun, and
 * the first in which it may be finished.
 */
export const schoolYearsOf = ({ from, to, done }: Window, clock: CareerClock): Window => ({
  from: schoolYearAt(clock, Math.ceil(from)),
  to: schoolYearAt(clock, Math.floor(to)),
  done: schoolYearAt(clock, Math.ceil(done)),
})
