import { mkdirSync, rmSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type FileStep, fileStep } from '../../core/cohort/file-step.ts'
import type { CohortRecord } from '../../core/cohort/record.ts'
import { atomicWrite, notSaved } from '../files/atomic-write.ts'
import { sha256 } from '../files/crypto.ts'
import { stagingIn } from './leftovers.ts'
import { type MadeFile, type MadeNote, madeText, readMade, writeMade } from './made-note.ts'
import type { CohortPaths } from './paths.ts'
import { readRecord, recordText, writeRecord } from './record-file.ts'
import { EMPTY, hashThere, putFile } from './take-place.ts'

/** A file as it should be: its path in the cohort folder, with `/`, and what is to stand in it. */
export interface Wanted {
  readonly path: string
  readonly content: string | Uint8Array
}

/** What came of files that should be there, by their paths. */
export interface Made {
  readonly created: readonly string[]
  /** Files that nobody had edited and that are made anew. */
  readonly changed: readonly string[]
  /** Files that were edited, or are someone else's, and stay as they are. */
  readonly kept: readonly string[]
  readonly unchanged: readonly string[]
  /** Whether anything is written, or would be. */
  readonly isWork: boolean
}

export interface Making {
  /** What the run is called in its receipt. */
  readonly verb: string
  readonly dryRun: boolean
  /** Awaited before each lot of files with how many are done; it may throw to stop. */
  readonly pause: (done: number) => Promise<void>
}

/** Files that are looked at, noted and written together. */
const LOT = 100

interface Looked extends Wanted {
  readonly hash: string
  readonly there: string | undefined
  readonly step: FileStep
  readonly before: MadeFile
}

/**
 * Makes files in a cohort folder by the rule for templates: what is not there is made, what nobody edited is made anew, what
 * was edited is kept; where all is as it should be nothing is written. It can be cut off anywhere: what is meant to be made is
 * noted first, lot by lot, and a later run ends with the same files. Only inside `withCohort`, unless it is a dry run.
 *
 * @throws Failure `save-*`.
 */
export async function makeFiles(
  paths: CohortPaths,
  wanted: Iterable<Wanted> | AsyncIterable<Wanted>,
  { verb, dryRun, pause }: Making,
): Promise<Made> {
  const before = readMade(paths)
  const record = readRecord(paths)
  const run = before.run ?? record.runs + 1
  // What a run that is cut short leaves behind, and what is noted when it ends.
  const meant = new Map(before.files)
  const ended = new Map(before.files)
  const results: { path: string; was: keyof Omit<Made, 'isWork'> }[] = []
  let isWork = before.run !== null
  const staging = stagingIn(paths)
  const put = ({ path, content, there }: Looked): boolean => putFile(staging, join(paths.folder, path), content, there)
  const settle = async (lot: readonly Looked[]): Promise<void> => {
    const due = lot.filter(({ step }) => step === 'create' || step === 'replace')
    isWork ||= due.length > 0 || lot.some(isNews)
    if (due.length > 0 && !dryRun) {
      for (const one of due)
        meant.set(one.path, { ...one.before, meant: [...new Set([...one.before.meant, one.hash])] })
      await writeMade(paths, { run, files: meant })
      mkdirSync(staging, { recursive: true, mode: 0o700 })
    }
    for (const one of lot) {
      const isKept = one.step === 'keep' || (!dryRun && due.includes(one) && !put(one))
      results.push({ path: one.path, was: isKept ? 'kept' : whatCame(one) })
      if (!isKept) ended.set(one.path, { ended: one.hash, meant: [] })
      else if (one.before.ended === null) ended.delete(one.path)
      else ended.set(one.path, { ended: one.before.ended, meant: [] })
    }
  }
  try {
    let lot: Looked[] = []
    for await (const one of wanted) {
      if (lot.length === 0) await pause(results.length)
      lot.push(look(paths, before, one))
      if (lot.length < LOT) continue
      await settle(lot)
      lot = []
    }
    await settle(lot)
  } finally {
    if (!dryRun) rmSync(staging, { recursive: true, force: true })
  }
  const of = (was: keyof Omit<Made, 'isWork'>): string[] =>
    results.filter((result) => result.was === was).map(({ path }) => path)
  const made: Made = {
    created: of('created'),
    changed: of('changed'),
    kept: of('kept'),
    unchanged: of('unchanged'),
    isWork,
  }
  if (!isWork || dryRun) return made
  if (madeText({ run, files: meant }) === madeText({ run, files: before.files }))
    await writeMade(paths, { run, files: meant })
  await end(paths, { verb, run, record, note: { run: null, files: ended }, made })
  return made
}

function look(paths: CohortPaths, { files }: MadeNote, { path, content }: Wanted): Looked {
  const hash = sha256(content)
  const before = files.get(path) ?? { ended: null, meant: [] }
  const there = hashThere(join(paths.folder, path), { text: content, hash })
  const ours = [...(before.ended === null ? [] : [before.ended]), ...before.meant, EMPTY]
  return { path, content, hash, there, before, step: fileStep({ there, wanted: hash, ours }) }
}

/** Whether the note has to say something else of a file, though nothing is written. */
const isNews = ({ step, hash, before }: Looked): boolean =>
  step === 'same' ? before.ended !== hash || before.meant.length > 0 : before.meant.length > 0

/** What came of a file since the last run that ended: what a run before had made when it was cut short counts as made now. */
function whatCame({ step, hash, before: { ended } }: Looked): 'created' | 'changed' | 'unchanged' {
  if (ended === null || step === 'create') return 'created'
  return ended === hash && step === 'same' ? 'unchanged' : 'changed'
}

interface Ending {
  readonly verb: string
  readonly run: number
  readonly record: CohortRecord
  readonly note: MadeNote
  readonly made: Made
}

/** Last of all the note: until it is written, the next run does all of this again. */
async function end(paths: CohortPaths, { verb, run, record, note, made }: Ending): Promise<void> {
  const { created, changed, kept } = made
  await makeFolder(paths.receipts)
  const receipt = { format: 1, run, verb, created, changed, kept }
  await atomicWrite(
    join(paths.receipts, `${String(run).padStart(4, '0')}-${verb}.json`),
    `${JSON.stringify(receipt, null, 2)}\n`,
  )
  await writeRecord(paths, recordText({ ...record, runs: run }))
  await writeMade(paths, note)
}

const makeFolder = (folder: string): Promise<unknown> =>
  mkdir(folder, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw notSaved(error, folder)
  })
