import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomName, sha256 } from '../files/crypto.ts'

/** For how long what is remembered of a cohort is kept after it was last used. */
const DAYS = 90
const DAY_MS = 86_400_000

/**
 * What was worked out of plans and may be worked out again: hashes, ids of content and numbers. It is kept outside the cohort's
 * folder, for its owner only, and may be deleted at any time. Nothing here ever keeps a command from doing its work.
 */
export interface PlanCache {
  /** What was kept by this name; undefined where nothing was, or not all of it. */
  readonly get: (name: string) => unknown
  readonly put: (name: string, data: unknown) => void
  /** Takes away what has none of these names. */
  readonly keepOnly: (names: readonly string[]) => void
}

/** The cache of the cohort folder at a real path. */
export function planCache(stateDir: string, realPath: string): PlanCache {
  const root = join(stateDir, 'cohorts')
  const folder = join(root, sha256(realPath).slice(0, 24))
  const quietly = (act: () => void): void => {
    try {
      act()
    } catch {
      // It is then worked out again the next time.
    }
  }
  return {
    get: (name) => {
      try {
        return JSON.parse(readFileSync(join(folder, name), 'utf8'))
      } catch {
        return undefined
      }
    },
    put: (name, data) =>
      quietly(() => {
        mkdirSync(folder, { recursive: true, mode: 0o700 })
        const temporary = join(folder, `.${randomName()}.tmp`)
        writeFileSync(temporary, JSON.stringify(data), { flag: 'wx', mode: 0o600 })
        renameSync(temporary, join(folder, name))
      }),
    keepOnly: (names) =>
      quietly(() => {
        const wanted = new Set(names)
        for (const name of readdirSync(folder)) if (!wanted.has(name)) rmSync(join(folder, name), { force: true })
        utimesSync(folder, new Date(), new Date())
        for (const name of readdirSync(root)) {
          const other = join(root, name)
          if (Date.now() - statSync(other).mtimeMs > DAYS * DAY_MS) rmSync(other, { recursive: true, force: true })
        }
      }),
  }
}
