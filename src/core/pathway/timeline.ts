import { yearsAt } from '../career/career-clock.ts'
import { schoolYearOf } from '../career/school-year.ts'
import type { Milestone } from './milestone.ts'
import type { Situation } from './situation.ts'

/** A school year with what a plan has in it. */
export interface TimelineYear {
  /** The calendar year it begins in. */
  readonly year: number
  /** Completed years as teacher of record at its beginning, below zero in preparation; undefined where nothing is known. */
  readonly years: number | undefined
  /** By their dates. */
  readonly milestones: readonly Milestone[]
}

export interface Timeline {
  readonly years: readonly TimelineYear[]
  /** Those without a date that can be read. */
  readonly undated: readonly Milestone[]
}

/** How far a pathway is looked at beyond today, and beyond the first year of teaching. */
const YEARS_OUT = 10
/** A first year far off is no reason for a list of all years until then. */
const FARTHEST = 30

/** Every school year from now to ten years of teaching, and every other one that has a milestone. */
export function timelineOf({ milestones, clock, today }: Situation): Timeline {
  const now = schoolYearOf(today)
  const last = Math.min(Math.max(now, clock?.firstYear ?? now) + YEARS_OUT, now + FARTHEST)
  const byYear = new Map<number, Milestone[]>()
  for (let year = now; year <= last; year += 1) byYear.set(year, [])
  for (const milestone of milestones)
    if (milestone.year !== undefined) {
      const there = byYear.get(milestone.year)
      if (there) there.push(milestone)
      else byYear.set(milestone.year, [milestone])
    }
  return {
    years: [...byYear]
      .sort(([a], [b]) => a - b)
      .map(([year, there]) => ({
        year,
        years: clock && yearsAt(clock, year),
        milestones: there.sort((a, b) => ((a.by ?? '') < (b.by ?? '') ? -1 : (a.by ?? '') > (b.by ?? '') ? 1 : 0)),
      })),
    undated: milestones.filter(({ year }) => year === undefined),
  }
}
