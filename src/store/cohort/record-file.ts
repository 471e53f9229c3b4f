import { existsSync, readFileSync } from 'node:fs'
import type { CohortRecord, Member } from '../../core/cohort/record.ts'
import { fail } from '../../core/finding.ts'
import { ID_KINDS, type Ids } from '../../core/roster/person.ts'
import { atomicWrite } from '../files/atomic-write.ts'
import { isHash, isKey, isObject, jsonIn, LARGEST_RECORD, textOrNull } from './own-json.ts'
import type { CohortPaths } from './paths.ts'

/** What a folder remembers before its first run. */
const NO_RECORD: CohortRecord = { runs: 0, roster: { sha256: '', shape: '', encoding: '' }, members: [] }

const FORMAT = 1

/** Reads what a folder remembers. @throws Failure `cohort-record` when it is damaged, `file-*` when it cannot be read. */
export function readRecord({ record: file }: CohortPaths): CohortRecord {
  if (!existsSync(file)) return NO_RECORD
  const data = jsonIn(file)
  const { format, runs, roster, people } = isObject(data) ? data : {}
  const members = Array.isArray(people) ? people.map(memberFrom) : [undefined]
  if (
    format !== FORMAT ||
    !Number.isSafeInteger(runs) ||
    !isObject(roster) ||
    !members.every((one) => one !== undefined)
  )
    throw fail('cohort-record', { of: 'roster' }, { file })
  const { sha256 = '', shape = '', encoding = '' } = roster
  return {
    runs: Number(runs),
    roster: { sha256: String(sha256), shape: String(shape), encoding: String(encoding) },
    members,
  }
}

function memberFrom(data: unknown): Member | undefined {
  if (!isObject(data)) return undefined
  const { key, name, given, family, sort_name, ids, sections, line, left, template } = data
  if (!isKey(key) || typeof name !== 'string' || !isObject(ids)) return undefined
  const known: Ids = Object.fromEntries(
    ID_KINDS.flatMap((kind) => (typeof ids[kind] === 'string' ? [[kind, ids[kind] as string]] : [])),
  )
  return {
    key,
    name,
    given: textOrNull(given),
    family: textOrNull(family),
    sortName: textOrNull(sort_name) ?? name,
    ids: known,
    sections: Array.isArray(sections) ? sections.map(String) : [],
    line: Number.isSafeInteger(line) ? Number(line) : 0,
    hasLeft: left === true,
    template: isHash(template) ? template : null,
  }
}

/** A record as it is written: a person a line, by key, so that the same people make the same bytes. */
export function recordText({ runs, roster, members }: CohortRecord): string {
  const people = [...members]
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ key, name, given, family, sortName, ids, sections, line, hasLeft, template }) =>
      JSON.stringify({ key, name, given, family, sort_name: sortName, ids, sections, line, left: hasLeft, template }),
    )
  return `{"format": ${FORMAT}, "runs": ${runs}, "roster": ${JSON.stringify(roster)}, "people": [\n${people.join(',\n')}\n]}\n`
}

export const writeRecord = ({ record }: CohortPaths, text: string): Promise<void> =>
  atomicWrite(record, text, undefined, LARGEST_RECORD)

/** Hashes of templates that runs meant to make that were cut short, by key. A damaged note is none. */
export function readPending({ pending }: CohortPaths): ReadonlyMap<string, readonly string[]> {
  if (!existsSync(pending)) return new Map()
  try {
    const data: unknown = JSON.parse(readFileSync(pending, 'utf8'))
    return new Map(
      Object.entries(isObject(data) ? data : {}).map(([key, hashes]) => [key, [hashes].flat().map(String)]),
    )
  } catch {
    return new Map()
  }
}

export const writePending = ({ pending }: CohortPaths, hashes: ReadonlyMap<string, readonly string[]>): Promise<void> =>
  atomicWrite(pending, JSON.stringify(Object.fromEntries(hashes)), undefined, LARGEST_RECORD)
