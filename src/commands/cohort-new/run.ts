import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Cohort } from '../../core/cohort/cohort.ts'
import { fail } from '../../core/finding.ts'
import { hasLeftovers } from '../../store/cohort/leftovers.ts'
import { readRecord } from '../../store/cohort/record-file.ts'
import { saveCohort, tidyCohort, withCohort } from '../../store/cohort/save-cohort.ts'
import { type CheckedFile, ready } from '../check/check-file.ts'
import { type CommandCode, type Options, textOption } from '../command.ts'
import { Interrupted } from '../interrupted.ts'
import { makeWatched } from '../make-watched.ts'
import { needFramework } from '../need-framework.ts'
import { type OpenCohort, openCohort } from '../open-cohort.ts'
import { readRoster } from '../read-roster.ts'
import type { Services } from '../services.ts'
import type { CohortData } from './cohort-data.ts'
import { outcomeOf, receiptOf } from './outcome.ts'
import { type PlannedRun, planRun } from './plan-run.ts'
import { cohortJson, tellCohort } from './tell-cohort.ts'
import { cohortWish } from './wish.ts'
import { worksheetFormat, worksheets } from './worksheets.ts'

export const code: CommandCode<CohortData> = {
  async run([folder = ''], options, services) {
    const { cwd, content, today } = services
    const dryRun = options['dryRun'] === true
    const open = await openCohort(cwd, folder)
    const cohort = cohortWish(options, open.file?.cohort, today)
    const format = worksheetFormat(textOption(options, 'also'))
    const framework = await needFramework(content, cohort.framework)
    const file = rosterFile(folder, open, options)
    const { roster, checked } = readRoster(cwd, file, options)
    const nothing: CohortData = { folder, roster: file, cohort, dryRun, outcome: outcomeOf(undefined, roster), checked }
    if (checked.exit === 3) return { exit: 3, data: nothing }
    const planned = planRun(open, cohort, framework, roster)
    const problems = ready(file, [...roster.findings, ...planned.findings], roster.text, { excerpts: false })
    const left = planned.isWork && !dryRun ? await save(open, cohort, planned, problems, services) : undefined
    if (!planned.isWork && !dryRun && hasLeftovers(open.paths))
      await withCohort(open.paths, () => tidyCohort(open.paths))
    const members = planned.changes.here.map(({ member }) => member)
    const made =
      format &&
      (await makeWatched(
        open.paths,
        worksheets(members, format, cohort, content),
        { verb: 'worksheets', dryRun, doing: 'Making worksheets', count: members.length },
        services,
      ))
    const outcome = outcomeOf(planned, roster, left)
    return { exit: problems.exit, data: { ...nothing, outcome, checked: problems, worksheets: made } }
  },
  words: tellCohort,
  json: cohortJson,
}

/** The roster that is named, else the one in the folder. @throws Failure `usage-roster`. */
function rosterFile(folder: string, { paths }: OpenCohort, options: Options): string {
  const named = textOption(options, 'roster')
  if (named !== undefined) return named
  const own = join(folder, 'roster.csv')
  if (existsSync(paths.roster)) return own
  throw fail('usage-roster', { file: own })
}

const NO_ROWS = { leftOut: [], unusable: [] }

async function save(
  open: OpenCohort,
  cohort: Cohort,
  planned: PlannedRun,
  problems: CheckedFile,
  { interrupted, progress }: Services,
): Promise<ReadonlySet<string>> {
  const { paths, file, pending, record } = open
  return withCohort(paths, async () => {
    // Another run may have been at work since the folder was read.
    if (readRecord(paths).runs !== record.runs)
      throw fail('save-changed', { of: 'file', what: 'roster.lock.json' }, { file: paths.record })
    const telling = progress('Writing', planned.templates.length)
    const work = {
      file,
      pending,
      cohort: planned.newSettings ? cohort : undefined,
      templates: planned.templates,
      record: planned.record,
      receipt: (left: ReadonlySet<string>) => receiptOf(record.runs + 1, outcomeOf(planned, NO_ROWS, left), problems),
    }
    const left = await saveCohort(paths, work, async (done) => {
      telling.at(done)
      await setImmediate()
      if (interrupted.aborted) throw new Interrupted()
    })
    telling.end()
    return left
  })
}
