import { realpathSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { fail } from '../../core/finding.ts'
import { formatOf } from '../../export/formats.ts'
import { newFiles } from '../../store/files/new-files.ts'
import { sayLeftOut } from '../../words/say-left-out.ts'
import { sayNotShown } from '../../words/say-not-shown.ts'
import { show } from '../../words/show.ts'
import { type CommandCode, textOption } from '../command.ts'
import { takeEachJob } from '../each-job.ts'
import type { Outcome, Services } from '../services.ts'
import type { ExportData } from './export-data.ts'
import { type ExportProblem, exportOrProblem } from './export-or-problem.ts'
import { type ExportedPlan, exportPlan } from './export-plan.ts'
import { type Job, jobsOf } from './jobs.ts'
import { fileIn, makeFolder, type Output, outputOf, ownNames } from './output.ts'
import { sayExport } from './say-export.ts'
import { type Wish, wishOf } from './wish.ts'

/** Plans handed to a thread at a time: of larger batches the last ones leave other threads without work. */
const BATCH = 8
const WORKER = new URL('./export-worker.mjs', import.meta.url)

export const code: CommandCode<ExportData> = {
  async run(args, options, services) {
    const { cwd, prompters, note } = services
    const wish = await wishOf(options, services)
    const jobs = await jobsOf(args, wish, textOption(options, 'framework'), services)
    const json = options['json'] === true
    const output = await outputOf(textOption(options, 'output'), cwd, {
      plans: jobs.length,
      formats: wish.formats.map(formatOf),
      json,
      isSeen: prompters.isSeen,
    })
    const outcome = await exportAll(jobs, wish, output, options['force'] === true, services)
    const said = [...sayLeftOut(outcome.data.leftOut), ...sayNotShown(outcome.data.notShown)]
    if (!json && said.length > 0) note(said)
    return outcome
  },
  words: sayExport,
  json: ({ files, leftOut, notShown, problems }) => ({
    files,
    left_out: leftOut,
    not_shown: notShown,
    problems: problems.map(({ findings, ...problem }) => ({
      ...problem,
      findings: findings.map(({ text: _, ...finding }) => finding),
    })),
  }),
}

/** Plan by plan, so that memory does not grow with their number; the files appear together at the end. */
async function exportAll(
  jobs: readonly Job[],
  wish: Wish,
  output: Output,
  replace: boolean,
  services: Services,
): Promise<Outcome<ExportData>> {
  const { cwd, content, interrupted, progress } = services
  const files = newFiles(replace)
  const nameOf = ownNames()
  const made = new Map<string, { format: string; view: string | null }>()
  const leftOut: ExportData['leftOut'][number][] = []
  const notShown: ExportData['notShown'][number][] = []
  const problems: ExportProblem[] = []
  const assertNoPlan = noneOf(jobs, cwd)
  let isFirst = true

  const one = (job: Job): Promise<ExportedPlan | ExportProblem> => {
    const place = wish.hasData ? { isFirst, isFile: output.kind !== 'pipe', nameOf } : undefined
    // Of one plan the reason is the answer; beside others it is one of many.
    return (jobs.length === 1 ? exportPlan : exportOrProblem)(job, wish, content, place)
  }
  const take = async (plan: ExportedPlan | ExportProblem, { name: file }: Job): Promise<void> => {
    if ('findings' in plan) {
      problems.push(plan)
      return
    }
    isFirst = false
    const name = wish.hasData ? plan.name : nameOf(plan.name)
    for (const { format: id, content } of plan.written) {
      const format = formatOf(id)
      const view = format.kind === 'document' ? wish.view.view : (wish.dataView?.view ?? null)
      const suffix = view ?? (format.kind === 'data' ? format.suffix : undefined)
      if (output.kind === 'pipe') await emit(content, services)
      else {
        const path = fileIn(output, name, `${suffix === undefined ? '' : `-${suffix}`}.${format.extension}`)
        made.set(resolve(cwd, path), { format: id, view })
        if (replace) assertNoPlan(path)
        files.add(resolve(cwd, path), content)
      }
    }
    notShown.push(...plan.notShown.map((one) => ({ file, ...one })))
    leftOut.push(...plan.leftOut.map((one) => ({ file, ...one })))
  }

  try {
    await makeFolder(output, cwd)
    const worker = wish.hasData ? undefined : WORKER
    const how = { wish, one, worker, filesIn: () => 1, batch: BATCH, interrupted, doing: 'Exporting', progress }
    await takeEachJob(jobs, how, take)
    const done = await files.finish()
    const exits = problems.map(({ exit }) => exit)
    return {
      exit: [4, 5, 3, 2, 1].find((exit) => exits.includes(exit)) ?? 0,
      data: {
        files: done.map(({ file, bytes, sha256 }) => {
          const { format = '', view = null } = made.get(file) ?? {}
          return { path: relative(cwd, file), format, view, bytes, sha256 }
        }),
        leftOut,
        notShown,
        problems,
        isPiped: output.kind === 'pipe',
      },
    }
  } finally {
    files.discard()
  }
}

/** Into a pipe as it is; on a screen nothing that could do something to it. */
function emit(content: string | Uint8Array, { emit: out, prompters }: Services): Promise<void> {
  return out(typeof content === 'string' && prompters.isSeen ? show(content) : content)
}

/** Keeps the plans themselves from being replaced, however they are named. @throws Failure `export-own-plan` when asked for one. */
function noneOf(jobs: readonly Job[], cwd: string): (path: string) => void {
  const placeOf = (path: string): string | undefined => {
    try {
      return realpathSync(resolve(cwd, path))
    } catch {
      return undefined
    }
  }
  let plans: ReadonlySet<string | undefined> | undefined
  return (path) => {
    const place = placeOf(path)
    if (place === undefined) return
    plans ??= new Set(jobs.map(({ name }) => placeOf(name)))
    if (plans.has(place)) throw fail('export-own-plan', {}, { file: path })
  }
}
