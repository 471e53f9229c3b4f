import type { Code } from '../codes.ts'
import type { Attempt, Collected, SetAside } from '../cohort/attempt.ts'
import type { Cohort } from '../cohort/cohort.ts'
import type { Member } from '../cohort/record.ts'
import type { Hash } from '../roster/keys.ts'
import type { Claim } from './claim.ts'
import type { CollectFinding } from './handed-in.ts'

/** An attempt, and the file it is. */
export interface Taken {
  readonly attempt: Attempt
  readonly claim: Claim
}

/** A file that is set aside; `isNew` where the folder does not know it so. */
export interface PutAside {
  readonly aside: SetAside & { readonly reason: Code }
  readonly claim: Claim
  readonly isNew: boolean
}

/** What becomes of the files of an inbox, worked out before anything is written. */
export interface Decision {
  /** Attempts that are new. */
  readonly created: readonly Taken[]
  /** Attempts that were there, and were handed in again or have a better date now. */
  readonly changed: readonly Taken[]
  /** Attempts that were there. */
  readonly kept: readonly Taken[]
  readonly setAside: readonly PutAside[]
  /** Folders of `quarantine/` whose reason is gone. */
  readonly removed: readonly string[]
  /** How many attempts are late now or are not any more, since the due date is another one. */
  readonly redated: number
  readonly findings: readonly CollectFinding[]
  /** What there is then; its `run` is still that of before. */
  readonly collected: Collected
}

export interface CohortKnown {
  readonly cohort: Pick<Cohort, 'framework' | 'term' | 'due'>
  readonly members: readonly Member[]
  readonly collected: Collected
  readonly hash: Hash
}
