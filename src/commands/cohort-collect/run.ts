import { relative } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { severityOf } from '../../core/codes.ts'
import { type Collected, currentAttempts } from '../../core/cohort/attempt.ts'
import type { Member } from '../../core/cohort/record.ts'
import { decide } from '../../core/collect/decide.ts'
import type { Decision } from '../../core/collect/decision.ts'
import { wallClockIn } from '../../core/collect/wall-clock.ts'
import { fail } from '../../core/finding.ts'
import { collectedText, readCollected } from '../../store/cohort/collected-file.ts'
import { hasLeftovers } from '../../store/cohort/leftovers.ts'
import { readRecord } from '../../store/cohort/record-file.ts'
import { withCohort } from '../../store/cohort/save-cohort.ts'
import type { Reading } from '../../store/collect/inbox-files.ts'
import { type Looking, lookThrough } from '../../store/collect/look-through.ts'
import { isAsideKept, isKept } from '../../store/collect/place.ts'
import { isUnfinished, saveCollected, tidyCollected } from '../../store/collect/save-collected.ts'
import { sha256 } from '../../store/files/crypto.ts'
import { type CommandCode, textOption } from '../command.ts'
import type { FoundCohort } from '../find-cohort.ts'
import { Interrupted } from '../interrupted.ts'
import type { Services } from '../services.ts'
import type { CollectData } from './collect-data.ts'
import { collectJson, receiptText } from './collect-json.ts'
import { cohortOf, inboxOf } from './inbox.ts'
import { tellCollected } from './tell-collected.ts'

export const code: CommandCode<CollectData> = {
  async run(args, options, services) {
    const { cwd } = services
    const found = await cohortOf(cwd, textOption(options, 'cohort'), args)
    const { paths, cohort, record } = found
    const inbox = inboxOf(cwd, args, paths)
    const there = readCollected(paths)
    // What someone took away is collected again, and what they took out of quarantine is settled.
    const collected = {
      ...there,
      attempts: there.attempts.filter((one) => isKept(paths, one)),
      setAside: there.setAside.filter((one) => isAsideKept(paths, one)),
    }
    const known = new Set(collected.attempts.map((attempt) => attempt.sha256))
    const reading = readingFor(found, services)
    const { files, skipped } = await lookThrough(inbox, reading, { ...reading, isKnown: (hash) => known.has(hash) })
    const decision = decide(files, { cohort, members: record.members, collected, hash: sha256 })
    const isWork =
      decision.created.length > 0 ||
      decision.setAside.some(({ isNew }) => isNew) ||
      collectedText(decision.collected) !== collectedText(there)
    const dryRun = options['dryRun'] === true
    if (!dryRun && isWork) await save(found, inbox, decision, there.run ?? 0, services)
    else if (!dryRun && (hasLeftovers(paths) || isUnfinished(there, record)))
      await withCohort(paths, () => tidyCollected(paths, there))
    const exit = decision.findings.some(({ code: one }) => severityOf(one) === 'error') ? 1 : 0
    const names = new Map(record.members.map(({ key, name }) => [key, name]))
    const people = peopleIn(record.members, decision.collected)
    const folder = relative(cwd, paths.folder) || '.'
    return { exit, data: { folder, dryRun, isWork, decision, skipped, names, people } }
  },
  words: tellCollected,
  json: collectJson,
}

function peopleIn(members: readonly Member[], collected: Collected): CollectData['people'] {
  const current = currentAttempts(collected)
  const here = members.filter(({ hasLeft }) => !hasLeft)
  const have = here.flatMap(({ key }) => current.get(key) ?? [])
  return { all: here.length, have: have.length, late: have.filter(({ late }) => late !== null).length }
}

/** So many files are read between two moments at which a run can be stopped. */
const STRIDE = 100

function readingFor({ cohort }: FoundCohort, { progress, interrupted }: Services): Reading & Pick<Looking, 'pause'> {
  let telling: ReturnType<Services['progress']> | undefined
  let done = 0
  return {
    clock: wallClockIn(cohort.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone),
    onSource: (count: number): void => {
      telling?.end()
      telling = count > STRIDE ? progress('Reading', count) : undefined
      done = 0
    },
    pause: async (): Promise<void> => {
      done += 1
      telling?.at(done)
      if (done % STRIDE > 0) return
      await setImmediate()
      if (interrupted.aborted) throw new Interrupted()
    },
  }
}

async function save(
  found: FoundCohort,
  inbox: readonly string[],
  decision: Decision,
  run: number,
  services: Services,
): Promise<void> {
  const { paths, record } = found
  return withCohort(paths, async () => {
    // Another run may have been at work since the folder was read.
    const now = readCollected(paths)
    if ((now.run ?? 0) !== run || readRecord(paths).runs !== record.runs)
      throw fail('save-changed', { of: 'file', what: 'index.json' }, { file: paths.collected })
    await saveCollected(paths, inbox, decision, { ...readingFor(found, services), receipt: receiptText })
  })
}
