import { existsSync, lstatSync, mkdirSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Attempt, SetAside } from '../../core/cohort/attempt.ts'
import type { HandedIn } from '../../core/collect/handed-in.ts'
import { attemptData } from '../cohort/collected-file.ts'
import { stagingIn } from '../cohort/leftovers.ts'
import type { CohortPaths } from '../cohort/paths.ts'
import { notSaved } from '../files/atomic-write.ts'

/** Puts files where they are kept, each whole or not at all. */
export interface Placer {
  readonly attempt: (attempt: Attempt, from: HandedIn, bytes: Buffer) => void
  /** `bytes` where they are safe to keep. */
  readonly aside: (aside: SetAside, from: HandedIn, bytes: Buffer | undefined) => void
  readonly end: () => void
}

const META = 'meta.json'
const REASON = 'reason.json'
const PLAN = 'plan.yaml'

/**
 * Each folder is put together aside and then gets its name. One that is there already holds the same bytes, as it is called by
 * their hash; only what lies beside them is written again.
 *
 * @throws Failure `save-*`.
 */
export function placer(paths: CohortPaths): Placer {
  const staging = stagingIn(paths)
  const end = (): void => rmSync(staging, { recursive: true, force: true })
  const make = (folder: string): void => {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
    } catch (error) {
      throw notSaved(error, folder)
    }
  }
  end()
  make(staging)
  const made = new Set<string>()
  const put = (folder: string, files: Readonly<Record<string, Buffer | string>>): void => {
    const parent = dirname(folder)
    if (!made.has(parent)) make(parent)
    made.add(parent)
    try {
      const staged = join(staging, 'one')
      mkdirSync(staged, { mode: 0o700 })
      for (const [name, content] of Object.entries(files)) writeFileSync(join(staged, name), content, { mode: 0o600 })
      if (!move(staged, folder)) {
        for (const name of Object.keys(files)) replace(join(staged, name), join(folder, name))
        rmSync(staged, { recursive: true, force: true })
      }
    } catch (error) {
      throw notSaved(error, folder)
    }
  }
  return {
    attempt: (attempt, from, bytes) =>
      put(dirname(paths.attempt(attempt.key, attempt.id)), { [PLAN]: bytes, [META]: metaText(attempt, from) }),
    aside: (aside, from, bytes) =>
      put(paths.setAside(aside.id), { ...(bytes ? { [PLAN]: bytes } : {}), [REASON]: reasonText(aside, from) }),
    end,
  }
}

/** Gives a folder its name; false where one with this name holds something. */
function move(from: string, to: string): boolean {
  try {
    renameSync(from, to)
    return true
  } catch (error) {
    if (lstatSync(to, { throwIfNoEntry: false })?.isDirectory()) return false
    throw error
  }
}

/** What was collected is never written over; an empty file is what is left when a disk goes off. */
function replace(from: string, to: string): void {
  const isKept = to.endsWith(PLAN) && (statSync(to, { throwIfNoEntry: false })?.size ?? 0) > 0
  if (!isKept) renameSync(from, to)
}

/** What is kept beside a plan: all that is known of it, and the name it came under. */
const metaText = (attempt: Attempt, { origin, hints }: HandedIn): string =>
  text({ format: 1, ...attemptData(attempt), system: hints.system, came_as: origin })

const reasonText = ({ id, key, submitted, reason }: SetAside, { origin, hints }: HandedIn): string =>
  text({ format: 1, id, key, submitted, reason, system: hints.system, came_as: origin })

/** Characters that nobody sees, or that turn a terminal round, are written as what they are: people open these files. */
const text = (data: object): string =>
  `${JSON.stringify(data, null, 2).replace(/[^\P{C}\n]/gu, (hidden) =>
    hidden
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  )}\n`

/** Whether an attempt still has its plan. */
export function isKept(paths: CohortPaths, { key, id }: Pick<Attempt, 'key' | 'id'>): boolean {
  return (statSync(paths.attempt(key, id), { throwIfNoEntry: false })?.size ?? 0) > 0
}

export const isAsideKept = (paths: CohortPaths, { id }: Pick<SetAside, 'id'>): boolean =>
  existsSync(join(paths.setAside(id), REASON))

/** Takes a folder of `quarantine/` away, as far as it holds what was put there. */
export function takeAway(paths: CohortPaths, id: string): void {
  const folder = paths.setAside(id)
  for (const name of [PLAN, REASON]) rmSync(join(folder, name), { force: true })
  try {
    for (const empty of [folder, paths.quarantine]) rmdirSync(empty)
  } catch {
    // Something else is in it.
  }
}
