import { type CatalogueItem, isRole } from './catalogues.ts'
import { notAbove } from './lint-opportunity.ts'
import type { Opportunity } from './opportunity.ts'
import type { Role } from './role.ts'
import type { Slip } from './slip.ts'

/** An amount of dollars in a text. */
const AMOUNT = /(?:\$|US ?D) ?\d|\d ?(?:USD|dollars?)\b/i

/** Every amount has the date it held beside it, so none stands in a text that has no date of its own. */
export const lintMoney = (item: CatalogueItem): Slip[] => (isRole(item) ? ofRole(item) : ofOpportunity(item))

const ofRole = ({ does, pay_note, pay_examples = [] }: Role): Slip[] => [
  ...loose('does', does),
  ...loose('pay_note', pay_note),
  ...pay_examples.flatMap(({ amount_usd, to_usd, as_of }, i) => [
    ...undated(as_of, 'as_of', ['pay_examples', i]),
    ...notAbove('amount_usd', amount_usd, 'to_usd', to_usd, ['pay_examples', i]),
  ]),
]

function ofOpportunity(item: Opportunity): Slip[] {
  const { money, cost_usd, cost_notes = '', examples = [], prerequisites = [] } = item
  const paid = money && (typeof money.amount_usd === 'number' || AMOUNT.test(money.notes ?? ''))
  const costs = (cost_usd ?? 0) > 0 || AMOUNT.test(cost_notes)
  return [
    ...(paid ? undated(money.as_of, 'as_of', ['money']) : []),
    ...(costs ? undated(item.cost_as_of, 'cost_as_of', [cost_usd ? 'cost_usd' : 'cost_notes']) : []),
    ...examples.flatMap(({ as_of }, i) => undated(as_of, 'as_of', ['examples', i])),
    ...(['description', 'obligation', 'cycle', 'duration', 'region'] as const).flatMap((key) => loose(key, item[key])),
    ...prerequisites.flatMap((text, i) => (AMOUNT.test(text) ? loosened('prerequisites', [i]) : [])),
  ]
}

const undated = (date: string | undefined, key: string, steps: Slip['steps']): Slip[] =>
  (date ?? '').trim() === '' ? [{ code: 'catalogue-money-undated', args: { key }, steps }] : []

const loose = (key: string, text = ''): Slip[] => (AMOUNT.test(text) ? loosened(key) : [])

const loosened = (key: string, steps: Slip['steps'] = []): Slip[] => [
  { code: 'catalogue-money-place', args: { key }, steps: [key, ...steps] },
]
