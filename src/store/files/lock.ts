import { readFile, rename, stat, unlink, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fail } from '../../core/finding.ts'
import { randomName } from './crypto.ts'

/** How long a save waits for another one; a save takes some milliseconds. */
const PATIENCE_MS = 10_000
/** A lock this old is taken over whoever made it: no save lasts that long, and process numbers are used again. */
const ABANDONED_MS = 60_000
/** A lock that names nobody was cut short by a crash, or is being written at this moment. */
const NAMELESS_MS = 3_000

interface Owner {
  readonly pid: number
  readonly host: string
}

/**
 * Runs a task while this process alone may save a file. The lock is a small file beside it, made exclusively, that names
 * its owner's process and machine; one left by a process that is gone is taken over.
 *
 * @throws Failure `save-locked` (exit 5) when another process keeps the lock for ten seconds.
 */
export async function withLock<T>(file: string, task: () => Promise<T>): Promise<T> {
  const lock = join(dirname(file), `.${basename(file)}.lock`)
  await acquire(lock, file)
  try {
    return await task()
  } finally {
    await unlink(lock).catch(() => undefined)
  }
}

async function acquire(lock: string, file: string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS
  for (let wait = 5; ; wait = Math.min(wait * 1.5, 100)) {
    const owner: Owner = { pid: process.pid, host: hostname() }
    try {
      await writeFile(lock, JSON.stringify(owner), { flag: 'wx', mode: 0o600 })
      return
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException
      if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
        throw fail('save-read-only', { reason: code }, { file })
      if (code !== 'EEXIST') throw fail('save-failed', { reason: code }, { file })
    }
    if (await takeOver(lock)) continue
    if (Date.now() > deadline) throw fail('save-locked', { lock: basename(lock) }, { file })
    await new Promise((done) => setTimeout(done, wait * (0.5 + Math.random())))
  }
}

/** Removes an abandoned lock. It is renamed first and looked at again, so that a fresh lock is never thrown away. */
async function takeOver(lock: string): Promise<boolean> {
  const seen = await readFile(lock, 'utf8').catch(() => undefined)
  if (seen === undefined) return true
  if (!isAbandoned(seen, await ageOf(lock))) return false
  const aside = `${lock}.${randomName()}`
  try {
    await rename(lock, aside)
    const taken = await readFile(aside, 'utf8')
    if (taken === seen) await unlink(aside)
    else await rename(aside, lock)
    return taken === seen
  } catch {
    return true
  }
}

const ageOf = async (file: string): Promise<number> =>
  Date.now() - (await stat(file).then(({ mtimeMs }) => mtimeMs, Date.now))

function isAbandoned(content: string, age: number): boolean {
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
