import { linkSync, renameSync, writeFileSync } from 'node:fs'
import { Failure } from '../../core/finding.ts'
import { sha256 } from '../files/crypto.ts'
import { guardedBytes } from '../files/guarded-read.ts'

/** The hash of a file without a byte in it: what is left when a disk goes off while one is written. */
export const EMPTY = sha256('')

/** No document that Waymark makes for a person is larger. */
const LARGEST_MADE = 64 * 1024 * 1024

/**
 * The hash of a file, quickly where it is the one that is expected; undefined when there is none. What cannot be read (too
 * large, a folder, another user's) is someone's, so it counts as edited.
 */
export function hashThere(
  file: string,
  expected?: { readonly text: string | Uint8Array; readonly hash: string },
): string | undefined {
  try {
    const bytes = guardedBytes(file, LARGEST_MADE)
    return expected && bytes.equals(Buffer.from(expected.text)) ? expected.hash : sha256(bytes)
  } catch (error) {
    if (error instanceof Failure) return error.findings[0]?.code === 'file-missing' ? undefined : 'unreadable'
    throw error
  }
}

/** Gives a file that was put together aside its name; false when something has it by now. */
export function takeName(staged: string, file: string, content: string | Uint8Array): boolean {
  try {
    linkSync(staged, file)
    return true
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return false
    if (!['EPERM', 'ENOTSUP', 'ENOSYS'].includes(code)) throw error
    // File systems without hard links (FAT, some network drives).
    writeFileSync(file, content, { flag: 'wx', mode: 0o600 })
    return true
  }
}

/** Puts it in the place of a file; false when that is not as it was looked at any more. */
export function takePlace(staged: string, file: string, there: string | undefined): boolean {
  if (hashThere(file) !== there) return false
  renameSync(staged, file)
  return true
}
