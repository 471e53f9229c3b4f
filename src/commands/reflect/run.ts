import { agenda, isWaiting, type Step } from '../../core/agenda.ts'
import { withoutIds } from '../../core/entries.ts'
import { termNamed } from '../../core/plan.ts'
import { countsOf } from '../../core/progress.ts'
import { termTitle } from '../../core/term.ts'
import type { Value } from '../../core/value.ts'
import { jsonOf, sameValue } from '../../core/value-json.ts'
import { rescueLeftovers } from '../../store/journal/leftovers.ts'
import { closeTerm } from '../../store/plan/close-term.ts'
import type { OpenPlan } from '../../store/plan/open-plan.ts'
import type { CommandCode, Options } from '../command.ts'
import { exitAfter, Interrupted } from '../interrupted.ts'
import { needTerminal } from '../need-terminal.ts'
import type { Services } from '../services.ts'
import { begin, offerTerm, readAnswersFile } from './begin.ts'
import { say } from './messages.ts'
import { openEditor } from './open-editor.ts'
import type { Prompter } from './prompter.ts'
import { Session } from './session.ts'
import { sessionPlan } from './session-plan.ts'
import { type Sitting, sittingOf } from './sitting-of.ts'

export interface ReflectData {
  readonly file: string
  readonly term: string
  readonly created: boolean
  readonly ending: 'made' | 'stopped' | 'reviewed' | 'closed' | 'interrupted'
  readonly answered: number
  readonly open: number
  readonly required_open: number
  readonly next: { readonly path: string; readonly label: string } | null
  /** The command that goes on as this one was begun. */
  readonly go_on: string
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
    if (asks && !answersFile) needTerminal(options, services)
    const beginning = await begin(named, answersFile, options, services)
    const { created, name, answers, benefit } = beginning
    const prompter = asks ? await prompterFor(answersFile ? answers : undefined, services) : undefined
    if (prompter && !answersFile)
      prompter.say(
        say.hello(
          beginning.open.framework,
          name,
          beginning.term,
          beginning.open.plan.profile.get('profile.readers'),
          created,
        ),
      )
    const { open, term } =
      prompter && !answersFile ? await offerTerm(beginning, options, prompter, services) : beginning
    const plan = sessionPlan(open, term, content, stateDir, services.warn)
    const sum = async (now: OpenPlan, ending: ReflectData['ending']): Promise<ReflectData> => ({
      ...summary(now, name, term, created, ending, answers),
      go_on: commandAgain(name, benefit, options),
      sitting: sittingOf(stepsOf(open, term), stepsOf(now, term)),
      half_typed: await plan.drafts(),
    })
    if (!prompter) return { exit: 0, data: await sum(open, 'made') }
    await rescueLeftovers(open.real, stateDir)
    const advises = !answersFile && options['nudges'] !== false && services.settings.nudges
    try {
      const session = new Session({
        plan,
        prompter,
        newId: services.newId,
        edit: (text) => openEditor(text, stateDir, services.env, services.prompters.canAsk, prompter.say),
        today: services.today,
        close: closing(name),
        scope: { essentials: options['essentials'] === true, benefit },
        holds: !answersFile,
        nudges: advises,
        // The catalogues are read with the first question that suggests something, not before.
        suggest: advises
          ? async (...[wanted, now, most]) =>
              (await import('./suggestions.ts')).suggestionsFor(wanted, now, content, services.today, most)
          : undefined,
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

  words({ file, term, ending, answered, open, required_open, next, go_on, unused, half_typed, sitting }) {
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
    const closes =
      required_open === 0 ? [`All required questions are answered. Close the term with: ${closing(file)}`] : []
    const onward = next === null && required_open === 0 ? [] : [`Go on at any time with: ${go_on}`]
    const half =
      half_typed.length === 0 ? [] : ['What you had half typed is kept; the next session goes on from there.']
    return [...aside, ...saySitting(sitting), saved, ...half, ...onward, ...closes].join('\n')
  },
}

const closing = (file: string): string => `waymark finalize ${file}`

/** The command that begins the next sitting as this one was begun: as far, and in the same way. */
function commandAgain(file: string, benefit: string | undefined, options: Options): string {
  const given = [
    options['essentials'] === true && '--essentials',
    benefit !== undefined && `--benefit ${benefit}`,
    options['plain'] === true && '--plain',
  ]
  return ['waymark reflect', file, ...given].filter((part) => part !== false).join(' ')
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
): Omit<ReflectData, 'half_typed' | 'sitting' | 'go_on'> {
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
