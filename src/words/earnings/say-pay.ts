import { saySchoolYear } from '../../core/career/school-year.ts'
import type { Counted, NotCounted } from '../../core/earnings/earnings.ts'
import { TERMS_A_YEAR } from '../../core/earnings/in-years.ts'
import type { Cents } from '../../core/earnings/money.ts'
import type { Per, Possible, Why } from '../../core/earnings/possible.ts'
import { sayMoney } from './say-money.ts'

const OFTEN: Readonly<Record<Per, string>> = {
  year: ' a year',
  term: ' a term',
  month: ' a month',
  hour: ' an hour',
  once: ' once',
}

/** `$900 a year`, `$10,000 to $12,000 a year`; empty where no amount is known. */
export function sayAmount({ amount, most, per }: Pick<Possible, 'amount' | 'most' | 'per'>): string {
  if (amount === null) return ''
  const range = most === null ? sayMoney(amount) : `${sayMoney(amount)} to ${sayMoney(most)}`
  return `${range}${per === null ? '' : OFTEN[per]}`
}

/** What something is and where it comes from: `Science club (your plan)`, `Kenan Fellows Program (catalogue)`. */
export const sayName = ({ name, kind }: Pick<Possible, 'name' | 'kind'>): string => `${name} (${ORIGIN[kind]})`

const ORIGIN: Readonly<Record<Possible['kind'], string>> = {
  income: 'your plan',
  opportunity: 'catalogue',
  role: 'role, catalogue',
  cost: 'cost, catalogue',
}

/** How often, when, what it comes to, and the `total` of everything but this: `$900 a year, 2028-29 to 2037-38: $9,000 in all.` */
export function sayPaid(one: Counted, all: Cents | null): string {
  const { first, last, per, assumedFrom, total } = one
  const when = first === last ? `in ${saySchoolYear(first)}` : `${saySchoolYear(first)} to ${saySchoolYear(last)}`
  const terms = per === 'term' ? `, ${TERMS_A_YEAR} terms a year` : ''
  const guessed = assumedFrom ? ' (no year is given; the first year of teaching is taken)' : ''
  const paid = one.kind === 'cost' ? `To pay: ${sayAmount(one)}` : sayAmount(one)
  const without = all === null ? '' : ` Without it: ${sayMoney(all - total)}.`
  return `${paid}${terms}, ${when}${guessed}: ${sayMoney(total)} in all.${without}`
}

const REASONS: Readonly<Record<Why, string>> = {
  'no-amount': 'no amount is given.',
  'no-per': 'how often it is paid is not said. To count it, say so in the plan.',
  'how-many': 'how many there are in a year is not said. To count it, write in the plan what it comes to in a year.',
  'no-date': 'from when on is not known. To count it, give it a date in the plan.',
  'salary-itself':
    'it is about as large as the salary, so the schedule is taken to stand for it. If it comes on top, count it with --on-top',
  'left-out': 'left out, as you asked.',
  'words-only': 'the catalogue has words, and no one figure to count.',
  undated: 'nobody knows when the figure held.',
  elsewhere: 'the figure is an example from elsewhere, and pay is local.',
  'study-aid': 'it helps with the cost of study, which is not pay. Read what is asked in return.',
  ended: 'the program may be over. Look at its page first.',
  'named-twice': 'a later milestone leads to the same, and it is counted once.',
  before: 'it lies before the first year shown.',
  after: 'it lies behind the last year shown. To see it, show more with --years',
}

/** Why something is not counted, with the figure there is. */
export function sayWhyNot(one: NotCounted): string {
  const amount = sayAmount(one)
  return `${amount === '' ? '' : `${amount}; `}${REASONS[one.why]}${one.why === 'salary-itself' ? ` ${one.id}` : ''}`
}

/** What stands beside a figure, a line each: its date and source, and what comes with it. */
export function sayAround({
  asOf,
  source,
  note,
  condition,
  obligation,
}: Possible): readonly [label: string, text: string][] {
  const lines: [string, string | null][] = [
    ['As of', source === null ? null : `${asOf ?? 'not known'}. Check the source: ${source}`],
    ['Note', note],
    ['Depends on', condition],
    ['In return', obligation],
  ]
  return lines.filter((line): line is [string, string] => line[1] !== null)
}
