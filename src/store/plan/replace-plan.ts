import { realpath } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Failure, fail } from '../../core/finding.ts'
import { atomicWrite, createFile } from '../files/atomic-write.ts'
import { decode, guardedBytes } from '../files/guarded-read.ts'
import { withLock } from '../files/lock.ts'
import { historyOf } from '../history/history.ts'

/** Where a plan really is; for one that is not there, where it would be. */
export const realPlace = (file: string): Promise<string> =>
  realpath(file).catch(async () => join(await realpath(dirname(file)).catch(() => dirname(file)), basename(file)))

/** What a plan's file holds, whatever that is; undefined when there is none. @throws Failure `file-*`. */
export function bytesOf(real: string): Buffer | undefined {
  try {
    return guardedBytes(real)
  } catch (error) {
    if (error instanceof Failure && error.findings[0]?.code === 'file-missing') return undefined
    throw error
  }
}

/**
 * Puts a whole text in the place of a plan's, which may be unreadable or gone. What was there is kept as a version, and so
 * is what is there then. `expected` is the text that the new one was made from.
 *
 * @throws Failure `save-changed` when the file does not hold `expected` any more; `save-*`.
 */
export async function replacePlan(real: string, stateDir: string, text: string, expected?: string): Promise<void> {
  const history = historyOf(stateDir, real)
  await withLock(real, async () => {
    const there = bytesOf(real)
    if (there !== undefined) history.keep(there)
    if (expected !== undefined && textIn(there) !== expected)
      throw fail('save-changed', { what: basename(real), of: 'file' }, { file: real })
    if (there === undefined) await createFile(real, text)
    else await atomicWrite(real, text, textIn(there))
    history.keep(text)
  })
}

/** Bytes as text; undefined when they are none. */
export function textIn(bytes: Buffer | undefined): string | undefined {
  try {
    return bytes && decode(bytes, '')
  } catch {
    return undefined
  }
}
