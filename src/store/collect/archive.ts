import { crc32, inflateRawSync } from 'node:zlib'
import { type Entry, fromRandomAccessReaderPromise } from 'yauzl'
import type { WallClock } from '../../core/collect/wall-clock.ts'
import type { Finding } from '../../core/finding.ts'
import { entryName, isSafeName } from './entry-name.ts'
import { LIMITS } from './limits.ts'
import { SourceReader, type ZipSource } from './zip-source.ts'

/** A file in an archive. */
export interface ArchiveEntry {
  readonly name: string
  /** The same, with a number where several have it. */
  readonly label: string
  /** When it was last changed, on the cohort's clock; null where nothing says. */
  readonly modified: string | null
  /** What keeps it from being unpacked; its content is then asked for in vain. */
  readonly trouble: Finding | undefined
  readonly packed: number
  readonly size: number
  readonly method: number
  readonly crc: number
  /** Where its header is, and the least place it takes up. */
  readonly at: number
  readonly end: number
}

/** Bytes of an entry, or why there are none. */
export type Unpacked = Buffer | Finding

export const isFinding = (unpacked: Unpacked): unpacked is Finding => !Buffer.isBuffer(unpacked)

export const trouble = (code: Finding['code'], args: Finding['args'] = {}): Finding => ({ code, args })

/**
 * Reads what is in an archive: the list at its end decides. Nothing is unpacked yet, and nothing is ever unpacked by a name.
 * Gives why the archive cannot be read, where it cannot.
 */
export async function readArchive(source: ZipSource, clock: WallClock): Promise<readonly ArchiveEntry[] | Finding> {
  const entries: ArchiveEntry[] = []
  try {
    const zip = await fromRandomAccessReaderPromise(new SourceReader(source), source.size, {
      autoClose: false,
      decodeStrings: false,
    })
    if (zip.entryCount > LIMITS.entries) return trouble('collect-large', { of: 'entries', limit: LIMITS.entries })
    for await (const entry of zip.eachEntry()) entries.push(entryFrom(entry, clock))
  } catch (error) {
    // Where even the list is made unreadable, there is only the library's sentence to tell it by.
    const isLocked = /encrypt/.test((error as Error).message)
    return isLocked ? trouble('collect-zip-locked') : trouble('collect-zip-damaged', { of: 'archive' })
  }
  return withoutTwins(withoutOverlaps(entries)).filter(({ name }) => !name.endsWith('/'))
}

function entryFrom(entry: Entry, clock: WallClock): ArchiveEntry {
  const name = entryName(entry)
  const { compressedSize: packed, uncompressedSize: size, relativeOffsetOfLocalHeader: at } = entry
  return {
    name,
    label: name,
    modified: modifiedAt(entry, clock),
    trouble: troubleWith(entry, name),
    packed,
    size,
    method: entry.compressionMethod,
    crc: entry.crc32,
    at,
    end: at + LOCAL_HEADER + entry.fileNameLength + packed,
  }
}

/** A header before each file, ahead of its name. */
const LOCAL_HEADER = 30
/** The upper half of its attributes, where Unix made the archive: what kind of file it is. */
const KIND = 0o170000
const REGULAR = 0o100000
const FOLDER = 0o040000

function troubleWith(entry: Entry, name: string): Finding | undefined {
  const kind = (entry.externalFileAttributes >>> 16) & KIND
  if (!isSafeName(name)) return trouble('collect-zip-name')
  if (kind !== 0 && kind !== REGULAR && kind !== FOLDER) return trouble('collect-link')
  if (entry.isEncrypted()) return trouble('collect-zip-locked')
  if (!entry.canDecodeFileData()) return trouble('collect-zip-damaged', { of: 'method' })
  const isBomb = entry.uncompressedSize > LIMITS.small && entry.uncompressedSize > LIMITS.ratio * entry.compressedSize
  return isBomb ? trouble('collect-large', { of: 'ratio', limit: LIMITS.ratio }) : undefined
}

/** Exact times name a moment; the others are what the clock showed where the archive was made. */
function modifiedAt(entry: Entry, clock: WallClock): string | null {
  const date = entry.getLastModDate({ timezone: 'UTC' })
  const isMoment = entry.extraFields.some(({ id }) => id === 0x5455 || id === 0x000a)
  if (isMoment) return clock(date)
  return date.getUTCFullYear() > 1980 ? date.toISOString().slice(0, 19) : null
}

/** Files that share bytes make a small archive look like a large one; no honest program writes them. */
function withoutOverlaps(entries: readonly ArchiveEntry[]): ArchiveEntry[] {
  const sorted = [...entries].sort((a, b) => a.at - b.at)
  const overlapping = new Set<ArchiveEntry>()
  let last = sorted[0]
  for (const entry of sorted.slice(1)) {
    if (last && entry.at < last.end) overlapping.add(last).add(entry)
    if (!last || entry.end > last.end) last = entry
  }
  return entries.map((entry) =>
    overlapping.has(entry) ? { ...entry, trouble: trouble('collect-zip-damaged', { of: 'overlap' }) } : entry,
  )
}

/** Of two files of one name each program unpacks another one. */
function withoutTwins(entries: readonly ArchiveEntry[]): ArchiveEntry[] {
  const counts = new Map<string, number>()
  for (const { name } of entries) counts.set(name, (counts.get(name) ?? 0) + 1)
  const met = new Map<string, number>()
  return entries.map((entry) => {
    const { name } = entry
    if (counts.get(name) === 1) return entry
    met.set(name, (met.get(name) ?? 0) + 1)
    return {
      ...entry,
      label: `${name} (${met.get(name)})`,
      trouble: entry.trouble ?? trouble('collect-zip-name-twice'),
    }
  })
}

/**
 * The bytes of a file in an archive, at most `limit`. What its header says of its size and its checksum must be true: not one
 * byte more is unpacked.
 */
export function unpack(source: ZipSource, entry: ArchiveEntry, limit: number): Unpacked {
  const { size, packed, at, method, crc } = entry
  if (size > limit) return trouble('file-too-large', { limit, size })
  const lies = trouble('collect-zip-damaged', { of: 'content' })
  // Deflating makes nothing much larger; so much that does not fit is not even read.
  if (packed > size + LIMITS.small) return lies
  try {
    const head = source.read(at, LOCAL_HEADER)
    if (head.readUInt32LE(0) !== 0x04034b50) return lies
    const from = at + LOCAL_HEADER + head.readUInt16LE(26) + head.readUInt16LE(28)
    const bytes = source.read(from, packed)
    const content = method === 0 ? bytes : inflateRawSync(bytes, { maxOutputLength: Math.max(1, size) })
    return content.length === size && crc32(content) === crc ? content : lies
  } catch {
    return lies
  }
}
