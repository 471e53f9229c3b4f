import type { Decision } from '../../core/collect/decision.ts'
import type { Skipped } from '../../store/collect/look-through.ts'

export interface CollectData {
  readonly folder: string
  readonly dryRun: boolean
  readonly isWork: boolean
  readonly decision: Decision
  readonly skipped: Skipped
  /** Names by key, for people. */
  readonly names: ReadonlyMap<string, string>
  /** How many are on the roster, how many of them have a plan now, and of how many the one that counts came late. */
  readonly people: Readonly<Record<'all' | 'have' | 'late', number>>
}
