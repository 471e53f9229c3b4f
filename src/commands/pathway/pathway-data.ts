import type { By } from '../../core/pathway/by.ts'
import type { PathwayTo } from '../../core/pathway/pathway-to.ts'
import type { Problem } from '../../core/pathway/problem.ts'
import type { Situation } from '../../core/pathway/situation.ts'
import type { Timeline } from '../../core/pathway/timeline.ts'

/** What became of the steps of a route. */
export interface Added {
  /** Which route, from 1. */
  readonly route: number
  readonly milestones: readonly {
    readonly id: string
    readonly title: string
    readonly role: string
    readonly by: string
    readonly depends_on: string | null
  }[]
  /** Whether they are in the plan now. */
  readonly isSaved: boolean
  /** Why not, where they are not. */
  readonly because: 'saved' | 'nothing-missing' | 'dry-run' | 'not-asked' | 'declined'
}

export interface PathwayData {
  /** Null where a way is asked for without a plan. */
  readonly file: string | null
  readonly name: string | null
  readonly term: string | null
  readonly situation: Situation
  readonly timeline: Timeline
  /** Looked for only where they are told. */
  readonly problems: () => readonly Problem[]
  readonly to: PathwayTo | undefined
  readonly by: By | undefined
  readonly added: Added | undefined
  /** Already written out, for a format that is none for a terminal. */
  readonly written: string | undefined
}
