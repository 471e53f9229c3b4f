import { existsSync } from 'node:fs'
import { atomicWrite } from '../files/atomic-write.ts'
import { isHash, isObject, jsonIn, LARGEST_RECORD } from './own-json.ts'
import type { CohortPaths } from './paths.ts'

/** What Waymark remembers of one file it made. */
export interface MadeFile {
  /** The hash it had when the last run ended that made it; null while none has. */
  readonly ended: string | null
  /** Hashes that runs meant to give it that were cut short since. */
  readonly meant: readonly string[]
}

/** What was made in a cohort folder, by its path in it. */
export interface MadeNote {
  /** The number of a run that is at work, or was cut short; null when none was. */
  readonly run: number | null
  readonly files: ReadonlyMap<string, MadeFile>
}

const NOTHING: MadeNote = { run: null, files: new Map() }
const FORMAT = 1

/** Reads the note. Without it, or with a damaged one, every file that is there counts as someone's, and is kept. */
export function readMade({ made }: CohortPaths): MadeNote {
  if (!existsSync(made)) return NOTHING
  const data = jsonIn(made)
  const { format, run, files } = isObject(data) ? data : {}
  if (format !== FORMAT || !isObject(files)) return NOTHING
  return {
    run: Number.isSafeInteger(run) ? Number(run) : null,
    files: new Map(
      Object.entries(files).map(([path, hashes]) => {
        const [ended, ...meant]: readonly unknown[] = Array.isArray(hashes) ? hashes : []
        return [path, { ended: isHash(ended) ? ended : null, meant: meant.filter(isHash) }]
      }),
    ),
  }
}

/** A note as it is written: a file a line, by its path, so that the same files make the same bytes. */
export function madeText({ run, files }: MadeNote): string {
  const lines = [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, { ended, meant }]) => `\n${JSON.stringify(path)}: ${JSON.stringify([ended, ...meant])}`)
  return `{"format": ${FORMAT}, "run": ${run}, "files": {${lines.join(',')}\n}}\n`
}

export const writeMade = ({ made }: CohortPaths, note: MadeNote): Promise<void> =>
  atomicWrite(made, madeText(note), undefined, LARGEST_RECORD)
