import { saySchoolYear } from '../../core/career/school-year.ts'
import type { EarningYear, OnSchedule } from '../../core/earnings/earnings.ts'
import type { Cents } from '../../core/earnings/money.ts'
import type { Possible } from '../../core/earnings/possible.ts'
import { type Cell, csvText } from '../csv.ts'
import { assumptions } from './assumptions.ts'
import type { EarningsData } from './earnings-data.ts'
import { sayWhyNot } from './say-pay.ts'
import { hasFigures, saySchedule } from './tell-earnings.ts'

const HEAD = [
  'school_year',
  'years_taught',
  'kind',
  'name',
  'amount_usd',
  'as_of',
  'source',
  'depends_on',
  'in_return',
  'note',
]

/** A row for every figure of every year, one for each year's total, then what is not counted and what all of it rests on. */
export function earningsCsv(data: EarningsData): string {
  const { on, earnings } = data
  const said = [...(on ? saySchedule(on) : []), ...assumptions(data)]
  return csvText([
    HEAD,
    ...(hasFigures(data) ? earnings.years : []).flatMap((year) => yearRows(year, on)),
    ...earnings.notCounted.map((one) => [
      null,
      null,
      `not counted: ${one.kind}`,
      one.name,
      null,
      ...around(one, sayWhyNot(one)),
    ]),
    ...said.map((text) => [null, null, 'assumption', null, null, null, null, null, null, text]),
  ])
}

function yearRows({ year, taught, schedule, lane, move, parts, total }: EarningYear, on: OnSchedule | null): Cell[][] {
  const row = (kind: string, name: string | null, cents: Cents | null, more: readonly Cell[] = []): Cell[] => [
    saySchoolYear(year),
    taught,
    kind,
    name,
    cents === null ? null : cents / 100,
    ...more,
    ...Array<null>(5 - more.length).fill(null),
  ]
  const origin = on ? [saySchoolYear(on.schedule.year), on.schedule.source ?? on.schedule.district] : []
  return [
    ...(on ? [row('schedule', on.lane.name, schedule, origin)] : []),
    ...(on && move !== 0 ? [row('lane change', lane, move, origin)] : []),
    ...parts.map(({ of, cents }) => row(of.kind, of.name, cents, around(of, null))),
    row('total', null, total),
  ]
}

const around = ({ asOf, source, condition, obligation, note }: Omit<Possible, 'why'>, said: string | null): Cell[] => [
  asOf,
  source,
  condition,
  obligation,
  [said, note].filter((text) => text !== null).join(' ') || null,
]
