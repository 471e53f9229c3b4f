import type { Code } from '../codes.ts'
import type { Attempt } from '../cohort/attempt.ts'
import { type Claim, handOf, isDisputed } from './claim.ts'

/** The first characters of a hash: names of folders. */
export const shortId = (sha256: string): string => sha256.slice(0, 16)

/** Whose attempt it is, and which. */
export const labelOf = ({ key, id }: Pick<Attempt, 'key' | 'id'>): string => `${key}/${id}`

interface Settled {
  readonly accepted: readonly Claim[]
  /** Why the others are given to nobody. */
  readonly refused: ReadonlyMap<Claim, Code>
}

/**
 * Who gets what. A plan under another's name goes to the person whose key is in it, unless someone else handed in a plan with
 * that key as well: then one of them began with the other's file, and whose words they are nobody can tell.
 */
export function settle(plans: readonly Claim[], attempts: readonly Attempt[]): Settled {
  const disputed = plans.filter(isDisputed)
  const own = plans.filter((claim) => !isDisputed(claim) && handOf(claim) !== undefined)
  const label = (claim: Claim): string => `${claim.byKey?.key}/${shortId(claim.from.sha256 ?? '')}`
  const kept = new Set(attempts.map(labelOf))
  /** By key, who has handed in a plan with it. */
  const hands = new Map<string, Set<string>>()
  const owned = new Set<string>()
  for (const { key, named, id } of attempts) {
    add(hands, key, named ?? key)
    if (named === undefined) owned.add(labelOf({ key, id }))
  }
  for (const claim of own) {
    add(hands, handOf(claim) ?? '', handOf(claim) ?? '')
    owned.add(`${handOf(claim)}/${shortId(claim.from.sha256 ?? '')}`)
  }
  for (const claim of disputed) add(hands, claim.byKey?.key ?? '', handOf(claim) ?? '')
  const refused = new Map<Claim, Code>()
  for (const claim of plans) if (handOf(claim) === undefined) refused.set(claim, nobody(claim))
  const accepted = [...own]
  for (const claim of disputed) {
    // The very file that its own person handed in: it is theirs already.
    if (owned.has(label(claim))) continue
    if (kept.has(label(claim)) || (hands.get(claim.byKey?.key ?? '')?.size ?? 0) < 2) accepted.push(claim)
    else refused.set(claim, 'collect-key-twice')
  }
  return { accepted, refused }
}

const nobody = ({ isShared }: Claim): Code => (isShared ? 'collect-name-shared' : 'collect-nobody')

function add(to: Map<string, Set<string>>, key: string, value: string): void {
  to.set(key, (to.get(key) ?? new Set()).add(value))
}
