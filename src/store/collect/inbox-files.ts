import { type Dirent, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type FileKind, kindOf } from '../../core/collect/kind-of.ts'
import type { WallClock } from '../../core/collect/wall-clock.ts'
import { Failure, type Finding, fail } from '../../core/finding.ts'
import { guardedBytes, LARGEST } from '../files/guarded-read.ts'
import { type ArchiveEntry, isFinding, readArchive, trouble, type Unpacked, unpack } from './archive.ts'
import { LIMITS } from './limits.ts'
import { inMemory, onDisk, type ZipSource } from './zip-source.ts'

/** A file of an inbox, wherever it lies in it. */
export interface InboxFile {
  /** The archive or folder it came in, from what was named. */
  readonly source: string
  /** Where it is in all that was named, as it is told beside it; each file has its own. */
  readonly origin: string
  /** Its path in each archive it lies in, the outermost first. */
  readonly paths: readonly string[]
  readonly kind: FileKind
  readonly modified: string | null
  /** Its bytes, at most those of a plan, or why there are none. */
  readonly read: () => Unpacked
  /** Why it is not taken, whatever it holds. */
  readonly trouble: Finding | undefined
}

export interface Reading {
  readonly clock: WallClock
  /** Told before an archive or folder is gone through: how many files it has. */
  readonly onSource: (count: number) => void
}

/**
 * Goes through files, archives and folders, in the order of their names. Links are never followed; archives in archives one level
 * deep. Nothing is kept open or in memory but what is looked at.
 *
 * @throws Failure `file-*` when what was named is not there.
 */
export async function* inboxFiles(named: readonly string[], reading: Reading): AsyncGenerator<InboxFile> {
  for (const file of named) {
    const stat = statSync(file, { throwIfNoEntry: false })
    if (!stat) throw fail('file-missing', {}, { file })
    if (stat.isDirectory()) yield* folderFiles(file, reading)
    else if (!stat.isFile()) throw fail('file-not-regular', { kind: 'device' }, { file })
    else yield* oneFile(file, basename(file), basename(file), reading)
  }
}

async function* folderFiles(folder: string, reading: Reading): AsyncGenerator<InboxFile> {
  const found = [...walk(folder, '', 0)]
  reading.onSource(found.length)
  for (const { path, trouble: refused } of found)
    if (refused) yield refusedFile(path, refused)
    else yield* oneFile(join(folder, path), path, '', reading)
}

interface Found {
  readonly path: string
  readonly trouble: Finding | undefined
}

function* walk(folder: string, inside: string, depth: number): Generator<Found> {
  const entries = sortedEntries(join(folder, inside))
  if (!entries) yield { path: inside, trouble: trouble('file-not-readable') }
  for (const entry of entries ?? []) {
    const path = inside === '' ? entry.name : `${inside}/${entry.name}`
    if (entry.isDirectory() && kindOf(`${path}/x.yaml`) !== 'junk')
      if (depth < LIMITS.depth) yield* walk(folder, path, depth + 1)
      else yield { path, trouble: trouble('collect-deep', { of: 'folders', limit: LIMITS.depth }) }
    else if (!entry.isDirectory()) yield { path, trouble: entry.isFile() ? undefined : trouble('collect-link') }
  }
}

function sortedEntries(folder: string): Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch {
    return undefined
  }
}

const refusedFile = (path: string, refused: Finding): InboxFile => ({
  source: '',
  origin: path,
  paths: [path],
  kind: 'plan',
  modified: null,
  read: () => refused,
  trouble: refused,
})

/** A file on the disk; `source` is the archive it is, or the folder it lies in. */
async function* oneFile(file: string, path: string, source: string, reading: Reading): AsyncGenerator<InboxFile> {
  if (kindOf(path) === 'zip') {
    const archive = openArchive(file)
    if (archive) yield* archiveFiles(archive, [path], reading)
    else yield refusedFile(path, trouble('file-not-readable'))
    return
  }
  const mtime = statSync(file, { throwIfNoEntry: false })?.mtime
  yield {
    source,
    origin: path,
    paths: [path],
    kind: kindOf(path),
    modified: mtime ? reading.clock(mtime) : null,
    read: () => bytesOf(file),
    trouble: undefined,
  }
}

function openArchive(file: string): ZipSource | undefined {
  try {
    return onDisk(file)
  } catch {
    return undefined
  }
}

function bytesOf(file: string): Unpacked {
  try {
    return guardedBytes(file)
  } catch (error) {
    const [finding] = error instanceof Failure ? error.findings : []
    if (!finding) throw error
    return finding
  }
}

/** `paths` are those of the archive itself. */
async function* archiveFiles(
  archive: ZipSource,
  paths: readonly string[],
  reading: Reading,
): AsyncGenerator<InboxFile> {
  const source = paths.join(' > ')
  try {
    const entries = await readArchive(archive, reading.clock)
    if ('code' in entries) {
      yield { ...refusedFile(source, entries), source, paths }
      return
    }
    reading.onSource(entries.length)
    let left = Math.min(LIMITS.total, Math.max(LARGEST, LIMITS.ratio * archive.size))
    const read = (entry: ArchiveEntry, limit: number): Unpacked => {
      left -= entry.size
      return left < 0 ? trouble('collect-large', { of: 'total', limit: LIMITS.ratio }) : unpack(archive, entry, limit)
    }
    for (const entry of entries) yield* entryFiles(entry, read, paths, source, reading)
  } finally {
    archive.close()
  }
}

async function* entryFiles(
  entry: ArchiveEntry,
  read: (entry: ArchiveEntry, limit: number) => Unpacked,
  outer: readonly string[],
  source: string,
  reading: Reading,
): AsyncGenerator<InboxFile> {
  const paths = [...outer, entry.name]
  // What would lead elsewhere is told, whatever it is.
  const kind = entry.trouble?.code === 'collect-zip-name' ? 'plan' : kindOf(entry.name)
  const file = {
    source,
    origin: `${source} > ${entry.label}`,
    paths,
    kind,
    modified: entry.modified,
    trouble: entry.trouble,
    read: () => read(entry, LARGEST),
  }
  if (kind !== 'zip' || entry.trouble) {
    yield file
    return
  }
  const isDeep = outer.length > 1
  const bytes = isDeep ? trouble('collect-deep', { of: 'archives', limit: 1 }) : read(entry, LIMITS.nested)
  if (isFinding(bytes)) yield { ...file, trouble: bytes, read: () => bytes }
  else yield* archiveFiles(inMemory(bytes), paths, reading)
}
