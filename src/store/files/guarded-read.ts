import { isUtf8 } from 'node:buffer'
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { Failure, fail } from '../../core/finding.ts'

/** Plans of 40 goals take 16 KB; a mebibyte is far beyond any real one (docs/decisions.md). */
export const LARGEST = 1024 * 1024

/**
 * Reads a file a person may have made, or a stranger: a regular file, at most `limit` bytes (1 MiB). Opened without
 * blocking, so that a FIFO answers at once, and read through one handle, so that it cannot be swapped in between. The steps
 * do not wait for each other's turn: for one small file, that waiting would take longer than the reading.
 *
 * @throws Failure `file-*`, with exit code 3.
 */
export function guardedBytes(file: string, limit = LARGEST): Buffer {
  let handle: number | undefined
  try {
    handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    return readWhole(handle, file, limit)
  } catch (error) {
    if (error instanceof Failure) throw error
    const { code = '' } = error as NodeJS.ErrnoException
    throw fail(MEANING[code] ?? 'file-not-readable', { reason: code }, { file })
  } finally {
    if (handle !== undefined) closeSync(handle)
  }
}

/**
 * The same as text: strict UTF-8. A byte order mark stays in it.
 *
 * @throws Failure `file-*`, with exit code 3.
 */
export async function guardedRead(file: string): Promise<string> {
  return decode(guardedBytes(file), file)
}

function readWhole(handle: number, file: string, limit: number): Buffer {
  const stat = fstatSync(handle)
  if (!stat.isFile()) throw fail('file-not-regular', { kind: stat.isDirectory() ? 'folder' : 'device' }, { file })
  const bytes = Buffer.alloc(Math.min(stat.size, limit) + 1)
  let length = 0
  for (let read = 1; read > 0 && length < bytes.length; length += read)
    read = readSync(handle, bytes, length, bytes.length - length, length)
  if (stat.size > limit || length > limit)
    throw fail('file-too-large', { limit, size: Math.max(stat.size, length) }, { file })
  return bytes.subarray(0, length)
}

const MEANING: Readonly<Record<string, 'file-missing' | 'file-not-regular'>> = {
  ENOENT: 'file-missing',
  ENOTDIR: 'file-missing',
  EISDIR: 'file-not-regular',
  ENXIO: 'file-not-regular',
}

/** Bytes as text, strictly UTF-8. @throws Failure `file-utf16`, `file-not-utf8`. */
export function decode(bytes: Buffer, file: string): string {
  const utf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) ||
    (bytes[0] === 0xfe && bytes[1] === 0xff) ||
    (bytes.length > 3 && bytes[0] !== 0 && bytes[1] === 0 && bytes[3] === 0)
  if (utf16) throw fail('file-utf16', {}, { file })
  if (!isUtf8(bytes)) throw fail('file-not-utf8', { line: firstBadLine(bytes) }, { file })
  return bytes.toString('utf8')
}

/** The 1-based line of the first byte that is not UTF-8. */
function firstBadLine(bytes: Buffer): number {
  const readable = bytes.toString('utf8')
  const bad = readable.indexOf('\ufffd')
  return readable.slice(0, Math.max(0, bad)).split('\n').length
}
