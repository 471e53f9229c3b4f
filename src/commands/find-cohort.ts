import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Cohort } from '../core/cohort/cohort.ts'
import { fail } from '../core/finding.ts'
import { cohortPaths } from '../store/cohort/paths.ts'
import { type OpenCohort, openCohort } from './open-cohort.ts'

/** A cohort folder that there is. */
export interface FoundCohort extends OpenCohort {
  readonly cohort: Cohort
}

/**
 * The cohort a command means: the folder that is named; else the working folder or the nearest one above it that holds a
 * `cohort.yaml`.
 *
 * @throws Failure `usage-cohort` when there is none, `file-*`, `yaml-*`, `cohort-*`.
 */
export async function findCohort(cwd: string, named: string | undefined): Promise<FoundCohort> {
  const folder = named === undefined ? (cohortAbove(cwd) ?? cwd) : resolve(cwd, named)
  const open = await openCohort(cwd, folder)
  if (!open.file) throw fail('usage-cohort', {}, { file: open.paths.settings })
  return { ...open, cohort: open.file.cohort }
}

/** The nearest folder, from this one upward, that is a cohort. */
export function cohortAbove(folder: string): string | undefined {
  const start = resolve(folder)
  if (existsSync(cohortPaths(start).settings)) return start
  const above = dirname(start)
  return above === start ? undefined : cohortAbove(above)
}
