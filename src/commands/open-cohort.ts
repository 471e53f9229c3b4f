import { resolve } from 'node:path'
import type { CohortRecord } from '../core/cohort/record.ts'
import { type CohortPaths, cohortPaths } from '../store/cohort/paths.ts'
import { readPending, readRecord } from '../store/cohort/record-file.ts'
import { type CohortFile, readCohortFile } from '../store/cohort/settings-file.ts'

/** A cohort folder as it is: what it says and what it remembers; `file` is undefined where there is no cohort yet. */
export interface OpenCohort {
  readonly paths: CohortPaths
  readonly file: CohortFile | undefined
  readonly record: CohortRecord
  readonly pending: ReadonlyMap<string, readonly string[]>
}

/** Reads a cohort folder. @throws Failure `file-*`, `yaml-*`, `cohort-*`. */
export async function openCohort(cwd: string, named: string): Promise<OpenCohort> {
  const paths = cohortPaths(resolve(cwd, named))
  return {
    paths,
    file: await readCohortFile(paths.settings),
    record: readRecord(paths),
    pending: readPending(paths),
  }
}
