import { saySchoolYear } from '../../core/career/school-year.ts'
import type { OnSchedule } from '../../core/earnings/earnings.ts'
import { sameMoney } from '../../core/earnings/same-money.ts'
import type { EarningsData } from './earnings-data.ts'

/** What the figures rest on, a sentence or two each; what the person can change first. */
export function assumptions(data: EarningsData): string[] {
  const { on, earnings, hidden } = data
  const { counted, years } = earnings
  const milestones = counted.some(({ kind }) => kind !== 'income')
  return [
    sayFirstYear(data),
    ...(on ? onSchedule(on, data) : []),
    ...(years.length > 1 && on ? ['Each school year adds a year of teaching, with no year off.'] : []),
    ...(counted.some(({ kind, assumedFrom }) => kind === 'income' && !assumedFrom)
      ? ['A calendar year in the plan means the school year that begins in it.']
      : []),
    ...(milestones
      ? [
          'What a milestone brings or costs falls into the school year of its date, where the catalogue gives one dated figure. It may have changed since, and being chosen is never certain.',
        ]
      : []),
    ...sameMoney(counted).map(
      ({ income, other }) =>
        `"${income.name}" and "${other.name}" may be the same money. If so, leave one out with --leave-out ${income.id}`,
    ),
    ...(hidden > 0 ? [`Private answers are left out (${hidden === 1 ? '1 entry' : `${hidden} entries`}).`] : []),
    'All amounts are before tax, in US dollars. Benefits such as health insurance and a pension are not counted.',
  ]
}

function sayFirstYear({ clock: { firstYear, from }, file }: EarningsData): string {
  const year = saySchoolYear(firstYear)
  if (from === 'years') return `The first year of teaching was ${year}, by the completed years in your profile.`
  if (from === 'license') return `The first year of teaching is ${year}, by the date you expect your license.`
  const why = from === 'stage' ? 'a guess from your stage' : 'a guess, as the plan does not say'
  return `The first year of teaching is taken to be ${year}: ${why}. To set it: waymark answer ${file} profile.licensed_by 2028-05`
}

function onSchedule({ schedule, lane, move, growth }: OnSchedule, { laneNamed, earnings }: EarningsData): string[] {
  const others = schedule.lanes.filter((other) => other !== lane).map(({ name }) => name)
  const year = saySchoolYear(schedule.year)
  const end = earnings.years.at(-1)
  return [
    ...(laneNamed || others.length === 0
      ? []
      : [`The lane is ${lane.name}, the schedule's first. Choose another with --lane: ${others.join(', ')}`]),
    ...(move ? [`From ${saySchoolYear(move.from)} on the lane is ${move.lane.name}, as you asked.`] : []),
    growth === 0
      ? `Every year is paid by the schedule of ${year} as it stands: no raises, no inflation.`
      : `The schedule is of ${year}. Every salary in it is taken ${growth / 100}% higher each year after that, as you asked; nothing else is raised.`,
    ...(end && end.taught > lane.last
      ? [`The schedule ends with ${lane.last} years of teaching; later years stay on its last row.`]
      : []),
  ]
}
