import { type CatalogueItem, isRole } from './catalogues.ts'
import type { Opportunity } from './opportunity.ts'
import { type Window, windowOf } from './window.ts'

/** What items are wanted; an item that has no such field is not among them. */
export interface Filter {
  readonly benefit?: string
  readonly setting?: string
  readonly stage?: Opportunity['stage']
  /** Completed years as teacher of record at which it can be begun. */
  readonly years?: number
  /** The code of a US state it is open in. */
  readonly state?: string
  readonly kind?: string
  /** The most it may cost, in US dollars. */
  readonly cost?: number
  /** Words, all of which it has. */
  readonly search?: string
}

/** The stages in their order, each with the completed years it stands for. */
const STAGES: Readonly<Record<Opportunity['stage'], Pick<Window, 'from' | 'to'>>> = {
  preservice: { from: -Infinity, to: -Infinity },
  'year-1': { from: 0, to: 0 },
  'early-career': { from: 1, to: 5 },
  experienced: { from: 6, to: Infinity },
}

/** Whether an item is what a filter wants. */
export function fits(item: CatalogueItem, filter: Filter): boolean {
  const { benefit, setting, stage, years, search } = filter
  const { from, to } = windowOf(item)
  const role = isRole(item)
  return (
    (benefit === undefined || item.benefits.includes(benefit)) &&
    (setting === undefined || (role && item.setting === setting)) &&
    (stage === undefined || (isReached(item, stage) && from <= STAGES[stage].to && to >= STAGES[stage].from)) &&
    (years === undefined || (from <= years && to >= years)) &&
    (search === undefined || hasWords(item, search)) &&
    (role ? asksOnlyOfRoles(filter) : opportunityFits(item, filter))
  )
}

const asksOnlyOfRoles = ({ state, kind, cost }: Filter): boolean =>
  state === undefined && kind === undefined && cost === undefined

function opportunityFits({ states, kind, cost_usd }: Opportunity, filter: Filter): boolean {
  const { state, cost } = filter
  return (
    (state === undefined || states === undefined || states.includes(state)) &&
    (filter.kind === undefined || kind === filter.kind) &&
    (cost === undefined || (typeof cost_usd === 'number' && cost_usd <= cost))
  )
}

/** An opportunity names the earliest stage at which someone can take part; later ones can too, while its years last. */
function isReached(item: CatalogueItem, stage: Opportunity['stage']): boolean {
  if (isRole(item)) return true
  const order = Object.keys(STAGES)
  return order.indexOf(item.stage) <= order.indexOf(stage)
}

/** Where an item was read says nothing of what it is. */
const UNSEARCHED = ['source_url', 'source_checked', 'confidence', 'basis', 'examples', 'pay_examples']

function hasWords(item: CatalogueItem, search: string): boolean {
  const told = Object.entries(item).filter(([key]) => !UNSEARCHED.includes(key))
  const text = JSON.stringify(told.map(([, value]) => value)).toLowerCase()
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
