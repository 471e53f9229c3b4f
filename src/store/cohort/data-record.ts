import { existsSync } from 'node:fs'
import { fail } from '../../core/finding.ts'
import { atomicWrite } from '../files/atomic-write.ts'
import { keyedHash, newSecret } from '../files/crypto.ts'
import { isHash, isObject, jsonIn, LARGEST_RECORD } from './own-json.ts'
import type { CohortPaths } from './paths.ts'

const FORMAT = 1

/** What a cohort's folder remembers of its data set. It stands beside the roster, never in a report. */
export interface DataRecord {
  /** What pseudonyms are made with, in hexadecimal. */
  readonly secret: string
  /** What the files were made from, as a hash; null where that is not known. */
  readonly inputs: string | null
  /** Hashes by which each file is known for one of ours, by its place in the folder of the data set. */
  readonly files: ReadonlyMap<string, readonly string[]>
}

/**
 * What is remembered, or a new secret before the first data set. Without the file the next data set has other pseudonyms.
 *
 * @throws Failure `cohort-record` when it is damaged, `file-*` when it cannot be read.
 */
export function readDataRecord({ data: file }: CohortPaths): DataRecord {
  if (!existsSync(file)) return { secret: newSecret(), inputs: null, files: new Map() }
  const data = jsonIn(file)
  const { format, secret, inputs, files } = isObject(data) ? data : {}
  if (format !== FORMAT || !isHash(secret) || !isObject(files)) throw fail('cohort-record', { of: 'data' }, { file })
  const hashes = Object.entries(files).map(([name, some]) => [name, [some].flat().filter(isHash)] as const)
  return { secret, inputs: isHash(inputs) ? inputs : null, files: new Map(hashes) }
}

export function writeDataRecord({ data }: CohortPaths, { secret, inputs, files }: DataRecord): Promise<void> {
  const sorted = Object.fromEntries([...files].sort(([a], [b]) => (a < b ? -1 : 1)))
  const text = `${JSON.stringify({ format: FORMAT, secret, inputs, files: sorted }, null, 2)}\n`
  return atomicWrite(data, text, undefined, LARGEST_RECORD)
}

/** What stands for a person: nobody who has not the secret can tell from whom it was made. */
export const pseudonym = ({ secret }: DataRecord, key: string): string => `p-${keyedHash(secret, key).slice(0, 16)}`
