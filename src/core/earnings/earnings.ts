import { inYears, type Paid, type Span } from './in-years.ts'
import { type Cents, raised, sum } from './money.ts'
import type { Possible, Why } from './possible.ts'
import { type Lane, type Schedule, salaryAt } from './schedule.ts'

/** A schedule as it applies to one person. */
export interface OnSchedule {
  readonly schedule: Schedule
  readonly lane: Lane
  /** Another lane from a school year on. */
  readonly move?: { readonly lane: Lane; readonly from: number }
  /** Hundredths of a percent by which every salary is raised each year; 0 for as the schedule is. */
  readonly growth: number
}

export interface EarningYear {
  /** By the calendar year it begins in. */
  readonly year: number
  readonly taught: number
  /** The salary in the lane one begins in; null where there is no schedule, or it does not say. */
  readonly schedule: Cents | null
  /** The lane of this year. */
  readonly lane: string | null
  /** What another lane than the first brings in this year. */
  readonly move: Cents | null
  /** What each thing that is counted brings or costs in this year, in their order. */
  readonly parts: readonly Part[]
  /** All of it together; null where a part is not known. */
  readonly total: Cents | null
}

export interface Part {
  readonly of: Counted
  readonly cents: Cents
}

/** Something that is counted: in which school years, and what it comes to in all of them; below zero for a cost. */
export interface Counted extends Omit<Possible, 'why'>, Paid {
  readonly total: Cents
}

export interface NotCounted extends Possible {
  readonly why: Why
}

/** What a plan could mean in pay. Amounts are before tax; what is not known is null, never 0. */
export interface Earnings {
  readonly span: Span
  readonly years: readonly EarningYear[]
  readonly counted: readonly Counted[]
  readonly notCounted: readonly NotCounted[]
  readonly totals: {
    /** The schedule alone; null without one, or where it does not say. */
    readonly schedule: Cents | null
    readonly move: Cents | null
    /** What comes in on top, and what is paid out for it (below zero). */
    readonly added: Cents
    readonly costs: Cents
    readonly total: Cents | null
    /** The total less the schedule alone. */
    readonly difference: Cents | null
  }
}

/** An amount as large as this share of the lowest salary is taken for the salary itself. */
const SALARY_SHARE = 0.75

/**
 * Works the years out: the schedule's salary in each, and everything possible that is known well enough to be counted.
 * `leftOut` and `onTop` hold ids of entries: what not to count, and what comes on top of a salary however large it is.
 */
export function earnings(
  possible: readonly Possible[],
  span: Span,
  on: OnSchedule | undefined,
  { leftOut, onTop }: { readonly leftOut: ReadonlySet<string>; readonly onTop: ReadonlySet<string> },
): Earnings {
  const isSalary = ({ kind, id, amount, per }: Possible): boolean =>
    on !== undefined &&
    kind === 'income' &&
    per === 'year' &&
    amount !== null &&
    !onTop.has(id) &&
    amount >= SALARY_SHARE * Math.min(...on.lane.salaries.values())
  const placed = possible.map((one): { of: Possible; paid: Paid | Why } => {
    const why = leftOut.has(one.id) ? 'left-out' : isSalary(one) ? 'salary-itself' : one.why
    return { of: one, paid: why ?? inYears(one, span) }
  })
  const counted = placed.flatMap(({ of: { why: _, ...known }, paid }): Counted[] =>
    typeof paid === 'string' ? [] : [{ ...known, ...paid, total: paid.each * (paid.last - paid.first + 1) }],
  )
  const years = Array.from({ length: span.count }, (_, i) => yearOf(i, span, on, counted))
  return {
    span,
    years,
    counted,
    notCounted: placed.flatMap(({ of, paid }) => (typeof paid === 'string' ? [{ ...of, why: paid }] : [])),
    totals: totalsOf(years, counted, on),
  }
}

function yearOf(
  i: number,
  { first, taught }: Span,
  on: OnSchedule | undefined,
  counted: readonly Counted[],
): EarningYear {
  const year = first + i
  const salary = (lane: Lane): Cents | null => {
    if (!on) return null
    const now = salaryAt(lane, taught + i)
    return now === null ? null : raised(now, on.growth, year - on.schedule.year)
  }
  const lane = on?.move && year >= on.move.from ? on.move.lane : on?.lane
  const schedule = on ? salary(on.lane) : null
  const now = lane ? salary(lane) : null
  const parts = counted.filter((one) => one.first <= year && year <= one.last).map((of) => ({ of, cents: of.each }))
  const total = sum([on ? now : 0, ...parts.map(({ cents }) => cents)])
  const move = lane === on?.lane ? 0 : schedule === null || now === null ? null : now - schedule
  return { year, taught: taught + i, schedule, lane: lane?.name ?? null, move, parts, total }
}

function totalsOf(
  years: readonly EarningYear[],
  counted: readonly Counted[],
  on: OnSchedule | undefined,
): Earnings['totals'] {
  const all = (kept: (one: Counted) => boolean): Cents =>
    counted.filter(kept).reduce((total, one) => total + one.total, 0)
  const schedule = on ? sum(years.map((year) => year.schedule)) : null
  const total = sum(years.map((year) => year.total))
  return {
    schedule,
    move: sum(years.map(({ move }) => move)),
    added: all(({ kind }) => kind !== 'cost'),
    costs: all(({ kind }) => kind === 'cost'),
    total,
    difference: total === null || schedule === null ? null : total - schedule,
  }
}
