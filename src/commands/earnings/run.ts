import { relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type CareerClock, careerClock, yearsAt } from '../../core/career/career-clock.ts'
import { careerProfile } from '../../core/career/career-profile.ts'
import { collected } from '../../core/career/collected.ts'
import { stateMeant } from '../../core/career/us-state.ts'
import { severityOf } from '../../core/codes.ts'
import { earnings, type OnSchedule } from '../../core/earnings/earnings.ts'
import { milestonePay } from '../../core/earnings/milestone-pay.ts'
import { planIncomes } from '../../core/earnings/plan-incomes.ts'
import { Failure, fail } from '../../core/finding.ts'
import { type Framework, promptAt } from '../../core/framework.ts'
import type { Answers, Plan, Term } from '../../core/plan.ts'
import { publicFramework } from '../../core/public-framework.ts'
import { needPlan } from '../../store/plan/find-plan.ts'
import { readPlanFile } from '../../store/plan/open-plan.ts'
import { earningsCsv } from '../../words/earnings/earnings-csv.ts'
import type { EarningsData } from '../../words/earnings/earnings-data.ts'
import { tellEarnings } from '../../words/earnings/tell-earnings.ts'
import { type CommandCode, type Options, textOption } from '../command.ts'
import { resolveTerm } from '../resolve-term.ts'
import type { Services } from '../services.ts'
import { earningsJson } from './earnings-json.ts'
import { idsOption, laneMove, needLane, numberOption } from './wishes.ts'

interface EarningsOutput extends EarningsData {
  /** Already written out, for a format that is none for a terminal. */
  readonly written: string | undefined
}

export const code: CommandCode<EarningsOutput> = {
  pages: true,
  async run([named], options, services) {
    const { cwd, content, today } = services
    const count = numberOption(options, 'years', { least: 1, most: 40, otherwise: 10, places: 0 })
    const growth = numberOption(options, 'growth', { least: 0, most: 20, otherwise: 0, places: 2 })
    const read = await onSchedule(options, Math.round(growth * 100), services)
    const file = await needPlan(cwd, named)
    const open = await readPlanFile(resolve(cwd, file), content)
    const format = textOption(options, 'format') ?? 'text'
    const term = resolveTerm(open, textOption(options, 'term'))
    const framework = format === 'text' ? open.framework : publicFramework(open.framework)
    const profile = careerProfile({ profile: answersTo(framework, open.plan) })
    const clock = careerClock(profile, today)
    const state = stateMeant(read?.schedule.state ?? '') ?? stateMeant(profile.region ?? '')
    const possible = [
      ...planIncomes(framework, term, clock.firstYear),
      ...milestonePay(framework, term, await content.catalogues(), state),
    ]
    const told = earnings(possible, spanOf(clock, count), read, {
      leftOut: idsOption(options, 'leaveOut', possible),
      onTop: idsOption(options, 'onTop', possible),
    })
    const data: EarningsData = {
      file,
      term: term.id,
      language: framework.language,
      clock,
      on: read ?? null,
      example: exampleFrom(cwd),
      laneNamed: textOption(options, 'lane') !== undefined,
      hidden: entries(open.framework, term) - entries(framework, term),
      earnings: told,
    }
    return { exit: 0, data: { ...data, written: await writtenAs(format, data) } }
  },
  words: ({ written, ...data }, look) => written ?? tellEarnings(data, look),
  json: ({ written: _, ...data }) => earningsJson(data),
}

/** The schedule that comes with Waymark, as one would call it from a folder. */
function exampleFrom(cwd: string): string {
  const file = fileURLToPath(new URL('../examples/salary-schedule.csv', import.meta.url))
  const near = relative(cwd, file)
  return near.startsWith('..') ? file : near
}

/** The profile, as far as this framework asks for it. */
const answersTo = (framework: Framework, { profile }: Plan): Answers =>
  new Map([...profile].filter(([path]) => promptAt(framework, path) !== undefined))

/** How many entries a framework looks at for money. */
const entries = (framework: Framework, term: Term): number =>
  [...collected(framework, term, 'income'), ...collected(framework, term, 'milestone')].length

/** From the first year of teaching on, or from this one where that lies behind. */
function spanOf(clock: CareerClock, count: number): { first: number; count: number; taught: number } {
  const first = Math.max(clock.firstYear, clock.now)
  return { first, count, taught: yearsAt(clock, first) }
}

/**
 * The schedule that is asked for, with what is worth a look in it said beside the answer.
 *
 * @throws Failure `schedule-*`, `file-*` when it cannot be used, `usage-*` for wishes that do not fit it.
 */
async function onSchedule(options: Options, growth: number, { cwd, note }: Services): Promise<OnSchedule | undefined> {
  const file = textOption(options, 'schedule')
  if (file === undefined) {
    const needs = ['lane', 'move', 'growth'].find((name) => options[name] !== undefined)
    if (needs !== undefined) throw fail('usage-schedule', { name: needs })
    return undefined
  }
  const { readScheduleFile } = await import('../../store/schedule/read-schedule-file.ts')
  const { schedule, findings, text } = readScheduleFile(resolve(cwd, file))
  if (!schedule)
    throw new Failure(
      findings.filter((finding) => severityOf(finding.code) === 'error'),
      { file, text },
    )
  const lane = needLane(schedule, textOption(options, 'lane'), file)
  const move = laneMove(schedule, textOption(options, 'move'), file)
  if (findings.length > 0) {
    const { report } = await import('../../words/report.ts')
    note(findings.flatMap((finding) => report(finding, file, text)))
  }
  return { schedule, lane, growth, ...(move ? { move } : {}) }
}

async function writtenAs(format: string, data: EarningsData): Promise<string | undefined> {
  if (format === 'csv') return earningsCsv(data)
  if (format === 'svg') return (await import('./earnings-svg.ts')).earningsSvg(data)
  return undefined
}
