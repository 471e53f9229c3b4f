import { type CareerClock, yearsAt } from '../career/career-clock.ts'
import type { CareerProfile } from '../career/career-profile.ts'
import { stateMeant } from '../career/us-state.ts'
import type { Args } from '../finding.ts'
import { type CatalogueItem, isRole } from './catalogues.ts'
import type { Opportunity } from './opportunity.ts'
import { windowOf } from './window.ts'

/** Why something is not open to a person now, or what they have to check themselves (sentences: src/words/eligibility.ts). */
export interface Reason {
  readonly code:
    | 'years-too-few'
    | 'years-too-many'
    | 'years-unknown'
    | 'years-to-finish'
    | 'stage-experienced'
    | 'for-preparation'
    | 'state-other'
    | 'state-unknown'
    | 'likely-ended'
    | 'organization-level'
    | 'cycle-unsure'
    | 'requires'
  /** `check`: cannot be known from a profile, so it excludes no one. */
  readonly verdict: 'no' | 'check'
  readonly args: Args
}

export interface Eligibility {
  /** Whether nothing that is known speaks against it. */
  readonly ok: boolean
  readonly reasons: readonly Reason[]
}

/** Whether an item is open to a person today, as far as their profile tells. Reasons against it come first. */
export function eligibility(item: CatalogueItem, profile: CareerProfile, clock: CareerClock): Eligibility {
  const reasons = [
    ...yearReasons(item, clock),
    ...(isRole(item) ? [] : [...stageReasons(item, clock), ...stateReasons(item, profile), ...statusReasons(item)]),
    ...needs(item),
  ]
  const against = reasons.filter(({ verdict }) => verdict === 'no')
  return { ok: against.length === 0, reasons: [...against, ...reasons.filter(({ verdict }) => verdict === 'check')] }
}

const no = (code: Reason['code'], args: Args = {}): Reason => ({ code, verdict: 'no', args })
const check = (code: Reason['code'], args: Args = {}): Reason => ({ code, verdict: 'check', args })

function yearReasons(item: CatalogueItem, clock: CareerClock): Reason[] {
  const { from, to, done } = windowOf(item)
  const isBound = Number.isFinite(from) || Number.isFinite(to)
  if (clock.from === 'nothing') return isBound ? [check('years-unknown', bounds(from, to))] : []
  const years = yearsAt(clock, clock.now)
  return [
    ...(years < from && !isForExperienced(item) ? [no('years-too-few', { needs: from, years })] : []),
    ...(years > to ? [no('years-too-many', { most: to, years })] : []),
    ...(years < done && done > from ? [check('years-to-finish', { needs: done, years })] : []),
  ]
}

const bounds = (from: number, to: number): Args => ({
  ...(Number.isFinite(from) ? { needs: from } : {}),
  ...(Number.isFinite(to) ? { most: to } : {}),
})

/** What a stage says beyond years: it is a typical one, so it bars no one who teaches. */
function stageReasons(item: Opportunity, clock: CareerClock): Reason[] {
  const years = clock.from === 'nothing' ? undefined : yearsAt(clock, clock.now)
  if (isForExperienced(item)) return [(years ?? 0) < 0 ? no('stage-experienced') : check('stage-experienced')]
  const pays = ['scholarship', 'grant', 'degree'].includes(item.kind)
  return item.stage === 'preservice' && pays && (years ?? 0) > 0 ? [check('for-preparation')] : []
}

/** For experienced teachers, where no source says after how many years one is. */
const isForExperienced = (item: CatalogueItem): boolean =>
  !isRole(item) && item.stage === 'experienced' && !item.min_years_experience

function stateReasons({ states, region }: Opportunity, profile: CareerProfile): Reason[] {
  if (!states) return []
  const state = profile.region === undefined ? undefined : stateMeant(profile.region)
  if (state === undefined) return [check('state-unknown', { states, region })]
  return states.includes(state) ? [] : [no('state-other', { states, region, state })]
}

function statusReasons({ status }: Opportunity): Reason[] {
  if (status === 'likely-ended') return [no('likely-ended')]
  if (status === 'organisation-level') return [no('organization-level')]
  return status === 'verify' ? [check('cycle-unsure')] : []
}

/** What else it asks for, which no profile tells. */
function needs(item: CatalogueItem): Reason[] {
  const asks = isRole(item) ? item.requires !== undefined : (item.prerequisites ?? []).length > 0
  return asks ? [check('requires')] : []
}
