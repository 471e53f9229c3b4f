import { stateName } from '../../core/career/us-state.ts'
import { dollars } from '../../core/catalogue/dollars.ts'
import type { Money, Opportunity, RegionalExample } from '../../core/catalogue/opportunity.ts'
import type { PayExample } from '../../core/catalogue/role.ts'

/** When a figure held, and what to do about it: it never stands without. */
const dated = (asOf: string | undefined): string => `(as of: ${asOf ?? 'not known'}; check the source)`

/** What an opportunity pays; empty where nothing is known. */
export function sayMoney({ amount_usd, frequency, as_of, notes = '' }: Money): string {
  const amount = typeof amount_usd === 'number' ? `${dollars(amount_usd)}${frequency ? ` ${frequency}` : ''}` : ''
  if (amount !== '') return `${amount} ${dated(as_of)}.${notes === '' ? '' : ` ${notes}`}`
  return as_of === undefined || notes === '' ? notes : `${notes} (As of: ${as_of}; check the source.)`
}

/** What an opportunity costs. */
export function sayCost({ cost_usd, cost_notes = '', cost_as_of }: Opportunity): string {
  const date = cost_as_of === undefined ? '' : ` ${dated(cost_as_of)}`
  const notes = cost_notes === '' ? '' : ` ${sentence(cost_notes)}`
  if (cost_usd === 0) return `no fee that is known.${notes}`
  return typeof cost_usd === 'number' ? `${dollars(cost_usd)}${date}.${notes}` : `not known${date}.${notes}`
}

/** What one state pays. */
export const sayExample = ({ region, basis, amount_usd, as_of, source_url }: RegionalExample): string =>
  `${stateName(region)}: ${typeof amount_usd === 'number' ? `${dollars(amount_usd)}, ` : ''}${basis} (as of: ${as_of}; check ${source_url}).`

const PER: Readonly<Record<PayExample['per'], string>> = {
  year: ' a year',
  term: ' a term',
  month: ' a month',
  hour: ' an hour',
  once: '',
}

/** What a role has paid somewhere. */
export function sayPayExample({ region, amount_usd, to_usd, per, basis, as_of, source }: PayExample): string {
  const range = to_usd === undefined ? '' : ` to ${dollars(to_usd)}`
  const where = region === undefined ? '' : ` in ${stateName(region)}`
  return `${dollars(amount_usd)}${range}${PER[per]}${where}: ${basis} (as of: ${as_of}; check the source: ${source}).`
}

const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`
