import { resolve } from 'node:path'
import { agenda, isWaiting, type Step } from '../../core/agenda.ts'
import { withoutIds } from '../../core/entries.ts'
import { fail } from '../../core/finding.ts'
import type { Framework } from '../../core/framework.ts'
import { countsOf } from '../../core/progress.ts'
import { termTitle } from '../../core/term.ts'
import type { Value } from '../../core/value.ts'
import { jsonOf, sameValue } from '../../core/value-json.ts'
import { assertWritable } from '../../store/files/atomic-write.ts'
import { guardedRead } from '../../store/files/guarded-read.ts'
import { rescueLeftovers } from '../../store/journal/leftovers.ts'
import { closeTerm } from '../../store/plan/close-term.ts'
import { exists, findPlan, PLAN_FILE } from '../../store/plan/find-plan.ts'
import { addFirstTerm } from '../../store/plan/first-term.ts'
import { createPlan } from '../../store/plan/new-plan.ts'
import { type OpenPlan, openPlan } from '../../store/plan/open-plan.ts'
import { type AnswersFile, answersIn, parseAnswers } from '../../store/plan/read-answers.ts'
import { termNamed } from '../../store/plan/save-plan.ts'
import { type CommandCode, type Options, textOption } from '../command.ts'
import { exitAfter, Interrupted } from '../interrupted.ts'
import { needFramework } from '../need-framework.ts'
import { resolveBenefit } from '../resolve-benefit.ts'
import { firstTerm, resolveDraft } from '../resolve-term.ts'
import type { Services } from '../services.ts'
import { say } from './messages.ts'
import { openEditor } from './open-editor.ts'
import type { Prompter } from './prompter.ts'
import { Session } from './session.ts'
import { sessionPlan } from './session-plan.ts'
import { type Sitting, sittingOf } from './sitting-of.ts'

interface ReflectData {
  readonly file: string
  readonly term: string
  readonly created: boolean
  readonly ending: 'made' | 'stopped' | 'reviewed' | 'closed' | 'interrupted'
  readonly answered: number
  readonly open: number
  readonly required_open: number
  readonly next: { readonly path: string; readonly label: string } | null
  /** What this sitting did, in numbers of questions. */
  readonly sitting: Sitting
  /** Questions with half-typed text that waits for the next session. */
  readonly half_typed: readonly string[]
  /** Answers handed in whose question is not asked, given the other answers. */
  readonly unused: readonly string[]
}

export const code: CommandCode<ReflectData> = {
  async run([named], options, services) {
    const { content, stateDir, interrupted } = services
    const answersFile = await readAnswersFile(options, services)
    const asks = options['input'] !== false || answersFile !== undefined
    if (asks && !answersFile && options['plain'] !== true && !services.prompters.canAsk) throw fail('usage-no-terminal')
    const { open, term, created, name, answers, benefit } = await begin(named, answersFile, options, services)
    const plan = sessionPlan(open, term, content, stateDir, services.warn)
    const sum = async (now: OpenPlan, ending: ReflectData['ending']): Promise<ReflectData> => ({
      ...summary(now, name, term, created, ending, answers),
      sitting: sittingOf(stepsOf(open, term), stepsOf(now, term)),
      half_typed: await plan.drafts(),
    })
    if (!asks) return { exit: 0, data: await sum(open, 'made') }

    const prompter = await prompterFor(answersFile ? answers : undefined, services)
    await rescueLeftovers(open.real, stateDir)
    if (!answersFile)
      prompter.say(say.hello(open.framework, name, term, open.plan.profile.get('profile.readers'), created))
    try {
      const session = new Session({
        plan,
        prompter,
        newId: services.newId,
        edit: (text) => openEditor(text, stateDir, services.env, services.prompters.canAsk, prompter.say),
        today: services.today,
        scope: { essentials: options['essentials'] === true, benefit },
        nudges: !answersFile && options['nudges'] !== false && services.settings.nudges,
      })
      const ending = await session.run()
      if (ending !== 'close') return { exit: 0, data: await sum(plan.open(), ending) }
      return { exit: 0, data: await sum(await closeTerm(plan.open(), content, term, services.today), 'closed') }
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error
      prompter.say('')
      return { exit: exitAfter(interrupted), data: await sum(plan.open(), 'interrupted') }
    } finally {
      prompter.close()
    }
  },

  words({ file, term, ending, answered, open, required_open, next, unused, half_typed, sitting }) {
    const aside =
      unused.length === 0
        ? []
        : [
            `Not used, because the question is not asked with these answers, or has another answer already: ${unused.join(', ')}.`,
          ]
    if (ending === 'made') return `${file} is ready for ${termTitle(term)}. Fill it with: waymark reflect ${file}`
    if (ending === 'closed')
      return [
        ...saySitting(sitting),
        `${termTitle(term)} is closed. Your plan is in ${file}.`,
        'Read it with: waymark show',
        'To change something later: waymark reopen',
      ].join('\n')
    const saved = `Everything is saved in ${file}: ${answered} answered, ${open} open${required_open > 0 ? `, ${required_open} required to go` : ''}.`
    const onward =
      next === null && required_open === 0
        ? `Close the term with: waymark finalize ${file}`
        : `Go on at any time with: waymark reflect ${file}`
    const half =
      half_typed.length === 0 ? [] : ['What you had half typed is kept; the next session goes on from there.']
    return [...aside, ...saySitting(sitting), saved, ...half, onward].join('\n')
  },
}

/** What was done, where anything was. */
function saySitting({ answered, changed, taken_out }: Sitting): string[] {
  const parts = [
    ...(answered > 0 ? [`${answered} answered`] : []),
    ...(changed > 0 ? [`${changed} changed`] : []),
    ...(taken_out > 0 ? [`${taken_out} taken out`] : []),
  ]
  return parts.length === 0 ? [] : [`In this sitting: ${parts.join(', ')}.`]
}

async function readAnswersFile(options: Options, { cwd, readInput }: Services): Promise<AnswersFile | undefined> {
  const named = textOption(options, 'answers')
  if (named === undefined) return undefined
  if (named === '-') return parseAnswers('standard input', await readInput())
  return parseAnswers(named, await guardedRead(resolve(cwd, named)))
}

interface Beginning {
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
async function begin(
  named: string | undefined,
  answersFile: AnswersFile | undefined,
  options: Options,
  { cwd, content, today }: Services,
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
    return { open: await openPlan(file, content), term, created, name, answers, benefit }
  }
  let open = await openPlan(file, content)
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
  const term = resolveDraft(open, wanted).id
  return { open, term, created, name, answers: answersOf(answersFile, open.framework), benefit }
}

function benefitIn(options: Options, framework: Framework): string | undefined {
  const named = textOption(options, 'benefit')
  return named === undefined ? undefined : resolveBenefit(framework, named)
}

const answersOf = (file: AnswersFile | undefined, framework: Framework): ReadonlyMap<string, Value> =>
  file ? answersIn(file, framework) : new Map()

const prompterFor = (answers: ReadonlyMap<string, Value> | undefined, { prompters }: Services): Promise<Prompter> =>
  answers ? prompters.scripted(new Map([...answers].map(([path, value]) => [path, jsonOf(value)]))) : prompters.live()

const stepsOf = ({ framework, plan }: OpenPlan, term: string): readonly Step[] =>
  agenda(framework, plan, termNamed(plan, term))

/** Whether a step's answer says what the answers file says; new ids of entries do not count. */
const isGiven = (step: Step | undefined, value: Value): boolean =>
  step !== undefined && step.state !== 'inactive' && sameValue(withoutIds(value), withoutIds(step.value))

function summary(
  { framework, plan }: OpenPlan,
  file: string,
  term: string,
  created: boolean,
  ending: ReflectData['ending'],
  answers: ReadonlyMap<string, Value>,
): Omit<ReflectData, 'half_typed' | 'sitting'> {
  const steps = agenda(framework, plan, termNamed(plan, term))
  const { answered, open, required_open } = countsOf(steps)
  const next = steps.find(isWaiting)
  return {
    file,
    term,
    created,
    ending,
    answered,
    open,
    required_open,
    next: next ? { path: next.path, label: next.prompt.label } : null,
    unused: [...answers]
      .filter(
        ([path, value]) =>
          !isGiven(
            steps.find((step) => step.path === path),
            value,
          ),
      )
      .map(([path]) => path),
  }
}
