import { saySchoolYear } from '../../core/career/school-year.ts'
import type { OnSchedule } from '../../core/earnings/earnings.ts'
import type { Possible } from '../../core/earnings/possible.ts'
import { assumptions } from '../../words/earnings/assumptions.ts'
import type { EarningsData } from '../../words/earnings/earnings-data.ts'

/** As docs/json.md shows it: amounts in cents, null where they are not known. */
export function earningsJson(data: EarningsData): object {
  const { file, term, clock, on, earnings } = data
  const { years, counted, notCounted, totals } = earnings
  return {
    file,
    term,
    unit: 'USD cents',
    first_year: { school_year: saySchoolYear(clock.firstYear), from: clock.from },
    schedule: on === null ? null : scheduleJson(on),
    years: years.map(({ year, taught, schedule, lane, move, parts, total }) => ({
      school_year: saySchoolYear(year),
      years_taught: taught,
      lane,
      schedule,
      lane_change: move,
      parts: parts.map(({ of: { id, kind }, cents }) => ({ id, kind, amount: cents })),
      total,
    })),
    totals: {
      schedule: totals.schedule,
      lane_change: totals.move,
      added: totals.added,
      costs: totals.costs,
      total: totals.total,
      difference: totals.difference,
    },
    counted: counted.map((one) => ({
      ...possibleJson(one),
      first: saySchoolYear(one.first),
      last: saySchoolYear(one.last),
      first_assumed: one.assumedFrom,
      total: one.total,
      total_without: totals.total === null ? null : totals.total - one.total,
    })),
    not_counted: notCounted.map((one) => ({ ...possibleJson(one), why: one.why })),
    assumptions: assumptions(data),
  }
}

const possibleJson = (one: Omit<Possible, 'why'>): object => ({
  id: one.id,
  path: one.path,
  kind: one.kind,
  name: one.name,
  amount: one.amount,
  most: one.most,
  per: one.per,
  as_of: one.asOf,
  source: one.source,
  note: one.note,
  condition: one.condition,
  obligation: one.obligation,
})

const scheduleJson = ({ schedule, lane, move, growth }: OnSchedule): object => ({
  state: schedule.state,
  district: schedule.district,
  school_year: saySchoolYear(schedule.year),
  source: schedule.source,
  note: schedule.note,
  lanes: schedule.lanes.map(({ name }) => name),
  lane: lane.name,
  move: move ? { lane: move.lane.name, from: saySchoolYear(move.from) } : null,
  growth_percent: growth / 100,
})
