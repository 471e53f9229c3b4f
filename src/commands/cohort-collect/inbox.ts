import { existsSync, realpathSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { fail } from '../../core/finding.ts'
import type { CohortPaths } from '../../store/cohort/paths.ts'
import { cohortAbove, type FoundCohort, findCohort } from '../find-cohort.ts'

/** The cohort that is meant: the one that is named, else that of the working folder, else that of the first download. */
export async function cohortOf(cwd: string, named: string | undefined, inbox: readonly string[]): Promise<FoundCohort> {
  const [first] = inbox
  const beside = first === undefined ? undefined : cohortAbove(dirname(resolve(cwd, first)))
  return findCohort(cwd, named ?? cohortAbove(cwd) ?? beside)
}

/**
 * What is to be collected from, as it is called here and where it is: what is named, else the cohort's own folder for it.
 *
 * @throws Failure `file-missing`, `usage-inbox`, `usage-inbox-own`.
 */
export function inboxOf(cwd: string, named: readonly string[], paths: CohortPaths): string[] {
  if (named.length === 0) {
    if (!existsSync(paths.inbox)) throw fail('usage-inbox', {}, { file: paths.inbox })
    return [paths.inbox]
  }
  return named.map((name) => {
    const file = resolve(cwd, name)
    if (!existsSync(file)) throw fail('file-missing', {}, { file: name })
    if (isOwn(realpathSync(file), paths)) throw fail('usage-inbox-own', {}, { file: name })
    return file
  })
}

/** Whether a place holds the cohort, or is where the cohort keeps its own files: templates are not what was handed in. */
function isOwn(place: string, paths: CohortPaths): boolean {
  const real = (one: string): string => (existsSync(one) ? realpathSync(one) : one)
  const isIn = (one: string, other: string): boolean => relative(other, one).split(sep)[0] !== '..'
  const own = [paths.templates, paths.submitted, paths.quarantine, paths.own, paths.reports, paths.feedback]
  return isIn(real(paths.folder), place) || own.some((one) => isIn(place, real(one)))
}
