import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Attempt } from '../../src/core/cohort/attempt.ts'
import { collectedText, readCollected } from '../../src/store/cohort/collected-file.ts'
import { cohortPaths } from '../../src/store/cohort/paths.ts'
import { sha256 } from '../../src/store/files/crypto.ts'

/** Puts files among what was collected in a cohort folder, one a key, as the last that each person handed in. */
export function handIn(folder: string, texts: Readonly<Record<string, string | Uint8Array>>): void {
  const paths = cohortPaths(folder)
  const known = readCollected(paths)
  const attempts = Object.entries(texts).map(([key, text]): Attempt => {
    const hash = sha256(text)
    const attempt: Attempt = {
      key,
      id: hash.slice(0, 16),
      sha256: hash,
      submitted: null,
      clock: null,
      late: null,
      rule: 'plan-key',
    }
    const file = paths.attempt(key, attempt.id)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    return attempt
  })
  const isNew = ({ key, id }: Attempt): boolean => !attempts.some((one) => one.key === key && one.id === id)
  writeFileSync(
    paths.collected,
    collectedText({
      attempts: [...known.attempts.filter(isNew), ...attempts].sort((a, b) =>
        a.key < b.key ? -1 : a.key > b.key ? 1 : 0,
      ),
      setAside: known.setAside,
    }),
  )
}
