import { mkdir, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { Collected } from '../../core/cohort/attempt.ts'
import type { CohortRecord } from '../../core/cohort/record.ts'
import type { Decision } from '../../core/collect/decision.ts'
import { fail } from '../../core/finding.ts'
import { collectedText, writeCollected } from '../cohort/collected-file.ts'
import type { CohortPaths } from '../cohort/paths.ts'
import { readRecord, recordText, writeRecord } from '../cohort/record-file.ts'
import { atomicWrite, notSaved } from '../files/atomic-write.ts'
import { sha256 } from '../files/crypto.ts'
import { isFinding } from './archive.ts'
import { inboxFiles, type Reading } from './inbox-files.ts'
import { placer, takeAway } from './place.ts'

interface Saving extends Reading {
  readonly pause: () => Promise<void>
  /** The run in words for programs, without a name in it. */
  readonly receipt: (decision: Decision, run: number) => string
}

/**
 * Writes what was decided: reads the inbox once more, and puts each file where it belongs; then the receipt, and last what is
 * remembered. A run that is cut off has moved whole folders only; the next one decides the same and ends with the same files.
 *
 * @throws Failure `save-*`.
 */
export async function saveCollected(
  paths: CohortPaths,
  inbox: readonly string[],
  decision: Decision,
  saving: Saving,
): Promise<void> {
  const record = readRecord(paths)
  const run = record.runs + 1
  await placeAll(paths, inbox, decision, saving)
  for (const id of decision.removed) takeAway(paths, id)
  for (const folder of [paths.receipts, paths.submitted])
    await mkdir(folder, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
      throw notSaved(error, folder)
    })
  await atomicWrite(join(paths.receipts, `${String(run).padStart(4, '0')}-collect.json`), saving.receipt(decision, run))
  await writeCollected(paths, collectedText({ ...decision.collected, run }))
  await writeRecord(paths, recordText({ ...record, runs: run }))
}

/** Whether a run was cut off behind its last file: its number is in the index, and not in the record. */
export const isUnfinished = ({ run = 0 }: Collected, { runs }: CohortRecord): boolean => run > runs

/** What is left to do after a run that was cut off behind its last step. */
export async function tidyCollected(paths: CohortPaths, collected: Collected): Promise<void> {
  const record = readRecord(paths)
  if (isUnfinished(collected, record)) await writeRecord(paths, recordText({ ...record, runs: collected.run ?? 0 }))
  await unlink(paths.pending).catch(() => undefined)
}

/** @throws Failure `save-changed` when the inbox is not as it was looked at any more: nothing is then remembered of this run. */
async function placeAll(
  paths: CohortPaths,
  inbox: readonly string[],
  { created, changed, setAside }: Decision,
  saving: Saving,
): Promise<void> {
  const taken = new Map([...created, ...changed].map((one) => [one.claim.from.number, one]))
  const aside = new Map(setAside.filter(({ isNew }) => isNew).map((one) => [one.claim.from.number, one]))
  const place = placer(paths)
  let number = 0
  try {
    for await (const file of inboxFiles(inbox, saving)) {
      await saving.pause()
      number += 1
      const attempt = taken.get(number)
      const put = aside.get(number)
      const wanted = (attempt ?? put)?.claim.from
      if (!wanted) continue
      const read = wanted.sha256 === null ? undefined : file.read()
      const bytes = read && !isFinding(read) ? read : undefined
      if ((bytes ? sha256(bytes) : null) !== wanted.sha256) break
      if (attempt && bytes) place.attempt(attempt.attempt, wanted, bytes)
      if (put) place.aside(put.aside, wanted, bytes)
      taken.delete(number)
      aside.delete(number)
    }
  } finally {
    place.end()
  }
  if (taken.size + aside.size > 0) throw fail('save-changed', { of: 'file', what: 'inbox' })
}
