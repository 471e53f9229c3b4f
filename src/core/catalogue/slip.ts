import type { Finding } from '../finding.ts'

/** What a check says, with where it stands below its item. */
export interface Slip extends Pick<Finding, 'code' | 'args'> {
  readonly steps: readonly (string | number)[]
}
