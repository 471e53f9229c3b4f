import { existsSync } from 'node:fs'
import type { Release } from '../../core/cohort/figures/close-reports.ts'
import { fail } from '../../core/finding.ts'
import { atomicWrite } from '../files/atomic-write.ts'
import { isHash, isObject, jsonIn, LARGEST_RECORD } from './own-json.ts'
import type { CohortPaths } from './paths.ts'

/** What a cohort folder remembers of the reports of a term. */
export interface Reports {
  /** The SHA-256 of each file as it was last made, and of the one it was to take the place of, by its name. */
  readonly files: Readonly<Record<string, readonly string[]>>
  /** Reports for others, the latest last. */
  readonly releases: readonly Release[]
}

const FORMAT = 1
/** So many reports of a term are compared with a new one; a year of one a week. */
const MOST = 50

/** What is remembered of reports, by their term. @throws Failure `cohort-record` when it is damaged, `file-*`. */
export function readReports({ reportRecord: file }: CohortPaths): ReadonlyMap<string, Reports> {
  if (!existsSync(file)) return new Map()
  const data = jsonIn(file)
  const { format, terms } = isObject(data) ? data : {}
  const read = Object.entries(isObject(terms) ? terms : {}).map(([term, one]) => [term, reportsFrom(one)] as const)
  const known = read.flatMap(([term, reports]) => (reports ? [[term, reports] as const] : []))
  if (format !== FORMAT || !isObject(terms) || known.length < read.length)
    throw fail('cohort-record', { of: 'reports' }, { file })
  return new Map(known)
}

function reportsFrom(data: unknown): Reports | undefined {
  if (!isObject(data)) return undefined
  const { files, releases } = data
  if (
    !isObject(files) ||
    !Object.values(files).every((hashes) => Array.isArray(hashes) && hashes.every(isHash)) ||
    !Array.isArray(releases)
  )
    return undefined
  const known = releases.flatMap((one): Release[] => {
    if (!isObject(one) || typeof one['on'] !== 'string' || !isObject(one['figures'])) return []
    return [{ on: one['on'], minimum: Number(one['minimum']), figures: one['figures'] as Release['figures'] }]
  })
  return known.length < releases.length ? undefined : { files: files as Reports['files'], releases: known }
}

/** Remembers the reports of a term beside those of others. @throws Failure `save-*`. */
export async function writeReports(paths: CohortPaths, term: string, reports: Reports): Promise<void> {
  const { files, releases } = reports
  const all = [...new Map(readReports(paths)).set(term, { files, releases: releases.slice(-MOST) })].sort(([a], [b]) =>
    a < b ? -1 : 1,
  )
  const lines = all.map(([id, one]) => `${JSON.stringify(id)}: ${JSON.stringify(one)}`)
  await atomicWrite(
    paths.reportRecord,
    `{"format": ${FORMAT}, "terms": {\n${lines.join(',\n')}\n}}\n`,
    undefined,
    LARGEST_RECORD,
  )
}
