import { agenda, counted, isOwed, issuesOf, isWaiting, type Step } from '../../core/agenda.ts'
import type { ChoicesFrom } from '../../core/catalogue/catalogues.ts'
import { severityOf } from '../../core/codes.ts'
import { dateMeant } from '../../core/date-meant.ts'
import { nextMove } from '../../core/depth.ts'
import { setField } from '../../core/entries.ts'
import type { Prompt } from '../../core/framework.ts'
import { sectionsOf } from '../../core/framework.ts'
import { type Plan, termNamed } from '../../core/plan.ts'
import { countsOf, positionOf } from '../../core/progress.ts'
import { rulesOf } from '../../core/prompt-types/rules-of.ts'
import { hasStatus, unfinished } from '../../core/unfinished.ts'
import { entriesOf, isAnswered, type Value } from '../../core/value.ts'
import { sameValue } from '../../core/value-json.ts'
import { saysOf } from '../../words/findings.ts'
import { sayValue } from '../../words/say-value.ts'
import { good, type Line } from '../../words/styled.ts'
import { askRepeat } from './ask-repeat.ts'
import type { Asker } from './asker.ts'
import { cardOf } from './card.ts'
import { findQuestion } from './find-question.ts'
import { say } from './messages.ts'
import type { Ask, Prompter, Reply, Word } from './prompter.ts'
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

export interface SessionOptions {
  readonly plan: SessionPlan
  readonly prompter: Prompter
  readonly newId: (kind: string) => string
  readonly edit: (text: string) => Promise<string | undefined>
  readonly nudges: boolean
  /** What to say of catalogue items that may fit, at most so many; left out where no advice is wanted. */
  readonly suggest?: ((wanted: ChoicesFrom, plan: Plan, most: number) => Promise<readonly Line[]>) | undefined
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
  /** Questions that had their advice, and advice that a benefit had. */
  readonly #nudged = new Set<string>()
  /** Questions that came with suggestions. */
  readonly #suggested = new Set<string>()
  /** Where something was typed in this sitting that is not saved. */
  readonly #typed = new Set<string>()
  /** Required questions that a review pointed at, so that Enter leads on to the next. */
  readonly #offered = new Set<string>()
  /** Benefits whose end was told. */
  readonly #ended = new Set<string>()

  constructor(options: SessionOptions) {
    this.#options = options
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
    const step = this.#steps().find((candidate) => candidate.path === path)
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
    const here = this.#steps().filter((step) => section === undefined || step.section === section)
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
    const own = this.#steps().filter((step) => step.section === section)
    prompter.say('')
    prompter.say(say.benefitDone(benefit.title, countsOf(own), next?.title))
    return result
  }

  #steps(): readonly Step[] {
    const { framework, plan, term } = this.#options.plan.now()
    return agenda(framework, plan, termNamed(plan, term))
  }

  /** The step at a path, if it is asked at all. */
  find(path: string | undefined): Step | undefined {
    return path === undefined
      ? undefined
      : this.#steps().find((step) => step.path === path && step.state !== 'inactive')
  }

  /** A benefit's card and the notes on the way to a step, each once in a sitting. */
  async #introduce(step: Step): Promise<void> {
    const { prompter, plan } = this.#options
    const { framework } = plan.now()
    const benefit = framework.benefits.find(({ id }) => id === step.section)
    if (benefit && !this.#told.has(benefit.id))
      await prompter.card(cardOf(benefit, framework.benefits.indexOf(benefit) + 1, framework.benefits.length))
    this.#told.add(step.section)
    const steps = this.#steps()
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
    if (!this.#suggested.has(step.path)) await this.#suggest(step.prompt, SUGGESTED)
    this.#suggested.add(step.path)
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

  /** Says what of the catalogue may fit, where the question has something to suggest. */
  async #suggest({ suggests }: Prompt, most: number): Promise<void> {
    const { suggest, prompter, plan } = this.#options
    if (!suggests || !suggest) return
    const lines = await suggest(suggests, plan.now().plan, most)
    if (lines.length > 0) prompter.say(lines)
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
    const found = findQuestion(this.#steps(), name)
    if (found.kind === 'asked') return found.path
    this.#options.prompter.say(found.kind === 'not-asked' ? say.notAsked(name) : say.noSuchQuestion(name, found.near))
    return undefined
  }

  #before(step: Step): string {
    const steps = counted(this.#steps())
    const place = step.path.split('.').slice(0, 2).join('.')
    const before = steps[steps.findIndex(({ path }) => path === place) - 1]
    if (!before) this.#options.prompter.say(say.firstQuestion)
    return before?.path ?? step.path
  }

  /** The list of all questions. `atEnd`: no question waits any more, so that Enter stops; else it goes on with them. */
  async #review(atEnd: boolean): Promise<Ending | { path: string | undefined }> {
    const { prompter, plan } = this.#options
    const { benefit } = this.#options.scope
    const { paths, ...review } = reviewOf(plan.now().framework, this.#steps(), {
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

  /**
   * Asks for one value until there is one that fits, it is left, or a word leads away. Also serves the fields of entries,
   * which hand in their own way to save, an answer that was `typed` already, and where half-typed text is kept.
   */
  async askField(
    path: string,
    prompt: Prompt,
    at: Pick<Step, 'value' | 'previous' | 'section'>,
    save: (value: Value | undefined) => Promise<void>,
    { typed, draftAt = path }: { typed?: string | undefined; draftAt?: string } = {},
  ): Promise<Word | undefined> {
    const { plan, prompter } = this.#options
    let problems: readonly string[] = []
    let current = at.value
    const last = at.previous === null || prompt.revisit === 'fresh' ? undefined : at.previous
    let ready: Reply | undefined = typed === undefined ? undefined : { kind: 'text', text: typed }
    for (;;) {
      const draft = await plan.draft(draftAt)
      const reply: Reply =
        ready ??
        (await prompter.ask({
          ...this.question(path, prompt, at.section),
          current,
          previous: at.previous,
          keeps: current === undefined ? last : undefined,
          understood: (text) => this.#dateUnderstood(prompt, text) ?? withUnit(prompt, text),
          draft,
          typedNow: this.#typed.has(draftAt),
          problems,
          keepDraft: (text) => {
            this.#typed.add(draftAt)
            return plan.keepDraft(draftAt, text)
          },
        }))
      ready = undefined
      problems = []
      if (reply.kind === 'clear') {
        // What is kept goes first; only a second :clear takes out an answer that is in the plan.
        if (draft !== undefined) await plan.dropDraft(draftAt)
        else if (current !== undefined) await save(undefined)
        prompter.say(draft === undefined ? say.cleared : say.draftDropped)
        if (draft === undefined) current = undefined
        continue
      }
      const value =
        reply.kind === 'keep' && last !== undefined
          ? { value: last }
          : await this.#valueOf(reply, draftAt, prompt, current)
      if (value === 'again') continue
      if (value === 'leave') {
        this.leave(path)
        return undefined
      }
      if (isWord(value)) return value
      const issues = issuesOf(prompt, path, value.value)
      const wrong = issues.filter(({ code }) => severityOf(code) === 'error')
      // One of a kind is enough to go by: a sentence typed at a list is not answered word by word.
      problems = wrong
        .filter(({ code }, i) => wrong.findIndex((other) => other.code === code) === i)
        .map(({ code, args }) => say.problem(prompt, code, args))
      if (problems.length > 0) continue
      const text = typeof value.value === 'string' ? value.value : undefined
      if (text !== undefined && !sameValue(current, text)) await plan.keepDraft(draftAt, text)
      await save(value.value)
      await plan.dropDraft(draftAt)
      this.leave(path)
      prompter.say(value.value === null ? say.skipped(prompt.required === true) : [[good(say.saved)]])
      for (const { code, args } of issues) prompter.say(saysOf(code, args))
      if (issues.length === 0) this.#nudge(path, prompt, text)
      return moved(prompt, last, value.value) ? this.#askWhy(path, at.section) : undefined
    }
  }

  async #valueOf(
    reply: Reply,
    draftAt: string,
    prompt: Prompt,
    current: Value | undefined,
  ): Promise<{ value: Value } | Word | 'again' | 'leave'> {
    const { prompter, plan, edit } = this.#options
    switch (reply.kind) {
      case 'text': {
        const date = prompt.type === 'date' ? dateMeant(reply.text, this.#options.today) : undefined
        const understood = this.#dateUnderstood(prompt, reply.text)
        if (understood) prompter.say(understood)
        const value = rulesOf(prompt).fromText(date ?? reply.text, prompt)
        if (prompt.type === 'number' && typeof value === 'number' && String(value) !== reply.text.trim())
          prompter.say(say.taken(sayValue(value, prompt)))
        return { value }
      }
      case 'value':
        return { value: rulesOf(prompt).fromJson(reply.json, prompt) }
      case 'leave':
      case 'keep':
        return 'leave'
      case 'skip':
        return { value: null }
      case 'help':
        prompter.say(say.help(prompt))
        await this.#suggest(prompt, SUGGESTED_ON_HELP)
        return 'again'
      case 'edit': {
        if (prompt.type !== 'text' && prompt.type !== 'long_text') {
          prompter.say(say.editNotHere)
          return 'again'
        }
        const start = (await plan.draft(draftAt)) ?? (typeof current === 'string' ? current : '')
        const text = await prompter.lend(() => edit(start))
        if (text === undefined) prompter.say(say.notEdited)
        if (text === undefined || !isAnswered(text)) return 'again'
        prompter.say(say.edited(text))
        return { value: rulesOf(prompt).fromText(text, prompt) }
      }
      case 'add':
      case 'change':
      case 'remove':
      case 'move':
        return 'again'
      default:
        return reply
    }
  }

  /** A date in words, said back as it is taken. */
  #dateUnderstood({ type }: Prompt, text: string): string | undefined {
    const date = type === 'date' ? dateMeant(text, this.#options.today) : undefined
    return date === undefined || date === text.trim() ? undefined : say.understood(date)
  }

  /** What made an answer move since last term, in a line; nobody has to say. */
  async #askWhy(path: string, section: string): Promise<Word | undefined> {
    const { plan } = this.#options
    const prompt: Prompt = { id: 'why', type: 'text', label: say.whyChanged, hint: say.whyChangedHint }
    const at = { section, value: plan.reason(path), previous: undefined }
    const save = (value: Value | undefined): Promise<void> =>
      plan.saveReason(path, typeof value === 'string' ? value : undefined)
    return this.askField(path, prompt, at, save, { draftAt: `${path}.why` })
  }

  /** The parts of a question that are the same for every kind. */
  question(path: string, prompt: Prompt, section: string): Pick<Ask, 'path' | 'position' | 'brief' | 'prompt'> {
    const steps = this.#steps()
    const title = sectionsOf(this.#options.plan.now().framework).find(({ id }) => id === section)?.title ?? ''
    const own = steps.filter((step) => step.section === section)
    const { position, total } = positionOf(own, path)
    const required = prompt.required === true && steps.some((step) => step.path === path)
    const at = { position, total, owed: steps.filter(isOwed).length, required, entry: this.#entryIn(path) }
    return { path, ...say.position(title, at), prompt }
  }

  /** Which entry a field's path lies in: `goal 2`. */
  #entryIn(path: string): string {
    const [section, id, entry] = path.split('.')
    if (entry === undefined) return ''
    const repeat = this.find(`${section}.${id}`)
    const at = entriesOf(repeat?.value).findIndex((candidate) => candidate.id === entry)
    const count = entriesOf(repeat?.value).length
    return `${repeat?.prompt.collects ?? 'entry'} ${at < 0 ? count + 1 : at + 1}`
  }

  /** At most once a question, and the same advice at most once a benefit. */
  #nudge(path: string, { moves, private: isPrivate }: Prompt, text: string | undefined): void {
    if (!this.#options.nudges || isPrivate || text === undefined || !moves || this.#nudged.has(path)) return
    const [section] = path.split('.')
    const move = nextMove(
      text,
      moves.filter((invited) => !this.#nudged.has(`${section} ${invited}`)),
    )
    this.#nudged.add(path)
    if (!move) return
    this.#nudged.add(`${section} ${move}`)
    this.#options.prompter.say(say.nudge(move, path))
  }

  /** Saves one answer; `undefined` takes it out. */
  save(path: string, value: Value | undefined): Promise<void> {
    return this.#options.plan.save(path, value)
  }
}

/** A number with what it counts: `45000 dollars a year`. */
function withUnit(prompt: Prompt, text: string): string | undefined {
  const value =
    prompt.type === 'number' && prompt.unit !== undefined ? rulesOf(prompt).fromText(text, prompt) : undefined
  return typeof value === 'number' ? sayValue(value, prompt) : undefined
}

/** How many catalogue items a question comes with, and how many :help shows. */
const SUGGESTED = 3
const SUGGESTED_ON_HELP = 8

/** What a new visit looks at before anything else. */
const FIRST: ReadonlySet<Prompt['collects']> = new Set(['goal', 'milestone', 'contact'])

/** Whether a pick on a scale or among choices is another one than last term's. */
const moved = ({ type }: Prompt, before: Value | undefined, after: Value): boolean =>
  (type === 'scale' || type === 'select_one') && before !== undefined && after !== null && !sameValue(before, after)

const isWord = (value: { value: Value } | Word): value is Word => 'kind' in value
