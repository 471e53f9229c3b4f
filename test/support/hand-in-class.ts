import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Attempt, SetAside } from '../../src/core/cohort/attempt.ts'
import { collectedText } from '../../src/store/cohort/collected-file.ts'
import { cohortPaths } from '../../src/store/cohort/paths.ts'
import { sha256 } from '../../src/store/files/crypto.ts'
import type { OfClass } from './class-of.ts'

/** The template of a key in a cohort folder, for `classOf`. */
export const templatesIn =
  (folder: string): ((key: string) => string) =>
  (key) =>
    readFileSync(cohortPaths(folder).template(key), 'utf8')

/**
 * Puts what a class hands in where `cohort collect` would: `submitted/` with its index, `quarantine/` for what cannot be read.
 * For tests of what comes after collecting.
 */
export function handInClass(folder: string, people: Iterable<OfClass>): void {
  const paths = cohortPaths(folder)
  const attempts: Attempt[] = []
  const setAside: SetAside[] = []
  for (const { key, came, files } of people)
    for (const { bytes, submitted, late } of files) {
      const hash = sha256(bytes)
      const id = hash.slice(0, 16)
      const isAside = came === 'unreadable'
      const file = isAside ? join(paths.quarantine, id, 'plan.yaml') : paths.attempt(key, id)
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
      writeFileSync(file, bytes, { mode: 0o600 })
      if (isAside) setAside.push({ id, key, submitted, reason: 'yaml-syntax' })
      else
        attempts.push({
          key,
          id,
          sha256: hash,
          submitted,
          clock: 'lms',
          late: late ? 'lms' : null,
          rule: 'plan-key',
        })
    }
  mkdirSync(paths.submitted, { recursive: true, mode: 0o700 })
  const byKey = [...attempts].sort((a, b) => order(a.key, b.key) || order(a.submitted ?? '', b.submitted ?? ''))
  writeFileSync(paths.collected, collectedText({ attempts: byKey, setAside }), { mode: 0o600 })
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
