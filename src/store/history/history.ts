import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomName, sha256 } from '../files/crypto.ts'
import { guardedRead } from '../files/guarded-read.ts'
import { hashIn, nameOf, outdated, type Version, versionsIn } from './kept-versions.ts'

/** The saved versions of one plan. Nothing of them is in the plan's folder, and their names tell nothing of it. */
export interface History {
  readonly folder: string
  /**
   * Keeps what a file holds, unless the newest version is just that. Called under the plan's lock. A history that cannot
   * be written never keeps a person from saving, so this does not throw.
   */
  readonly keep: (content: string | Uint8Array) => void
  /** The newest first. */
  readonly list: () => readonly Version[]
  /** @throws Failure `file-*` for a version that is gone or was damaged. */
  readonly read: (version: Version) => Promise<string>
  /** Deletes every version; gives how many there were. */
  readonly forget: () => number
}

const rootOf = (stateDir: string): string => join(stateDir, 'versions')

/**
 * The history of the plan at a real path: a file a version, for its owner only. A version has its name only once it is
 * whole, so a process that is killed leaves no half of one. They are not flushed one by one: the plan is, and after a power
 * failure the newest version may be missing.
 */
export function historyOf(stateDir: string, realPath: string): History {
  const folder = join(rootOf(stateDir), sha256(realPath).slice(0, 24))
  const add = (content: string | Uint8Array): void => {
    const names = namesIn(folder) ?? begin(stateDir, folder)
    const versions = versionsIn(names)
    const hash = sha256(content).slice(0, 16)
    const [newest] = versions
    if (newest && hashIn(newest.name) === hash) return
    const now = Date.now()
    // A clock that was set back must not put a new version behind an old one.
    const saved = Math.max(now, (newest?.saved ?? 0) + 1)
    const temporary = join(folder, `.${randomName()}.tmp`)
    writeFileSync(temporary, content, { flag: 'wx', mode: 0o600 })
    const name = nameOf(saved, hash)
    renameSync(temporary, join(folder, name))
    for (const old of outdated([{ name, saved }, ...versions], now)) unlinkSync(join(folder, old.name))
    for (const left of names.filter((left) => left.startsWith('.'))) unlinkSync(join(folder, left))
  }
  return {
    folder,
    keep: (content) => {
      try {
        add(content)
      } catch {
        // The plan itself is saved all the same.
      }
    },
    list: () => versionsIn(namesIn(folder) ?? []),
    read: ({ name }) => guardedRead(join(folder, name)),
    forget: () => {
      const count = versionsIn(namesIn(folder) ?? []).length
      rmSync(folder, { recursive: true, force: true })
      return count
    },
  }
}

/** Takes out what is too old, of every plan: nobody may ever save again what was moved or deleted. */
export function pruneHistories(stateDir: string): void {
  for (const plan of namesIn(rootOf(stateDir)) ?? []) {
    const folder = join(rootOf(stateDir), plan)
    try {
      const versions = versionsIn(namesIn(folder) ?? [])
      const old = outdated(versions, Date.now())
      for (const { name } of old) unlinkSync(join(folder, name))
      if (old.length === versions.length) rmdirSync(folder)
    } catch {
      // Another process is at it, or the folder is not ours to change; the next time tries again.
    }
  }
}

/** A plan's first version is also a moment to look after those of all others. */
function begin(stateDir: string, folder: string): readonly string[] {
  pruneHistories(stateDir)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return []
}

function namesIn(folder: string): readonly string[] | undefined {
  try {
    return readdirSync(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
