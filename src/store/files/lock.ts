import { open, readFile, stat, unlink } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fail } from '../../core/finding.ts'
import { randomName, sha256 } from './crypto.ts'

/** How long a save waits for another one; a save takes some milliseconds. */
const PATIENCE_MS = 10_000
/** A lock this old is taken over whoever made it: no save lasts that long, and process numbers are used again. */
const ABANDONED_MS = 60_000
/** A lock that names nobody was cut short by a crash, or is being written at this moment. */
const NAMELESS_MS = 3_000

interface Owner {
  readonly pid: number
  readonly host: string
  /** Tells two locks of one process apart. */
  readonly nonce: string
}

/** A lock as it was found; `content` is undefined when it cannot be read: another user's, or not a file. */
interface Found {
  readonly content: string | undefined
  readonly age: number
  /** The same for two looks only when it is the same lock. */
  readonly identity: string
}

/** How lock files are named, for those who clean up: the lock itself, and the marks of those who were taking one over. */
export const lockName = (file: string): string => `.${basename(file)}.lock`

/**
 * Runs a task while this process alone may save a file. The lock is a small file beside it, made exclusively, that names
 * its owner's process and machine; one left by a process that is gone is taken over.
 *
 * @throws Failure `save-locked` (exit 5) when another process keeps the lock for ten seconds; `save-*` (exit 4) when no
 * lock can be made.
 */
export async function withLock<T>(file: string, task: () => Promise<T>): Promise<T> {
  const lock = join(dirname(file), lockName(file))
  const mine = await acquire(lock, file)
  try {
    return await task()
  } finally {
    // A lock that someone else took over, when this process stood still for a minute, is theirs.
    const there = await readFile(lock, 'utf8').catch(() => undefined)
    if (there === mine) await unlink(lock).catch(() => undefined)
  }
}

async function acquire(lock: string, file: string): Promise<string> {
  const owner: Owner = { pid: process.pid, host: hostname(), nonce: randomName() }
  const content = JSON.stringify(owner)
  const deadline = Date.now() + PATIENCE_MS
  for (let wait = 5; ; wait = Math.min(wait * 1.5, 100)) {
    try {
      await claim(lock, content)
      return content
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException
      if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
        throw fail('save-read-only', { reason: code }, { file })
      if (code !== 'EEXIST') throw fail('save-failed', { reason: code }, { file })
    }
    if (Date.now() > deadline) throw fail('save-locked', { lock: basename(lock) }, { file })
    if (!(await takeOver(lock, content))) await new Promise((done) => setTimeout(done, wait * (0.5 + Math.random())))
  }
}

/** Makes a file that must not be there, with its content or, on a full disk, not at all. */
async function claim(file: string, content: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(content)
  } catch (error) {
    await unlink(file).catch(() => undefined)
    throw error
  } finally {
    await handle.close()
  }
}

/**
 * Removes an abandoned lock. Whoever removes it first leaves a mark with that very lock's identity, so that of several
 * processes only one does, and none of them removes the fresh lock that stands there a moment later.
 */
async function takeOver(lock: string, content: string): Promise<boolean> {
  const seen = await look(lock)
  if (!seen || !isAbandoned(seen)) return false
  const mark = `${lock}.${sha256(seen.identity).slice(0, 8)}`
  try {
    await claim(mark, content)
  } catch {
    // The one who left the mark was itself cut short: the next try may leave it anew.
    const left = await look(mark)
    if (left && left.age > NAMELESS_MS) await unlink(mark).catch(() => undefined)
    return false
  }
  try {
    if ((await look(lock))?.identity !== seen.identity) return false
    await unlink(lock)
    return true
  } catch {
    return false
  } finally {
    await unlink(mark).catch(() => undefined)
  }
}

async function look(lock: string): Promise<Found | undefined> {
  const found = await stat(lock).catch(() => undefined)
  if (!found) return undefined
  // Never a pipe or a device: reading one could wait for ever.
  const content = found.isFile() ? await readFile(lock, 'utf8').catch(() => undefined) : undefined
  // A clock that was set back, or another machine's, makes locks from the future: those are as strange as old ones.
  const age = Math.abs(Date.now() - found.mtimeMs)
  return { content, age, identity: `${found.ino} ${found.mtimeMs} ${content ?? ''}` }
}

function isAbandoned({ content, age }: Found): boolean {
  if (content === undefined) return age > ABANDONED_MS
  try {
    const { pid, host } = JSON.parse(content) as Owner
    return age > ABANDONED_MS || (host === hostname() && !isAlive(pid))
  } catch {
    return age > NAMELESS_MS
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
