import { type Made, makeFiles, type Wanted } from '../store/cohort/make-files.ts'
import type { CohortPaths } from '../store/cohort/paths.ts'
import { withCohort } from '../store/cohort/save-cohort.ts'
import { Interrupted } from './interrupted.ts'
import type { Services } from './services.ts'

interface Making {
  /** What the run is called in its receipt. */
  readonly verb: string
  readonly dryRun: boolean
  /** What is being done, and how often, for those who wait. */
  readonly doing: string
  readonly count: number
}

/**
 * Makes files in a cohort folder while nobody else works on it, and says how far it is; it can be stopped in between.
 *
 * @throws Failure `save-*`; Interrupted.
 */
export async function makeWatched(
  paths: CohortPaths,
  wanted: AsyncIterable<Wanted>,
  { verb, dryRun, doing, count }: Making,
  { interrupted, progress }: Pick<Services, 'interrupted' | 'progress'>,
): Promise<Made> {
  const telling = progress(doing, count)
  const pause = async (done: number): Promise<void> => {
    telling.at(done)
    if (interrupted.aborted) throw new Interrupted()
  }
  const make = (): Promise<Made> => makeFiles(paths, wanted, { verb, dryRun, pause })
  return (dryRun ? make() : withCohort(paths, make)).finally(() => telling.end())
}
