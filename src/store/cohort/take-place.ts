import { linkSync, mkdirSync, renameSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Failure } from '../../core/finding.ts'
import { notSaved } from '../files/atomic-write.ts'
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
    // Of thousands most are not there at first, and a failure takes longer to make than a file.
    if (!statSync(file, { throwIfNoEntry: false })) return undefined
    const bytes = guardedBytes(file, LARGEST_MADE)
    return expected && bytes.equals(Buffer.from(expected.text)) ? expected.hash : sha256(bytes)
  } catch (error) {
    if (error instanceof Failure && error.findings[0]?.code === 'file-missing') return undefined
    if (error instanceof Failure || (error as NodeJS.ErrnoException).code !== undefined) return 'unreadable'
    throw error
  }
}

/**
 * Puts a file where it belongs, whole or not at all: written in `staging`, then given its name. `there` is the hash of what it was
 * looked at with, undefined for nothing. False when that is not so any more: it is then left as it is.
 *
 * @throws Failure `save-*`.
 */
export function putFile(
  staging: string,
  file: string,
  content: string | Uint8Array,
  there: string | undefined,
): boolean {
  const staged = join(staging, 'file')
  try {
    writeFileSync(staged, content, { mode: 0o600 })
    if (there === undefined && !isNewFolder(dirname(file))) return takeName(staged, file, content)
    if (there !== undefined && hashThere(file) !== there) return false
    renameSync(staged, file)
    return true
  } catch (error) {
    throw notSaved(error, file)
  }
}

/** Makes a folder, for its owner only; false when there may be something in it. */
function isNewFolder(folder: string): boolean {
  try {
    mkdirSync(folder, { mode: 0o700 })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') mkdirSync(folder, { recursive: true, mode: 0o700 })
    return false
  }
}

/** Gives a file its name where none has it; false when one has it by now. */
function takeName(staged: string, file: string, content: string | Uint8Array): boolean {
  try {
    linkSync(staged, file)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return false
    if (!['EPERM', 'ENOTSUP', 'ENOSYS'].includes(code)) throw error
    // File systems without hard links (FAT, some network drives).
    writeFileSync(file, content, { flag: 'wx', mode: 0o600 })
  }
  // It may be the same file by now: what is written here next is not to go into it.
  unlinkSync(staged)
  return true
}
