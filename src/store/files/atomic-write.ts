import { constants } from 'node:fs'
import { access, link, open, rename, stat, unlink, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fail } from '../../core/finding.ts'
import { randomName } from './crypto.ts'
import { LARGEST } from './guarded-read.ts'

/** How a temporary file beside a plan is named: hidden, and ours. */
export const TEMPORARY = /^\.(.+)\.waymark-(\d+)-[0-9a-f]{8}\.tmp$/

/**
 * Replaces a file's content or leaves it as it was: the text goes to a new file beside it (exclusive, flushed, its size
 * checked), which then takes the old one's name, and the folder is flushed. Libraries for this were measured to truncate
 * the file on a full disk (docs/decisions.md), hence our own.
 *
 * `file` must be the real path: a link is followed by the caller, so that it stays a link. The mode is kept; new files are
 * for their owner only.
 *
 * @throws Failure `save-failed`, `save-read-only` or `save-too-large`; the old file is then untouched.
 */
export async function atomicWrite(file: string, text: string): Promise<void> {
  const bytes = Buffer.from(text, 'utf8')
  if (bytes.length > LARGEST) throw fail('save-too-large', { limit: LARGEST, size: bytes.length }, { file })
  const temporary = temporaryFor(file)
  try {
    const mode = await stat(file).then(
      (found) => found.mode & 0o777,
      () => undefined,
    )
    if (mode !== undefined) await access(file, constants.W_OK)
    await writeFile(temporary, bytes, { flag: 'wx', mode: mode ?? 0o600, flush: true })
    const written = await stat(temporary)
    if (written.size !== bytes.length) throw Object.assign(new Error('short write'), { code: 'ENOSPC' })
    await renamePatiently(temporary, file)
  } catch (error) {
    await unlink(temporary).catch(() => undefined)
    throw notSaved(error, file)
  }
  await flushFolder(dirname(file))
}

/**
 * Makes a file that must not be there yet, complete or not at all: written beside, then linked to its name, which fails
 * when the name is taken.
 *
 * @throws Failure `usage-plan-exists` or `save-*`.
 */
export async function createFile(file: string, text: string): Promise<void> {
  const temporary = temporaryFor(file)
  try {
    await writeFile(temporary, text, { flag: 'wx', mode: 0o600, flush: true })
    await link(temporary, file).catch(async (error: NodeJS.ErrnoException) => {
      // File systems without hard links (FAT, some network drives) get the plain exclusive write.
      if (error.code === 'EPERM' || error.code === 'ENOTSUP' || error.code === 'ENOSYS')
        await writeFile(file, text, { flag: 'wx', mode: 0o600, flush: true })
      else throw error
    })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw fail('usage-plan-exists', {}, { file })
    throw notSaved(error, file)
  } finally {
    await unlink(temporary).catch(() => undefined)
  }
  await flushFolder(dirname(file))
}

const temporaryFor = (file: string): string =>
  join(dirname(file), `.${basename(file)}.waymark-${process.pid}-${randomName()}.tmp`)

/** Whether a file, or a new file in its place, could be written; asked before a person is asked anything. */
export async function assertWritable(file: string): Promise<void> {
  const exists = await stat(file).then(
    () => true,
    () => false,
  )
  try {
    if (exists) await access(file, constants.W_OK)
    await access(dirname(file), constants.W_OK | constants.X_OK)
  } catch (error) {
    throw notSaved(error, file)
  }
}

function notSaved(error: unknown, file: string): unknown {
  const code = (error as NodeJS.ErrnoException).code
  if (code === undefined) return error
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return fail('save-read-only', { reason: code }, { file })
  return fail('save-failed', { reason: code }, { file })
}

/** Sync folders and virus scanners hold files for moments on Windows (node-graceful-fs issue 119): tried again for two seconds. */
async function renamePatiently(from: string, to: string): Promise<void> {
  for (let wait = 10; ; wait *= 2) {
    try {
      await rename(from, to)
      return
    } catch (error) {
      const busy = ['EPERM', 'EBUSY', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')
      if (!busy || process.platform !== 'win32' || wait > 1000) throw error
      await new Promise((done) => setTimeout(done, wait))
    }
  }
}

/** The rename is durable once its folder is; some file systems cannot flush a folder and need not. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined)
  try {
    await handle?.sync().catch(() => undefined)
  } finally {
    await handle?.close()
  }
}
