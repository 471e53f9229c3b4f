import { agenda, counted, isWaiting, type Step } from '../../core/agenda.ts'
import { setField } from '../../core/entries.ts'
import type { Prompt } from '../../core/framework.ts'
import { sectionsOf } from '../../core/framework.ts'
import { termNamed } from '../../core/plan.ts'
import { countsOf } from '../../core/progress.ts'
import { hasStatus, unfinished } from '../../core/unfinished.ts'
import { entriesOf, type Value } from '../../core/value.ts'
import { type AsideOptions, Asides } from './asides.ts'
import { askRepeat } from './ask-repeat.ts'
import type { Asker } from './asker.ts'
import { cardOf } from './card.ts'
import { FieldAsker } from './field-asker.ts'
import { findQuestion } from './find-question.ts'
import { say } from './messages.ts'
import type { Prompter, Word } from './prompter.ts'
import { reviewOf } from './review-of.ts'
import type { SessionPlan } from './session-plan.ts'

/** How a session ended. */
export type Ending = 'stopped' | 'reviewed' | 'close'

/** What a sitting is about, when not about everything that waits. */
export interface Scope {
  /** Required questions only. */
  readonly essentials: boolean
  /** One benefit's questions only, by its id. */
  readonly benefit: string | undefined
}

export interface SessionOptions extends AsideOptions {
  readonly plan: SessionPlan
  readonly prompter: Prompter
  readonly newId: (kind: string) => string
  readonly edit: (text: string) => Promise<string | undefined>
  /** Whether Enter at a question that is asked again means that its answer holds: where a person presses it. */
  readonly holds?: boolean
  readonly scope: Scope
  /** The command that closes the term. */
  readonly close: string
  /** The day, YYYY-MM-DD. */
  readonly today: string
}

/**
 * Walks a person through a term: agenda, choose a step, ask, save, again. There is no cursor to keep: the next question is
 * the first that waits, except where the person asked for another one. It does not know which prompter it talks through.
 */
export class Session implements Asker {
  readonly #options: SessionOptions
  /** Questions left open on purpose in this sitting: they are not asked again before the review. */
  readonly #left = new Set<string>()
  /** Benefits and notes that were shown. */
  readonly #told = new Set<string>()
  /** Required questions that a review pointed at, so that Enter leads on to the next. */
  readonly #offered = new Set<string>()
  /** Benefits whose end was told. */
  readonly #ended = new Set<string>()
  readonly #asides: Asides
  readonly #fields: FieldAsker

  constructor(options: SessionOptions) {
    this.#options = options
    this.#asides = new Asides(options)
    this.#fields = new FieldAsker(options, this.#asides, this)
  }

  async run(): Promise<Ending> {
    // Half-typed text is where the person was; everything else follows from the plan.
    let wanted = (await this.#options.plan.drafts()).at(-1)
    let fromReview = false
    for (;;) {
      const step = this.find(wanted) ?? (fromReview ? undefined : this.#nextWaiting())
      wanted = undefined
      if (step) {
        await this.#introduce(step)
        const next = await this.#endingBenefit(step.section, () => this.#askStep(step))
        if (next === 'stop') return 'stopped'
        wanted = next === 'review' ? undefined : next
        if (next !== 'review') continue
      }
      const onward = await this.#review(this.#nextWaiting() === undefined)
      if (typeof onward !== 'object') return onward
      wanted = onward.path
      fromReview = wanted !== undefined
    }
  }

  /** The answer that counts for conditions and labels: none for what is open, left out or not asked. */
  answerTo(name: string, section: string): Value | undefined {
    const path = name.includes('.') ? name : `${section}.${name}`
    const step = this.steps().find((candidate) => candidate.path === path)
    return step?.state === 'answered' ? step.value : undefined
  }

  /** A yes-or-no question; words that mean nothing to it are explained, and it is asked again. */
  async confirm(question: string): Promise<boolean | Word> {
    const { prompter } = this.#options
    for (;;) {
      const reply = await prompter.confirm(question)
      if (typeof reply === 'boolean' || ['back', 'goto', 'review', 'quit'].includes(reply.kind)) return reply
      prompter.say(reply.kind === 'help' ? say.wordsHelp : say.yesOrNo)
    }
  }

  /** Not asked again before the review. */
  leave(path: string): void {
    this.#left.add(path)
  }

  /** What asks to be looked at next: goals, milestones and contacts of last term first, then whatever is open. */
  #nextWaiting(section = this.#options.scope.benefit): Step | undefined {
    const here = this.steps().filter((step) => section === undefined || step.section === section)
    const walked = here.find((step) => FIRST.has(step.prompt.collects) && this.#unwalked(step))
    if (walked) return walked
    return here.find(
      (step) => isWaiting(step) && !this.#left.has(step.path) && (this.asksAll || step.prompt.required === true),
    )
  }

  /** Whether entries of last term wait to be looked at: those that say how far they are until they are, others once. */
  #unwalked(step: Step): boolean {
    if (this.#left.has(step.path) || unfinished(step).length === 0) return false
    return step.state === 'open' || hasStatus(step.prompt)
  }

  /** Whether more than what is required is asked. */
  get asksAll(): boolean {
    return !this.#options.scope.essentials
  }

  /** Says a word at the end of a benefit: when asking settled the last question that waited there, once in a sitting. */
  async #endingBenefit<T>(section: string, ask: () => Promise<T>): Promise<T> {
    const { prompter, plan } = this.#options
    const waited = this.#nextWaiting(section) !== undefined
    const result = await ask()
    const { framework } = plan.now()
    const benefit = framework.benefits.find(({ id }) => id === section)
    if (!benefit || !waited || this.#ended.has(section) || this.#nextWaiting(section)) return result
    this.#ended.add(section)
    const next = sectionsOf(framework).find(({ id }) => id === this.#nextWaiting()?.section)
    const own = this.steps().filter((step) => step.section === section)
    prompter.say('')
    prompter.say(say.benefitDone(benefit.title, countsOf(own), next?.title))
    return result
  }

  steps(): readonly Step[] {
    const { framework, plan, term } = this.#options.plan.now()
    return agenda(framework, plan, termNamed(plan, term))
  }

  /** The step at a path, if it is asked at all. */
  find(path: string | undefined): Step | undefined {
    return path === undefined ? undefined : this.steps().find((step) => step.path === path && step.state !== 'inactive')
  }

  /** A benefit's card and the notes on the way to a step, each once in a sitting. */
  async #introduce(step: Step): Promise<void> {
    const { prompter, plan } = this.#options
    const { framework } = plan.now()
    const benefit = framework.benefits.find(({ id }) => id === step.section)
    if (benefit && !this.#told.has(benefit.id))
      await prompter.card(cardOf(benefit, framework.benefits.indexOf(benefit) + 1, framework.benefits.length))
    this.#told.add(step.section)
    const steps = this.steps()
    for (const note of steps.slice(
      0,
      steps.findIndex(({ path }) => path === step.path),
    )) {
      if (note.prompt.type !== 'note' || note.section !== step.section || note.state === 'inactive') continue
      if (this.#told.has(note.path)) continue
      prompter.say('')
      prompter.say(note.prompt.label)
      this.#told.add(note.path)
    }
  }

  /** Asks one step until it is settled. Gives the path to go on at, `stop`, `review`, or undefined for whatever waits next. */
  async #askStep(step: Step): Promise<string | 'stop' | 'review' | undefined> {
    const repeat = step.entry === undefined ? undefined : this.find(step.path.split('.').slice(0, 2).join('.'))
    if (step.again) this.#options.prompter.say(say.again)
    await this.#asides.suggestOnce(step)
    if (step.prompt.type === 'repeat') {
      const word = await askRepeat(this, this.#options, step)
      if (!word) await this.#holds(step)
      return this.#follow(word, step)
    }
    const answered = await this.askField(step.path, step.prompt, step, (value) => {
      if (!repeat || step.entry === undefined) return this.save(step.path, value)
      return this.save(repeat.path, setField(entriesOf(repeat.value), step.entry, step.prompt.id, value))
    })
    if (!answered) await this.#holds(step)
    return this.#follow(answered, step)
  }

  /** What was looked at again and left as it is holds for the question as it is now. */
  async #holds({ path, again }: Step): Promise<void> {
    const now = again && this.#options.holds ? this.find(path) : undefined
    if (now?.again) await this.save(path, now.value)
  }

  /** What a word means for where to go; the step itself was settled when there is none. */
  #follow(word: Word | undefined, step: Step): string | 'stop' | 'review' | undefined {
    switch (word?.kind) {
      case 'quit':
        return 'stop'
      case 'review':
        return 'review'
      case 'goto':
        return this.#goto(word.path) ?? step.path
      case 'back':
        return this.#before(step)
      default:
        return undefined
    }
  }

  #goto(name: string): string | undefined {
    const found = findQuestion(this.steps(), name)
    if (found.kind === 'asked') return found.path
    this.#options.prompter.say(found.kind === 'not-asked' ? say.notAsked(name) : say.noSuchQuestion(name, found.near))
    return undefined
  }

  #before(step: Step): string {
    const steps = counted(this.steps())
    const place = step.path.split('.').slice(0, 2).join('.')
    const before = steps[steps.findIndex(({ path }) => path === place) - 1]
    if (!before) this.#options.prompter.say(say.firstQuestion)
    return before?.path ?? step.path
  }

  /** The list of all questions. `atEnd`: no question waits any more, so that Enter stops; else it goes on with them. */
  async #review(atEnd: boolean): Promise<Ending | { path: string | undefined }> {
    const { prompter, plan } = this.#options
    const { benefit } = this.#options.scope
    const { paths, ...review } = reviewOf(plan.now().framework, this.steps(), {
      atEnd,
      close: this.#options.close,
      first: ({ path, section }) => !this.#offered.has(path) && (benefit === undefined || section === benefit),
    })
    this.#offered.add(paths[review.at ?? -1] ?? '')
    const reply = await prompter.review(review)
    if (reply.kind === 'pick') return { path: paths[reply.index] }
    if (reply.kind === 'close') return 'close'
    if (reply.kind === 'goto') return { path: this.#goto(reply.path) }
    if (reply.kind === 'back') return { path: paths.at(-1) }
    if (reply.kind === 'leave') return atEnd ? 'reviewed' : { path: undefined }
    if (reply.kind === 'quit') return 'stopped'
    if (reply.kind === 'help') prompter.say(say.wordsHelp)
    return this.#review(atEnd)
  }

  question(...about: Parameters<Asker['question']>): ReturnType<Asker['question']> {
    return this.#fields.question(...about)
  }

  askField(...about: Parameters<Asker['askField']>): ReturnType<Asker['askField']> {
    return this.#fields.ask(...about)
  }

  /** Saves one answer; `undefined` takes it out. */
  save(path: string, value: Value | undefined): Promise<void> {
    return this.#options.plan.save(path, value)
  }
}

/** What a new visit looks at before anything else. */
const FIRST: ReadonlySet<Prompt['collects']> = new Set(['goal', 'milestone', 'contact'])
