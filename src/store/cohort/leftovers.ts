import { existsSync, readdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { isTermId } from '../../core/term.ts'
import { TEMPORARY } from '../files/atomic-write.ts'
import { isAlive, lockName } from '../files/lock.ts'
import type { CohortPaths } from './paths.ts'

/** Where templates are put together before they take their place. */
export const stagingIn = ({ own }: CohortPaths): string => join(own, 'new')

/** Temporary copies of files of ours, whose process is gone. None holds a word that is not made again. */
function copiesIn({ folder, settings, own, receipts, submitted, reports }: CohortPaths): string[] {
  const ours = (place: string, name: string): boolean => place !== folder || name === basename(settings)
  const terms = existsSync(reports) ? readdirSync(reports).filter(isTermId) : []
  return [folder, own, receipts, submitted, ...terms.map((term) => join(reports, term))].flatMap((place) =>
    (existsSync(place) ? readdirSync(place) : [])
      .filter((name) => {
        const [, file = '', pid] = TEMPORARY.exec(name) ?? []
        return pid !== undefined && ours(place, file) && !isAlive(Number(pid))
      })
      .map((name) => join(place, name)),
  )
}

/** Whether a run that was cut short left anything behind. */
export const hasLeftovers = (paths: CohortPaths): boolean =>
  [paths.pending, stagingIn(paths), join(paths.folder, lockName(paths.settings))].some((file) => existsSync(file)) ||
  copiesIn(paths).length > 0

/** Takes away what runs that were cut short left; only while nobody else works on the cohort (`withCohort`). */
export function clearLeftovers(paths: CohortPaths): void {
  for (const file of [stagingIn(paths), ...copiesIn(paths)]) rmSync(file, { recursive: true, force: true })
}
