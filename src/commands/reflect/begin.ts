import { resolve } from 'node:path'
import { fail } from '../../core/finding.ts'
import type { Framework } from '../../core/framework.ts'
import { laterTerm } from '../../core/term.ts'
import { planUpdate } from '../../core/update/plan-update.ts'
import type { Value } from '../../core/value.ts'
import type { Content } from '../../store/content/content.ts'
import { assertWritable } from '../../store/files/atomic-write.ts'
import { guardedRead } from '../../store/files/guarded-read.ts'
import { exists, findPlan, PLAN_FILE } from '../../store/plan/find-plan.ts'
import { addFirstTerm } from '../../store/plan/first-term.ts'
import { createPlan } from '../../store/plan/new-plan.ts'
import { type OpenPlan, openPlan } from '../../store/plan/open-plan.ts'
import { openTerm } from '../../store/plan/open-term.ts'
import { type AnswersFile, answersIn, parseAnswers } from '../../store/plan/read-answers.ts'
import { updatePlan } from '../../store/plan/update-plan.ts'
import { type Options, textOption } from '../command.ts'
import { needFramework } from '../need-framework.ts'
import { resolveBenefit } from '../resolve-benefit.ts'
import { firstTerm, resolveDraft } from '../resolve-term.ts'
import type { Services } from '../services.ts'
import { sayUpdate } from '../update/say-update.ts'
import { toldOf } from '../update/update-file.ts'
import { say } from './messages.ts'
import type { Prompter } from './prompter.ts'

/** The file handed in with --answers, read and taken apart. */
export async function readAnswersFile(
  options: Options,
  { cwd, readInput }: Services,
): Promise<AnswersFile | undefined> {
  const named = textOption(options, 'answers')
  if (named === undefined) return undefined
  if (named === '-') return parseAnswers('standard input', await readInput())
  return parseAnswers(named, await guardedRead(resolve(cwd, named)))
}

/** The plan and the term a session begins with. */
export interface Beginning {
  readonly open: OpenPlan
  readonly term: string
  readonly created: boolean
  readonly name: string
  readonly answers: ReadonlyMap<string, Value>
  /** The one benefit to ask about, if one is named. */
  readonly benefit: string | undefined
}

/**
 * The plan to work on: the one there is, or a new one. Whether it can be saved is found out before anything is asked, and
 * whether the answers fit before anything is made.
 */
export async function begin(
  named: string | undefined,
  answersFile: AnswersFile | undefined,
  options: Options,
  { cwd, content, stateDir, today, note }: Services,
): Promise<Beginning> {
  const name = (await findPlan(cwd, named)) ?? PLAN_FILE
  const file = resolve(cwd, name)
  const wanted = textOption(options, 'term')
  const created = !(await exists(file))
  if (created) {
    const term = firstTerm(wanted, today)
    const framework = await needFramework(
      content,
      textOption(options, 'framework') ?? answersFile?.framework ?? 'candidate',
    )
    const answers = answersOf(answersFile, framework)
    const benefit = benefitIn(options, framework)
    await createPlan(file, framework, term)
    return { open: await openPlan(file, content, stateDir), term, created, name, answers, benefit }
  }
  let open = await openPlan(file, content, stateDir)
  const framework = textOption(options, 'framework')
  if (framework !== undefined && framework !== open.framework.id) {
    await needFramework(content, framework)
    throw fail(
      'usage',
      {
        says: `This plan uses the framework "${open.framework.id}", not "${framework}".`,
        fix: 'Leave out --framework, or name another file for a second plan.',
      },
      { file: name },
    )
  }
  const benefit = benefitIn(options, open.framework)
  await assertWritable(open.real)
  if (open.plan.terms.length === 0) open = await addFirstTerm(open, content, firstTerm(wanted, today))
  // A closed last term is no obstacle where today lies in a later one, which is offered.
  const term =
    wanted === undefined && laterTerm(lastTerm(open), today) !== undefined
      ? lastTerm(open)
      : resolveDraft(open, wanted).id
  open = await broughtAlong(open, content, name, note)
  return { open, term, created, name, answers: answersOf(answersFile, open.framework), benefit }
}

/** Questions are asked as they are now, so the plan is brought to them first, and it is said what became of what. */
async function broughtAlong(open: OpenPlan, content: Content, file: string, note: Services['note']): Promise<OpenPlan> {
  if (planUpdate(open.framework, open.plan).changes.length === 0) return open
  const done = await updatePlan(open, content)
  const { from, to } = done.update
  note([...sayUpdate({ file, state: 'updated', from, to, changes: toldOf(done.update) }), ''])
  return done.open
}

function benefitIn(options: Options, framework: Framework): string | undefined {
  const named = textOption(options, 'benefit')
  return named === undefined ? undefined : resolveBenefit(framework, named)
}

const answersOf = (file: AnswersFile | undefined, framework: Framework): ReadonlyMap<string, Value> =>
  file ? answersIn(file, framework) : new Map()

const lastTerm = ({ plan }: OpenPlan): string => plan.terms.at(-1)?.id ?? ''

/** Asks whether to open the term that today lies in, where the plan has none as late; a no goes on with the last one. */
export async function offerTerm(
  { open, term, created }: Beginning,
  options: Options,
  prompter: Prompter,
  { content, today }: Services,
): Promise<Pick<Beginning, 'open' | 'term'>> {
  const later = created || textOption(options, 'term') !== undefined ? undefined : laterTerm(lastTerm(open), today)
  if (later === undefined) return { open, term }
  const sure = await prompter.confirm(say.offerTerm(later, term))
  if (sure === true) return { open: await openTerm(open, content, later), term: later }
  return { open, term: resolveDraft(open, term).id }
}
