import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { fileStep } from '../../core/cohort/file-step.ts'
import { notSaved } from '../files/atomic-write.ts'
import { newSha256 } from '../files/crypto.ts'
import type { DataRecord } from './data-record.ts'
import { stagingIn } from './leftovers.ts'
import type { CohortPaths } from './paths.ts'

type Ours = DataRecord['files']

/** The files of a data set while they are made: aside, until all of them are whole. */
export interface DataFiles {
  /** Adds to a file, by its place in the folder of the data set. */
  readonly add: (name: string, content: string | Uint8Array) => void
  /** Nothing more will be added: the hash of each file. */
  readonly close: () => ReadonlyMap<string, string>
  /**
   * Puts what is new or other than before into its place, and takes away what is not made any more. What is there and is not
   * `ours` stays as it is.
   */
  readonly place: (ours: Ours) => Placed
  /** Forgets what was not placed. */
  readonly end: () => void
}

/** What became of each file, by its place. */
export interface Placed {
  readonly created: readonly string[]
  readonly changed: readonly string[]
  /** Someone edited it, so it is left alone. */
  readonly kept: readonly string[]
  readonly removed: readonly string[]
  readonly unchanged: number
}

interface Open {
  readonly file: string
  readonly handle: number
  readonly hash: ReturnType<typeof newSha256>
}

/**
 * Begins the files of a data set that is to stand in `folder`. Only while nobody else works on the cohort (`withCohort`), which
 * also takes away what a run that was cut short left.
 *
 * @throws Failure `save-*`.
 */
export function dataFiles(paths: CohortPaths, folder: string): DataFiles {
  const staging = stagingIn(paths)
  const open = new Map<string, Open>()
  const made = new Map<string, string>()
  const opened = (name: string): Open => {
    const file = join(staging, name)
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    const one = { file, handle: openSync(file, 'wx', 0o600), hash: newSha256() }
    open.set(name, one)
    return one
  }
  return {
    add: (name, content) =>
      saving(join(folder, name), () => {
        const { handle, hash } = open.get(name) ?? opened(name)
        const bytes = Buffer.from(content)
        hash.update(bytes)
        for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at)
      }),
    close: () => {
      for (const [name, { handle, hash }] of open) {
        closeSync(handle)
        made.set(name, hash.digest('hex'))
      }
      open.clear()
      return made
    },
    place: (ours) => placed(staging, folder, made, ours),
    end: () => {
      for (const { handle } of open.values()) closeSync(handle)
      rmSync(staging, { recursive: true, force: true })
    },
  }
}

function placed(staging: string, folder: string, made: ReadonlyMap<string, string>, ours: Ours): Placed {
  const steps = { created: [] as string[], changed: [] as string[], kept: [] as string[], removed: [] as string[] }
  let unchanged = 0
  const isOurs = (name: string, hash: string): boolean => ours.get(name)?.includes(hash) === true
  for (const [name, wanted] of made) {
    const file = join(folder, name)
    const there = fileHash(file)
    const step = fileStep({ there, wanted, ours: ours.get(name) ?? [] })
    if (step === 'same') unchanged += 1
    else if (step === 'keep') steps.kept.push(name)
    else {
      saving(file, () => {
        mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
        renameSync(join(staging, name), file)
      })
      steps[step === 'create' ? 'created' : 'changed'].push(name)
    }
  }
  for (const name of [...ours.keys()].filter((one) => !made.has(one))) {
    const file = join(folder, name)
    const there = fileHash(file)
    if (there === undefined) continue
    if (isOurs(name, there)) saving(file, () => removeWithin(folder, file))
    steps[isOurs(name, there) ? 'removed' : 'kept'].push(name)
  }
  return { ...steps, unchanged }
}

function saving<T>(file: string, act: () => T): T {
  try {
    return act()
  } catch (error) {
    throw notSaved(error, file)
  }
}

/** Takes a file away, and the folders it leaves empty. */
function removeWithin(folder: string, file: string): void {
  rmSync(file)
  for (let above = dirname(file); above !== folder && readdirSync(above).length === 0; above = dirname(above))
    rmdirSync(above)
}

/** Whether every file is there as it was made. */
export const areAsMade = (folder: string, files: Ours): boolean =>
  [...files].every(([name, hashes]) => hashes.includes(fileHash(join(folder, name)) ?? ''))

/** Read bit by bit: a table of many people is large. */
const PIECE = 1024 * 1024

function fileHash(file: string): string | undefined {
  if (!existsSync(file)) return undefined
  const handle = openSync(file, 'r')
  try {
    const hash = newSha256()
    const piece = Buffer.alloc(PIECE)
    for (let read = readSync(handle, piece); read > 0; read = readSync(handle, piece))
      hash.update(piece.subarray(0, read))
    return hash.digest('hex')
  } finally {
    closeSync(handle)
  }
}
