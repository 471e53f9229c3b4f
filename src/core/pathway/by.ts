import { schoolYearOf } from '../career/school-year.ts'
import { isDate } from '../prompt-types/date.ts'
import type { PathwayTo } from './pathway-to.ts'

/** When a role is to be reached: in completed years, or in a school year. */
export type Wanted =
  | { readonly years: number; readonly schoolYear?: undefined }
  | { readonly years?: undefined; readonly schoolYear: number }

/** The same, with whether any way reaches the role by then. */
export type By = Wanted & { readonly isReached: boolean }

/** Reads a year as people give it: `6` completed years, `2035`, `2035-06`, or the school year `2035-36`. Undefined for anything else. */
export function wantedBy(text: string): Wanted | undefined {
  if (/^\d{1,2}$/.test(text)) return { years: Number(text) }
  const [, begins, ends] = /^(\d{4})-(\d{2})$/.exec(text) ?? []
  if (begins !== undefined && Number(ends) === (Number(begins) + 1) % 100 && Number(ends) > 12)
    return { schoolYear: Number(begins) }
  return isDate(text) ? { schoolYear: schoolYearOf(text) } : undefined
}

/** Whether a role can be reached by then. */
export function reachedBy({ years, schoolYear }: PathwayTo, wanted: Wanted): By {
  const isReached =
    wanted.schoolYear === undefined
      ? years !== undefined && years <= wanted.years
      : schoolYear !== undefined && schoolYear <= wanted.schoolYear
  return { ...wanted, isReached }
}
