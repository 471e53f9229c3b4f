import { realpath } from 'node:fs/promises'
import { relative, resolve } from 'node:path'
import { Failure, fail } from '../../core/finding.ts'
import { newFiles } from '../../store/files/new-files.ts'
import type { ReadPlan } from '../../store/plan/open-plan.ts'
import { sayLeftOut } from '../../words/say-left-out.ts'
import { sayNotShown } from '../../words/say-not-shown.ts'
import { show } from '../../words/show.ts'
import { ready } from '../check/check-file.ts'
import { type CommandCode, textOption } from '../command.ts'
import { Interrupted } from '../interrupted.ts'
import type { Outcome, Services } from '../services.ts'
import type { ExportData } from './export-data.ts'
import { type ExportedPlan, exportPlan } from './export-plan.ts'
import { type Job, jobsOf } from './jobs.ts'
import { fileIn, makeFolder, type Output, outputOf, planNames } from './output.ts'
import { sayExport } from './say-export.ts'
import { type Wish, wishOf } from './wish.ts'

export const code: CommandCode<ExportData> = {
  async run(args, options, services) {
    const { cwd, content, prompters, note } = services
    const wish = await wishOf(options, cwd, content)
    const jobs = await jobsOf(args, wish, textOption(options, 'framework'), services)
    const json = options['json'] === true
    const output = await outputOf(textOption(options, 'output'), cwd, {
      plans: jobs.length,
      formats: wish.formats,
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
  const { cwd, interrupted, progress } = services
  const files = newFiles(replace)
  const nameOf = planNames(jobs.length > 1)
  const made = new Map<string, { format: string; view: string | null }>()
  const leftOut: ExportData['leftOut'][number][] = []
  const notShown: ExportData['notShown'][number][] = []
  const problems: ExportData['problems'][number][] = []
  const assertNoPlan = noneOf(jobs, cwd)
  const telling = progress('Exporting', jobs.length)

  const write = async (job: Job, { name, shared, written, notShown: missed }: ExportedPlan): Promise<void> => {
    for (const { format, content } of written) {
      const view = format.kind === 'document' ? wish.view.view : (wish.dataView?.view ?? null)
      const suffix = view ?? (format.kind === 'data' ? format.suffix : undefined)
      if (output.kind === 'pipe') await emit(content, services)
      else {
        const path = fileIn(output, name, `${suffix === undefined ? '' : `-${suffix}`}.${format.extension}`)
        made.set(resolve(cwd, path), { format: format.id, view })
        if (replace) await assertNoPlan(path)
        await files.add(resolve(cwd, path), content)
      }
    }
    notShown.push(...missed.map((one) => ({ file: job.name, ...one })))
    leftOut.push(...shared.leftOut.map((one) => ({ file: job.name, ...one })))
  }

  let writing = Promise.resolve()
  try {
    await makeFolder(output, cwd)
    // While one plan is worked on, the next is read and the one before is written.
    const reading = readAhead(jobs)
    for (const [i, job] of jobs.entries()) {
      if (interrupted.aborted) throw new Interrupted()
      try {
        const place = { isFirst: i === problems.length, isFile: output.kind !== 'pipe', nameOf }
        const made = await exportPlan(await reading(i), job.name, wish, place, services)
        await writing
        writing = write(job, made)
        writing.catch(() => undefined)
      } catch (error) {
        // Of one plan the reason is the answer; beside others it is one of many, unless it is about where they go.
        if (!(error instanceof Failure) || jobs.length === 1 || isAboutOutput(error)) throw error
        const { exit, findings } = ready(job.name, error.findings, error.text)
        problems.push({ file: job.name, exit, findings })
      }
      telling.at(i + 1)
    }
    await writing
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
    telling.end()
    // Of an error was told before; this one must not leave a file behind either.
    await writing.catch(() => undefined)
    await files.discard()
  }
}

/** Plans by their place among the jobs, each read when the one before is asked for. */
function readAhead(jobs: readonly Job[]): (i: number) => Promise<ReadPlan> {
  let next = jobs[0]?.read()
  return async (i) => {
    const asked = next ?? jobs[i]?.read()
    next = jobs[i + 1]?.read()
    // What is wrong with it is told when its turn comes.
    next?.catch(() => undefined)
    if (!asked) throw new Error('no such plan')
    return asked
  }
}

const ABOUT_OUTPUT: ReadonlySet<string> = new Set(['export-exists', 'export-own-plan', 'export-not-a-file'])

const isAboutOutput = ({ findings }: Failure): boolean =>
  findings.some(({ code: name }) => name.startsWith('save-') || ABOUT_OUTPUT.has(name))

/** Into a pipe as it is; on a screen nothing that could do something to it. */
function emit(content: string | Uint8Array, { emit: out, prompters }: Services): Promise<void> {
  return out(typeof content === 'string' && prompters.isSeen ? show(content) : content)
}

/** Keeps the plans themselves from being replaced, however they are named. @throws Failure `export-own-plan` when asked for one. */
function noneOf(jobs: readonly Job[], cwd: string): (path: string) => Promise<void> {
  const placeOf = (path: string): Promise<string> => realpath(resolve(cwd, path)).catch(() => '')
  let plans: ReadonlySet<string> | undefined
  return async (path) => {
    const place = await placeOf(path)
    if (place === '') return
    plans ??= new Set(await Promise.all(jobs.map(({ name }) => placeOf(name))))
    if (plans.has(place)) throw fail('export-own-plan', {}, { file: path })
  }
}
