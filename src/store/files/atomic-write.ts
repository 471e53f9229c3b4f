import { constants, type Stats } from 'node:fs'
import { access, type FileHandle, link, open, readlink, rename, stat, unlink } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { fail } from '../../core/finding.ts'
import { randomName } from './crypto.ts'
import { guardedRead, LARGEST } from './guarded-read.ts'

/** How a temporary file beside a plan is named: hidden, and ours. */
export const TEMPORARY = /^\.(.+)\.waymark-(\d+)-[0-9a-f]{8}\.tmp$/

/**
 * Replaces a file's content or leaves it as it was: the text goes to a new file beside it (exclusive, flushed, its size
 * checked), which then takes the old one's name, and the folder is flushed. Libraries for this were measured to truncate
 * the file on a full disk (docs/decisions.md), hence our own.
 *
 * `file` must be the real path: a link is followed by the caller, so that it stays a link. Mode, owner and group are kept
 * where the system allows it; new files are for their owner only. A second hard link goes on naming the old content.
 *
 * `expected` is the text the new one was made from: an editor that saved meanwhile, without our lock, is noticed at the last
 * moment before the name changes hands. `limit` is how many bytes it may have.
 *
 * @throws Failure `save-failed`, `save-read-only`, `save-too-large` or `save-changed`; the old file is then untouched.
 */
export async function atomicWrite(file: string, text: string, expected?: string, limit = LARGEST): Promise<void> {
  const bytes = Buffer.from(text, 'utf8')
  if (bytes.length > limit) throw fail('save-too-large', { limit, size: bytes.length }, { file })
  const temporary = temporaryFor(file)
  try {
    const old = await stat(file).catch(() => undefined)
    if (old) await access(file, constants.W_OK)
    await writeNew(temporary, bytes, old)
    await renamePatiently(temporary, file, async () => {
      if (expected !== undefined && (await guardedRead(file)) !== expected)
        throw fail('save-changed', { what: basename(file) }, { file })
    })
  } catch (error) {
    await unlink(temporary).catch(() => undefined)
    throw notSaved(error, file)
  }
  await flushFolder(dirname(file))
}

/**
 * Makes a file that must not be there yet, complete or not at all: written beside, then linked to its name, which fails
 * when the name is taken. A link that leads nowhere yet is followed and stays a link.
 *
 * @throws Failure `usage-plan-exists` or `save-*`.
 */
export async function createFile(file: string, text: string): Promise<void> {
  const bytes = Buffer.from(text, 'utf8')
  let temporary: string | undefined
  try {
    const target = await endOfLinks(file)
    temporary = temporaryFor(target)
    await writeNew(temporary, bytes)
    await link(temporary, target).catch(async (error: NodeJS.ErrnoException) => {
      // File systems without hard links (FAT, some network drives) get the plain exclusive write.
      if (error.code === 'EPERM' || error.code === 'ENOTSUP' || error.code === 'ENOSYS') await writeNew(target, bytes)
      else throw error
    })
    await flushFolder(dirname(target))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw fail('usage-plan-exists', {}, { file })
    throw notSaved(error, file)
  } finally {
    if (temporary) await unlink(temporary).catch(() => undefined)
  }
}

/** Where a new file goes: the file itself, or what a link that leads nowhere yet names. */
async function endOfLinks(file: string): Promise<string> {
  let end = file
  for (let links = 0; links < 40; links += 1) {
    const next = await readlink(end).catch(() => undefined)
    if (next === undefined) return end
    end = resolve(dirname(end), next)
  }
  throw Object.assign(new Error('links in a circle'), { code: 'ELOOP' })
}

/** A new file with all of its bytes on the disk, in the place of `old` with its owner, group and mode; or none. */
async function writeNew(file: string, bytes: Buffer, old?: Stats): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    const written = await handle.stat()
    if (written.size !== bytes.length) throw Object.assign(new Error('short write'), { code: 'ENOSPC' })
    if (old) await handle.chmod(await modeAfterOwner(handle, written, old))
    await handle.sync()
  } catch (error) {
    await unlink(file).catch(() => undefined)
    throw error
  } finally {
    await handle.close()
  }
}

/**
 * Gives a file the owner and group of another where the system allows it, and tells the mode that is right then: where
 * the group cannot be kept, its rights are not given to a different group (as vim does).
 */
async function modeAfterOwner(handle: FileHandle, now: Stats, { uid, gid, mode }: Stats): Promise<number> {
  const wanted = mode & 0o777
  if (now.uid === uid && now.gid === gid) return wanted
  const kept = await handle.chown(uid, gid).then(
    () => true,
    () =>
      handle.chown(now.uid, gid).then(
        () => true,
        () => now.gid === gid,
      ),
  )
  return kept ? wanted : (wanted & 0o707) | ((wanted & 0o007) << 3)
}

/** A hidden name beside a file, for what is to take its place. */
export const temporaryFor = (file: string): string =>
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

/** Why a file could not be saved, as a failure; what is not the system's error stays what it is. */
export function notSaved(error: unknown, file: string): unknown {
  const code = (error as NodeJS.ErrnoException).code
  if (code === undefined) return error
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return fail('save-read-only', { reason: code }, { file })
  return fail('save-failed', { reason: code }, { file })
}

/**
 * Programs that sync folders, and virus scanners, hold files for moments; on Windows (node-graceful-fs issue 119) and on its
 * drives and network drives elsewhere. So a rename is tried again for two and a half seconds. Whoever held the file may have
 * written it: `look` is asked before each try.
 */
async function renamePatiently(from: string, to: string, look: () => Promise<void>): Promise<void> {
  for (let wait = 10; ; wait *= 2) {
    await look()
    try {
      await rename(from, to)
      return
    } catch (error) {
      const busy = ['EPERM', 'EBUSY', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')
      if (!busy || wait > 2000) throw error
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
