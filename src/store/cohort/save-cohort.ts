import { mkdir, unlink, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import type { Cohort } from '../../core/cohort/cohort.ts'
import type { CohortRecord } from '../../core/cohort/record.ts'
import { atomicWrite, notSaved } from '../files/atomic-write.ts'
import { lockName, withLock } from '../files/lock.ts'
import { clearLeftovers } from './leftovers.ts'
import type { CohortPaths } from './paths.ts'
import { recordText, writePending, writeRecord } from './record-file.ts'
import { type CohortFile, saveCohortFile } from './settings-file.ts'
import { type Template, templateWriter } from './templates.ts'

/** All that a run writes. */
export interface CohortWork {
  /** What the folder says and remembers now. */
  readonly file: CohortFile | undefined
  readonly pending: ReadonlyMap<string, readonly string[]>
  /** What `cohort.yaml` is to say, where that differs. */
  readonly cohort: Cohort | undefined
  readonly templates: readonly Template[]
  /** What to remember; keys in `left` were left alone after all, so their templates are not ours. */
  readonly record: (left: ReadonlySet<string>) => CohortRecord
  /** The run in words for programs, without a name in it. */
  readonly receipt: (left: ReadonlySet<string>) => { readonly name: string; readonly text: string }
}

/**
 * Writes a run so that it can be cut off anywhere: first what it means to do, then the templates, last what is remembered of
 * them. A later run sees by the note what the one before may have made, goes on from there, and ends with the same files.
 * Gives the keys of templates that someone else changed meanwhile.
 *
 * `pause` is awaited every now and then with the number of templates done; it may throw to stop.
 *
 * @throws Failure `save-*`.
 */
export async function saveCohort(
  paths: CohortPaths,
  work: CohortWork,
  pause: (done: number) => Promise<void>,
): Promise<ReadonlySet<string>> {
  await makeFolder(paths.own)
  if (work.cohort) await saveCohortFile(paths.settings, work.file, work.cohort)
  const due = work.templates.filter(({ step }) => step === 'create' || step === 'replace')
  if (due.length > 0)
    await writePending(paths, new Map([...work.pending, ...due.map(({ key, hash }) => noted(work.pending, key, hash))]))
  const left = await writeTemplates(paths, due, pause)
  const { name, text } = work.receipt(left)
  await makeFolder(paths.receipts)
  await atomicWrite(join(paths.receipts, name), text)
  await writeRecord(paths, recordText(work.record(left)))
  await unlink(paths.pending).catch(() => undefined)
  return left
}

/** What is left to do after a run that was cut short behind its last step. */
export async function tidyCohort(paths: CohortPaths): Promise<void> {
  await unlink(paths.pending).catch(() => undefined)
}

const noted = (pending: CohortWork['pending'], key: string, hash: string): [string, readonly string[]] => [
  key,
  [...new Set([...(pending.get(key) ?? []), hash])],
]

/** Templates between two pauses. */
const STRIDE = 200

async function writeTemplates(
  paths: CohortPaths,
  due: readonly Template[],
  pause: (done: number) => Promise<void>,
): Promise<ReadonlySet<string>> {
  const left = new Set<string>()
  const writer = templateWriter(paths)
  try {
    for (const [i, template] of due.entries()) {
      if (i % STRIDE === 0) await pause(i)
      if (!writer.write(template)) left.add(template.key)
    }
  } finally {
    writer.end()
  }
  return left
}

/**
 * Runs a task while nobody else works on the cohort. The folder is made first, and what runs that were cut short left is taken
 * away.
 *
 * @throws Failure `save-*`.
 */
export async function withCohort<T>(paths: CohortPaths, task: () => Promise<T>): Promise<T> {
  await makeFolder(paths.folder)
  return withLock(paths.settings, async () => {
    const lock = join(paths.folder, lockName(paths.settings))
    const alive = setInterval(() => void utimes(lock, new Date(), new Date()).catch(() => undefined), ALIVE_MS)
    try {
      clearLeftovers(paths)
      return await task()
    } finally {
      clearInterval(alive)
    }
  })
}

/** How often a run says that it is still at work: one of many thousands takes longer than a lock counts for. */
const ALIVE_MS = 10_000

/** Makes a folder for its owner only, where there is none. @throws Failure `save-*`. */
export const makeFolder = (folder: string): Promise<unknown> =>
  mkdir(folder, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw notSaved(error, folder)
  })
