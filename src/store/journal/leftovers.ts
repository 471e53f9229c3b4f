import { mkdir, readdir, unlink, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { TEMPORARY } from '../files/atomic-write.ts'
import { sha256 } from '../files/crypto.ts'
import { guardedRead } from '../files/guarded-read.ts'
import { isAlive } from '../files/lock.ts'

/**
 * Looks after temporary files that a killed save left beside a plan. One whose every line is in the plan goes; any other
 * moves to the state folder, so that no unread text is deleted and nothing of ours stays among a person's files.
 *
 * Gives the places of those that were moved, now or before.
 */
export async function rescueLeftovers(realPlan: string, stateDir: string): Promise<string[]> {
  const folder = join(stateDir, 'rescued')
  const prefix = `${sha256(realPlan).slice(0, 24)}-`
  const beside = await readdir(dirname(realPlan)).catch(() => [])
  for (const name of beside) {
    const [, plan, pid] = TEMPORARY.exec(name) ?? []
    if (plan !== basename(realPlan) || isAlive(Number(pid))) continue
    const file = join(dirname(realPlan), name)
    try {
      const [left, present] = [await guardedRead(file), await guardedRead(realPlan)]
      const lines = new Set(present.split('\n'))
      if (!left.split('\n').every((line) => lines.has(line))) {
        await mkdir(folder, { recursive: true, mode: 0o700 })
        await writeFile(join(folder, `${prefix}${sha256(left).slice(0, 12)}.yaml`), left, {
          mode: 0o600,
          flush: true,
        })
      }
      await unlink(file)
    } catch {
      // What cannot be read or moved stays where it is; the next start tries again.
    }
  }
  return (await readdir(folder).catch(() => []))
    .filter((name) => name.startsWith(prefix))
    .map((name) => join(folder, name))
}
