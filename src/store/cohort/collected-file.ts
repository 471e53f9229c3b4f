import { existsSync } from 'node:fs'
import { type Attempt, type Collected, MATCH_RULES, type SetAside } from '../../core/cohort/attempt.ts'
import { fail } from '../../core/finding.ts'
import { atomicWrite } from '../files/atomic-write.ts'
import { isHash, isKey, isObject, jsonIn, LARGEST_RECORD, textOrNull } from './own-json.ts'
import type { CohortPaths } from './paths.ts'

const FORMAT = 1
const ID = /^[0-9a-f]{16}$/
const WHEN = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/

/** Reads which attempts there are. @throws Failure `cohort-record` when it is damaged, `file-*` when it cannot be read. */
export function readCollected({ collected: file }: CohortPaths): Collected {
  if (!existsSync(file)) return { attempts: [], setAside: [] }
  const data = jsonIn(file)
  const { format, run, attempts, set_aside } = isObject(data) ? data : {}
  const read = {
    attempts: Array.isArray(attempts) ? attempts.map(attemptFrom) : [undefined],
    setAside: Array.isArray(set_aside) ? set_aside.map(setAsideFrom) : [undefined],
  }
  if (format !== FORMAT || !isWhole(read.attempts) || !isWhole(read.setAside))
    throw fail('cohort-record', { of: 'collected' }, { file })
  return { attempts: read.attempts, setAside: read.setAside, run: count(run) ?? 0 }
}

const isWhole = <T>(list: readonly (T | undefined)[]): list is readonly T[] => !list.includes(undefined)

const count = (value: unknown): number | undefined =>
  Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : undefined

const oneOf = <T extends string>(value: unknown, known: readonly T[]): T | undefined =>
  known.find((one) => one === value)

const when = (value: unknown): string | null => {
  const text = textOrNull(value)
  return text !== null && WHEN.test(text) ? text : null
}

function attemptFrom(data: unknown): Attempt | undefined {
  if (!isObject(data)) return undefined
  const { key, id, sha256, submitted, clock, late } = data
  const rule = oneOf(data['rule'], MATCH_RULES)
  const serial = count(data['serial'])
  const { named } = data
  if (!isKey(key) || typeof id !== 'string' || !ID.test(id) || !isHash(sha256) || !rule) return undefined
  return {
    key,
    id,
    sha256,
    submitted: when(submitted),
    clock: oneOf(clock, ['lms', 'file'] as const) ?? null,
    late: oneOf(late, ['lms', 'due'] as const) ?? null,
    rule,
    ...(serial === undefined ? {} : { serial }),
    ...(isKey(named) ? { named } : {}),
  }
}

function setAsideFrom(data: unknown): SetAside | undefined {
  if (!isObject(data)) return undefined
  const { id, key, submitted, reason } = data
  if (typeof id !== 'string' || !ID.test(id) || typeof reason !== 'string') return undefined
  return { id, key: isKey(key) ? key : null, submitted: when(submitted), reason }
}

/** An index as it is written: a file a line, in one order, so that the same files make the same bytes. */
export function collectedText({ attempts, setAside, run = 0 }: Collected): string {
  const lines = (list: readonly object[]): string => list.map((one) => `\n${JSON.stringify(one)}`).join(',')
  const aside = setAside.map(({ id, key, submitted, reason }) => ({ id, key, submitted, reason }))
  return `{"format": ${FORMAT}, "run": ${run}, "attempts": [${lines(attempts.map(attemptData))}], "set_aside": [${lines(aside)}]}\n`
}

/** An attempt as the index and its own folder have it, its keys in one order. */
export const attemptData = ({ key, id, sha256, submitted, clock, late, rule, serial, named }: Attempt): object => ({
  key,
  id,
  sha256,
  submitted,
  clock,
  late,
  rule,
  ...(serial === undefined ? {} : { serial }),
  ...(named === undefined ? {} : { named }),
})

export const writeCollected = ({ collected }: CohortPaths, text: string): Promise<void> =>
  atomicWrite(collected, text, undefined, LARGEST_RECORD)
