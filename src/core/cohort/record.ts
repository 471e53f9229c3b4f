import type { Person } from '../roster/person.ts'

/** Someone a cohort has or had a template for, as its folder remembers them: by the line of the roster they were last on. */
export interface Member extends Pick<Person, 'name' | 'given' | 'family' | 'sortName' | 'ids' | 'sections' | 'line'> {
  /** The name of their folders. It never changes. */
  readonly key: string
  /** Not on the last roster any more: their files stay, figures leave them out. */
  readonly hasLeft: boolean
  /** The SHA-256 of the template as it was last generated; null where the file is not one of ours. */
  readonly template: string | null
}

/** What a cohort folder remembers from one run to the next. */
export interface CohortRecord {
  /** How many runs have changed something. */
  readonly runs: number
  readonly roster: { readonly sha256: string; readonly shape: string; readonly encoding: string }
  /** By key. */
  readonly members: readonly Member[]
}
