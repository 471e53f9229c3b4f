import type { Io } from './io.ts'

/** All that a run depends on. `now` gives the time, `random` numbers from 0 to below 1. */
export interface World {
  readonly argv: readonly string[]
  readonly io: Io
  readonly env: Readonly<Record<string, string | undefined>>
  /** Empty when the folder is gone. */
  readonly cwd: string
  readonly now: () => Date
  readonly random: () => number
}
