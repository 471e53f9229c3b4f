import { collected } from '../career/collected.ts'
import { schoolYearOf } from '../career/school-year.ts'
import type { Catalogues } from '../catalogue/catalogues.ts'
import type { Opportunity } from '../catalogue/opportunity.ts'
import type { PayExample, Role } from '../catalogue/role.ts'
import type { Framework } from '../framework.ts'
import type { Term } from '../plan.ts'
import { isDate } from '../prompt-types/date.ts'
import { centsOf } from './money.ts'
import { paySpan } from './pay-span.ts'
import { fieldsOf } from './plan-incomes.ts'
import type { Possible, Why } from './possible.ts'

/** What is known of pay and costs, before it is known whose it is. */
type Pay = Omit<Possible, 'id' | 'path' | 'from' | 'assumedFrom' | 'condition'>

/**
 * What a term's milestones could bring and cost by the catalogue: a figure is counted only with a date, for the person's own
 * state or for all, and where it is one figure; everything else is told in words. Each begins in the school year of the
 * milestone's date. `state` is a code, where it is known. Dropped milestones bring nothing.
 */
export function milestonePay(
  framework: Framework,
  term: Term,
  { roles, opportunities }: Catalogues,
  state: string | undefined,
): Possible[] {
  const found = collected(framework, term, 'milestone').flatMap(({ path, prompt, entry }): Possible[] => {
    const { id } = entry
    const field = fieldsOf(prompt, entry)
    if (field('status') === 'dropped') return []
    const by = field('by')
    const from = typeof by === 'string' && isDate(by) ? schoolYearOf(by) : null
    const role = roles.find((item) => item.id === field('role'))
    const opportunity = opportunities.find((item) => item.id === field('opportunity'))
    const pays = [
      ...(opportunity ? [...opportunityPay(opportunity, state), ...costs(opportunity)] : []),
      ...(role ? rolePay(role, state) : []),
    ]
    return pays.map((pay) => ({
      id,
      path,
      from,
      assumedFrom: false,
      condition: null,
      ...pay,
      ...(from === null && pay.why === undefined ? { why: 'no-date' as const } : {}),
    }))
  })
  const last = new Map<string, Possible>()
  for (const one of found) {
    const other = last.get(sameness(one))
    if (!other || order(other) < order(one)) last.set(sameness(one), one)
  }
  return found.map((one) =>
    last.get(sameness(one))?.path === one.path ? one : { ...one, why: 'named-twice' as const },
  )
}

/** Two steps to the same thing bring it once, by the later of them. */
const sameness = ({ kind, name }: Possible): string => `${kind} ${name}`
const order = ({ from, id }: Possible): string => `${from ?? ''} ${id}`

const isDated = (asOf: string | null): boolean => asOf !== null && /\b(?:19|20)\d\d\b/.test(asOf)

/** What it pays; nothing where the catalogue says nothing of money. */
function opportunityPay(opportunity: Opportunity, state: string | undefined): Pay[] {
  const { name, kind, money, examples = [], states, obligation = null, source_url, status } = opportunity
  const here = examples.filter(({ region }) => region === state)
  const example = here.length === 1 ? here[0] : undefined
  const figure = money?.amount_usd ?? example?.amount_usd ?? null
  const ofExample = (money?.amount_usd ?? null) === null && example !== undefined
  const asOf = (ofExample ? example.as_of : money?.as_of) ?? null
  const span = paySpan(opportunity)
  const why = ((): Why | undefined => {
    if (status === 'likely-ended') return 'ended'
    if (kind === 'scholarship' || kind === 'grant') return 'study-aid'
    if (states && state !== undefined && !states.includes(state)) return 'elsewhere'
    if (figure === null || !span) return 'words-only'
    return isDated(asOf) ? undefined : 'undated'
  })()
  const note = (ofExample ? example.basis : money?.notes) ?? null
  if (figure === null && note === null) return []
  return [
    {
      kind: 'opportunity',
      name,
      amount: centsOf(figure) ?? null,
      most: null,
      per: money?.frequency === 'one-time' ? 'once' : span ? 'year' : null,
      years: span ? span.years : null,
      ...(why ? { why } : {}),
      asOf,
      source: ofExample ? example.source_url : source_url,
      note,
      obligation,
    },
  ]
}

/** What it costs, paid once; nothing where the catalogue says nothing of a price. */
function costs({ name, cost_usd, cost_as_of, cost_notes, source_url }: Opportunity): Pay[] {
  const amount = centsOf(cost_usd) ?? null
  if (amount === 0 || (amount === null && cost_notes === undefined)) return []
  const why: Why | undefined = amount === null ? 'words-only' : isDated(cost_as_of ?? null) ? undefined : 'undated'
  return [
    {
      kind: 'cost',
      name,
      amount,
      most: null,
      per: 'once',
      years: 1,
      ...(why ? { why } : {}),
      asOf: cost_as_of ?? null,
      source: source_url,
      note: cost_notes ?? null,
      obligation: null,
    },
  ]
}

/** What a role has paid: counted where one dated figure of the person's state says it, told in words where not. */
function rolePay({ name, pay_examples = [], pay_note }: Role, state: string | undefined): Pay[] {
  const isHere = ({ region }: PayExample): boolean => region !== undefined && region === state
  const some = pay_examples.filter(isHere)
  const told = some.length > 0 ? some : pay_examples
  if (told.length === 0 && pay_note !== undefined) return [{ ...NOTHING, name, why: 'words-only', note: pay_note }]
  return told.map((example) => {
    const why = ((): Why | undefined => {
      if (!isHere(example)) return 'elsewhere'
      if (some.length > 1 || example.to_usd !== undefined) return 'words-only'
      return isDated(example.as_of) ? undefined : 'undated'
    })()
    return {
      ...NOTHING,
      name,
      amount: centsOf(example.amount_usd) ?? null,
      most: centsOf(example.to_usd) ?? null,
      per: example.per,
      years: example.per === 'once' ? 1 : null,
      ...(why ? { why } : {}),
      asOf: example.as_of,
      source: example.source,
      note: example.region === undefined ? example.basis : `${example.region}: ${example.basis}`,
    }
  })
}

const NOTHING: Omit<Pay, 'name'> = {
  kind: 'role',
  amount: null,
  most: null,
  per: null,
  years: null,
  asOf: null,
  source: null,
  note: null,
  obligation: null,
}
