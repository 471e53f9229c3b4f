import { mkdir, readdir, readFile, unlink, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { TEMPORARY } from '../files/atomic-write.ts'
import { sha256 } from '../files/crypto.ts'
import { guardedRead } from '../files/guarded-read.ts'
import { isAlive, lockName, withLock } from '../files/lock.ts'

/**
 * Looks after the files that a killed save left beside a plan: temporary copies, a lock, a mark on a lock. A copy whose
 * every line is in the plan goes; any other moves to the state folder, so that no unread text is deleted and nothing of
 * ours stays among a person's files.
 *
 * Gives the places of those that were moved, now or before, and still hold something that the plan does not.
 */
export async function rescueLeftovers(realPlan: string, stateDir: string): Promise<string[]> {
  const folder = join(stateDir, 'rescued')
  const prefix = `${sha256(realPlan).slice(0, 24)}-`
  const lock = lockName(realPlan)
  const beside = await readdir(dirname(realPlan)).catch(() => [])
  if (beside.some((name) => name.startsWith(lock) || isCopy(name, realPlan)))
    // Under the lock nobody is saving, here or on another machine, so whatever is found is left over.
    await withLock(realPlan, () => clear(realPlan, folder, prefix)).catch(() => undefined)
  const rescued = (await readdir(folder).catch(() => []))
    .filter((name) => name.startsWith(prefix))
    .map((name) => join(folder, name))
  const present = rescued.length === 0 ? undefined : await guardedRead(realPlan).catch(() => undefined)
  const waiting: string[] = []
  for (const copy of rescued) {
    const gone =
      present !== undefined &&
      (await isIn(present, copy)) &&
      (await unlink(copy).then(
        () => true,
        () => false,
      ))
    if (!gone) waiting.push(copy)
  }
  return waiting
}

async function clear(realPlan: string, folder: string, prefix: string): Promise<void> {
  const place = dirname(realPlan)
  const text = await guardedRead(realPlan)
  const files = (await readdir(place, { withFileTypes: true })).filter((entry) => entry.isFile())
  for (const { name } of files) {
    const file = join(place, name)
    try {
      if (name.startsWith(`${lockName(realPlan)}.`)) await unlink(file)
      if (!isCopy(name, realPlan)) continue
      if (!(await isIn(text, file))) {
        const bytes = await readFile(file)
        await mkdir(folder, { recursive: true, mode: 0o700 })
        await writeFile(join(folder, `${prefix}${sha256(bytes).slice(0, 12)}.yaml`), bytes, {
          mode: 0o600,
          flush: true,
        })
      }
      await unlink(file)
    } catch {
      // What cannot be read or moved stays where it is; the next start tries again.
    }
  }
}

function isCopy(name: string, realPlan: string): boolean {
  const [, plan, pid] = TEMPORARY.exec(name) ?? []
  return plan === basename(realPlan) && !isAlive(Number(pid))
}

/** A line without a person's words: an empty part of a new plan, or the id of an entry, which a new try draws anew. */
const WORDLESS = /^\s*(?:- )?(?:(?:profile|answers): \{\}|id: \S+)\s*$/

/** Whether every line of a copy stands in a text; the last one may be cut short, in the middle of a character too. */
async function isIn(text: string, copy: string): Promise<boolean> {
  const lines = (await readFile(copy, 'utf8')).replace(/\ufffd{1,3}$/, '').split('\n')
  const last = lines.pop() ?? ''
  const there = new Set(text.split('\n'))
  return lines.every((line) => there.has(line) || WORDLESS.test(line)) && (text.includes(last) || WORDLESS.test(last))
}
