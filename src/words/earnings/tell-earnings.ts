import { saySchoolYear } from '../../core/career/school-year.ts'
import type { Counted, NotCounted, OnSchedule } from '../../core/earnings/earnings.ts'
import type { Possible } from '../../core/earnings/possible.ts'
import type { Look } from '../look.ts'
import { type Line, quiet, strong, title } from '../styled.ts'
import { assumptions } from './assumptions.ts'
import type { EarningsData } from './earnings-data.ts'
import { sayKnown, sayMoney } from './say-money.ts'
import { sayAround, sayName, sayPaid, sayWhyNot } from './say-pay.ts'
import { yearTable } from './year-table.ts'

export const PROMISE = 'An estimate on the assumptions below, not a promise.'

/** What a plan could mean in pay, for a person: the years first, then each figure with where it comes from. */
export function tellEarnings(data: EarningsData, look: Look): Line[] {
  const { on, earnings } = data
  const { counted, notCounted } = earnings
  const hasYears = hasFigures(data)
  return [
    [title(headline(data))],
    PROMISE,
    ...(on ? ['', ...saySchedule(on)] : []),
    ...(hasYears ? ['', ...yearTable(earnings, on !== null, look), '', sayTotals(data)] : []),
    ...section('Counted:', [
      ...sayMove(data).map((text) => `  ${text}`),
      ...counted.flatMap((one) => sayCounted(one, earnings.totals.total, look)),
    ]),
    ...section(
      'Not counted:',
      notCounted.flatMap((one) => sayNotCounted(one, look)),
    ),
    ...(hasYears
      ? section(
          'What this rests on:',
          assumptions(data).map((text) => `  - ${text}`),
        )
      : []),
    ...(on ? [] : ['', ...withoutSchedule(data)]),
  ]
}

/** Whether there is anything to add up. */
export const hasFigures = ({ on, earnings }: EarningsData): boolean => on !== null || earnings.counted.length > 0

export const NOTHING = 'The plan names no incomes yet, and no milestones that the catalogue has figures for.'

/** What another lane brings, where one is asked for. */
export function sayMove({ on, earnings: { totals } }: EarningsData): string[] {
  if (!on?.move || totals.move === null) return []
  const without = totals.total === null ? '' : ` Without it: ${sayMoney(totals.total - totals.move)}.`
  return [
    `Lane ${on.move.lane.name} from ${saySchoolYear(on.move.from)} on: ${sayMoney(totals.move)} in all.${without}`,
  ]
}

export function headline({ earnings: { span } }: EarningsData): string {
  const years = `${saySchoolYear(span.first)} to ${saySchoolYear(span.first + span.count - 1)}`
  return `What this plan could mean in pay, ${span.count === 1 ? saySchoolYear(span.first) : years}`
}

/** Whose schedule it is, for when, and what its file says of itself. */
export function saySchedule({ schedule, lane }: OnSchedule): string[] {
  const { district, state, year, source, note } = schedule
  return [
    `Schedule: ${district}, ${state}, ${saySchoolYear(year)}. Lane: ${lane.name}`,
    ...(source === null ? [] : [`Source: ${source}`]),
    ...(note === null ? [] : [`Note: ${note}`]),
  ]
}

/** What it comes to, and how far that is from the schedule alone. */
export function sayTotals({ on, earnings: { totals, years, span } }: EarningsData): string {
  const { schedule, total, difference } = totals
  const over = span.count === 1 ? 'In this year' : `Over ${span.count} years`
  if (!on) return `${over}: ${sayKnown(total)} from what the plan names, without a schedule.`
  if (total === null || schedule === null || difference === null) {
    const unknown = years.filter((year) => year.total === null || year.schedule === null)
    const which = unknown.map(({ year, taught }) => `${saySchoolYear(year)} (${taught} years taught)`)
    const what = total === null ? ' the sum is not known' : `: ${sayMoney(total)}. The schedule alone is not known`
    return `${over}${what}: the schedule has no figure for ${which.join(', ')}.`
  }
  const than =
    difference === 0 ? 'the same as' : `${sayMoney(Math.abs(difference))} ${difference > 0 ? 'more' : 'less'} than`
  return `${over}: ${sayMoney(total)}, ${than} the schedule alone (${sayMoney(schedule)}).`
}

const sayCounted = (one: Counted, all: number | null, { accessible }: Look): Line[] => [
  named(one, accessible),
  `    ${sayPaid(one, all)}`,
  ...around(one),
]

const sayNotCounted = (one: NotCounted, { accessible }: Look): Line[] => [
  named(one, accessible),
  `    ${sayWhyNot(one)}`,
  ...around(one),
]

const named = (one: Pick<Counted, 'id' | 'name' | 'kind'>, accessible: boolean): Line => [
  '  ',
  strong(flat(sayName(one))),
  quiet(one.id === '' ? '' : accessible ? `, id: ${one.id}` : ` ${one.id}`),
]

const around = (one: Omit<Possible, 'why'>): Line[] =>
  sayAround(one).map(([label, text]) => `    ${label}: ${flat(text)}`)

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim()

const section = (heading: string, lines: readonly Line[]): Line[] =>
  lines.length === 0 ? [] : ['', [strong(heading)], ...lines]

function withoutSchedule({ file, example, earnings: { counted, notCounted } }: EarningsData): Line[] {
  const isEmpty = counted.length + notCounted.length === 0
  return [
    ...(isEmpty ? [NOTHING, ''] : []),
    'No salary schedule is given, so a salary is only in this where the plan names one. Most districts have theirs on their site, often under "salary schedule". Write it down as docs/salary-schedule.md shows, or try the example that comes with Waymark (its numbers are invented):',
    `  waymark earnings ${file} --schedule ${/\s/.test(example) ? `"${example}"` : example}`,
    ...(isEmpty ? [`To write down incomes: waymark reflect ${file} --benefit compensation`] : []),
  ]
}
