import { agenda, counted, isOwed, issuesOf, isWaiting, type Step } from '../../core/agenda.ts'
import { closest } from '../../core/closest.ts'
import { severityOf } from '../../core/codes.ts'
import { nextMove } from '../../core/depth.ts'
import { setField, withIds } from '../../core/entries.ts'
import { entryName } from '../../core/entry-name.ts'
import type { Prompt } from '../../core/framework.ts'
import { sectionsOf } from '../../core/framework.ts'
import { positionOf } from '../../core/progress.ts'
import { rulesOf } from '../../core/prompt-types/rules-of.ts'
import { type Entry, entriesOf, isAnswered, type Value } from '../../core/value.ts'
import { sameValue } from '../../core/value-json.ts'
import { termNamed } from '../../store/plan/save-plan.ts'
import { saysOf } from '../../words/findings.ts'
import { askEntry, menuQuestion } from './entries.ts'
import { say } from './messages.ts'
import type { Ask, Prompter, Reply, Word } from './prompter.ts'
import type { SessionPlan } from './session-plan.ts'

/** How a session ended. */
export type Ending = 'stopped' | 'reviewed' | 'close'

export interface SessionOptions {
  readonly plan: SessionPlan
  readonly prompter: Prompter
  readonly newId: (kind: string) => string
  readonly edit: (text: string) => Promise<string | undefined>
  readonly nudges: boolean
}

/**
 * Walks a person through a term: agenda, choose a step, ask, save, again. There is no cursor to keep: the next question is
 * the first that waits, except where the person asked for another one. It does not know which prompter it talks through.
 */
export class Session {
  readonly #options: SessionOptions
  /** Questions left open on purpose in this sitting: they are not asked again before the review. */
  readonly #left = new Set<string>()
  readonly #opened = new Set<string>()
  readonly #nudged = new Set<string>()

  constructor(options: SessionOptions) {
    this.#options = options
  }

  async run(): Promise<Ending> {
    // Half-typed text is where the person was; everything else follows from the plan.
    let wanted = (await this.#options.plan.drafts()).at(-1)
    for (;;) {
      const step =
        this.#find(wanted) ?? this.#steps().find((candidate) => isWaiting(candidate) && !this.#left.has(candidate.path))
      wanted = undefined
      if (!step) {
        const ending = await this.#review()
        if (typeof ending !== 'object') return ending
        wanted = ending.path
        continue
      }
      this.#openSection(step)
      const next = await this.#askStep(step)
      if (next === 'stop') return 'stopped'
      if (next === 'review') {
        const ending = await this.#review()
        if (typeof ending !== 'object') return ending
        wanted = ending.path
      } else wanted = next
    }
  }

  #steps(): readonly Step[] {
    const { framework, plan, term } = this.#options.plan.now()
    return agenda(framework, plan, termNamed(plan, term))
  }

  #find(path: string | undefined): Step | undefined {
    return path === undefined
      ? undefined
      : this.#steps().find((step) => step.path === path && step.state !== 'inactive')
  }

  /** A benefit's card, once in a sitting. */
  #openSection(step: Step): void {
    if (this.#opened.has(step.section)) return
    this.#opened.add(step.section)
    const { framework } = this.#options.plan.now()
    const benefit = framework.benefits.find(({ id }) => id === step.section)
    if (benefit)
      this.#options.prompter.say(say.card(benefit, framework.benefits.indexOf(benefit) + 1, framework.benefits.length))
  }

  /** Asks one step until it is settled. Gives the path to go on at, `stop`, `review`, or undefined for whatever waits next. */
  async #askStep(step: Step): Promise<string | 'stop' | 'review' | undefined> {
    const repeat = step.entry === undefined ? undefined : this.#find(step.path.split('.').slice(0, 2).join('.'))
    if (step.prompt.type === 'note') {
      this.#options.prompter.say(step.prompt.label)
      return undefined
    }
    if (step.prompt.type === 'repeat') return this.#askRepeat(step)
    const answered = await this.askField(step.path, step.prompt, step, (value) => {
      if (!repeat || step.entry === undefined) return this.#save(step.path, value)
      return this.#save(repeat.path, setField(entriesOf(repeat.value), step.entry, step.prompt.id, value))
    })
    return this.#follow(answered, step)
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

  #goto(path: string): string | undefined {
    const steps = counted(this.#steps())
    const found =
      steps.find((step) => step.path === path) ??
      steps.find((step) => step.section === path) ??
      steps.find((step) => step.prompt.id === path)
    if (!found)
      this.#options.prompter.say(
        say.noSuchPath(
          path,
          closest(
            path,
            steps.map((step) => step.path),
          ),
        ),
      )
    return found?.path
  }

  #before(step: Step): string {
    const steps = counted(this.#steps())
    const place = step.path.split('.').slice(0, 2).join('.')
    const before = steps[steps.findIndex(({ path }) => path === place) - 1]
    if (!before) this.#options.prompter.say(say.firstQuestion)
    return before?.path ?? step.path
  }

  async #review(): Promise<Ending | { path: string | undefined }> {
    const { prompter } = this.#options
    const steps = this.#steps()
    const lines = counted(steps)
    const canClose =
      !steps.some(isOwed) && !lines.some((step) => step.issues.some(({ code }) => severityOf(code) === 'error'))
    const titles = new Map(sectionsOf(this.#options.plan.now().framework).map(({ id, title }) => [id, title]))
    const reply = await prompter.review({
      lines: lines.map((step) => say.reviewLine(step, titles.get(step.section) ?? '')),
      canClose,
    })
    if (reply.kind === 'pick') return { path: lines[reply.index]?.path }
    if (reply.kind === 'close') return 'close'
    if (reply.kind === 'goto') return { path: this.#goto(reply.path) }
    if (reply.kind === 'back') return { path: lines.at(-1)?.path }
    if (reply.kind === 'leave') return 'reviewed'
    if (reply.kind === 'quit') return 'stopped'
    if (reply.kind === 'help') prompter.say(say.wordsHelp)
    return this.#review()
  }

  /**
   * Asks for one value until there is one that fits, it is left, or a word leads away. Also serves the fields of entries,
   * which hand in their own way to save.
   */
  async askField(
    path: string,
    prompt: Prompt,
    at: Pick<Step, 'value' | 'previous' | 'section'>,
    save: (value: Value | undefined) => Promise<void>,
  ): Promise<Word | undefined> {
    const { plan, prompter } = this.#options
    let problems: readonly string[] = []
    for (;;) {
      const draft = await plan.draft(path)
      const reply = await prompter.ask({
        ...this.#question(path, prompt, at.section),
        current: at.value,
        previous: at.previous,
        draft,
        problems,
        keepDraft: (text) => plan.keepDraft(path, text),
      })
      problems = []
      const value = await this.#valueAt(reply, path, prompt, at.value)
      if (value === 'again') continue
      if (value === 'leave') {
        this.#left.add(path)
        return undefined
      }
      if (isWord(value)) return value
      const issues = value.value === undefined ? [] : issuesOf(prompt, path, value.value)
      const wrong = issues.filter(({ code }) => severityOf(code) === 'error')
      // One of a kind is enough to go by: a sentence typed at a list is not answered word by word.
      problems = wrong
        .filter(({ code }, i) => wrong.findIndex((other) => other.code === code) === i)
        .map(({ code, args }) => say.problem(prompt, code, args))
      if (problems.length > 0) continue
      const text = typeof value.value === 'string' ? value.value : undefined
      if (text !== undefined && !sameValue(at.value, text)) await plan.keepDraft(path, text)
      await save(value.value)
      await plan.dropDraft(path)
      this.#left.add(path)
      prompter.say(
        value.value === null
          ? say.skipped(prompt.required === true)
          : value.value === undefined
            ? say.cleared
            : say.saved,
      )
      for (const { code, args } of issues) prompter.say(saysOf(code, args))
      if (issues.length === 0) this.#nudge(path, prompt, text)
      return undefined
    }
  }

  async #valueAt(
    reply: Reply,
    path: string,
    prompt: Prompt,
    current: Value | undefined,
  ): Promise<{ value: Value | undefined } | Word | 'again' | 'leave'> {
    const { prompter, plan, edit } = this.#options
    switch (reply.kind) {
      case 'text':
        return { value: rulesOf(prompt).fromText(reply.text, prompt) }
      case 'value':
        return { value: rulesOf(prompt).fromJson(reply.json, prompt) }
      case 'leave':
        return 'leave'
      case 'skip':
        return { value: null }
      case 'clear':
        await plan.dropDraft(path)
        return { value: undefined }
      case 'help':
        prompter.say(say.help(prompt))
        return 'again'
      case 'edit': {
        const text = await prompter.lend(async () =>
          edit((await plan.draft(path)) ?? (typeof current === 'string' ? current : '')),
        )
        if (text === undefined) prompter.say(say.notEdited)
        return text === undefined || !isAnswered(text) ? 'again' : { value: rulesOf(prompt).fromText(text, prompt) }
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

  async #askRepeat(step: Step): Promise<string | 'stop' | 'review' | undefined> {
    const { prompter, newId, plan } = this.#options
    const { path, prompt } = step
    const entriesNow = (): readonly Entry[] => entriesOf(this.#find(path)?.value)
    const saveEntries = async (entries: readonly Entry[]): Promise<void> => this.#save(path, entries)
    for (;;) {
      const entries = entriesNow()
      const names = entries.map((entry) => entryName(prompt, entry))
      const reply = await prompter.ask({
        ...this.#question(path, prompt, step.section),
        ...menuQuestion(this.#find(path) ?? step, names),
        draft: undefined,
        keepDraft: (text) => plan.keepDraft(path, text),
      })
      switch (reply.kind) {
        case 'value': {
          const value = withIds(rulesOf(prompt).fromJson(reply.json, prompt), entries, () =>
            newId(prompt.collects ?? prompt.id),
          )
          const problems = issuesOf(prompt, path, value).filter(({ code }) => severityOf(code) === 'error')
          if (problems.length > 0) {
            this.#left.add(path)
            for (const { code, args } of problems) prompter.say(say.problem(prompt, code, args))
            return undefined
          }
          await this.#save(path, value)
          this.#left.add(path)
          prompter.say(say.saved)
          return undefined
        }
        case 'leave':
          this.#left.add(path)
          if (prompt.min !== undefined && entries.length < prompt.min && this.#find(path)?.value !== null)
            prompter.say(say.moreEntries(prompt.min))
          return undefined
        case 'text':
        case 'add':
        case 'change': {
          if (reply.kind !== 'change' && prompt.max !== undefined && entries.length >= prompt.max) {
            prompter.say(say.entriesFull(prompt.max))
            break
          }
          const entry =
            reply.kind === 'change'
              ? entries[reply.index]
              : { id: newId(prompt.collects ?? prompt.id), fields: new Map<string, Value>() }
          if (!entry) break
          const word = await askEntry(
            this,
            prompter,
            { ...step, value: entries },
            entry,
            reply.kind === 'text' ? reply.text : undefined,
            entriesNow,
            saveEntries,
          )
          if (word && word.kind !== 'back') return this.#follow(word, step)
          break
        }
        case 'remove': {
          const name = names[reply.index] ?? ''
          const sure = await prompter.confirm(say.removeEntry(name))
          if (typeof sure === 'object') return this.#follow(sure, step)
          if (sure) {
            const left = entries.filter((_, i) => i !== reply.index)
            await this.#save(path, left.length > 0 ? left : undefined)
            prompter.say(say.removed(name))
          }
          break
        }
        case 'move': {
          const moved = entries.filter((_, i) => i !== reply.index)
          const entry = entries[reply.index]
          if (entry) await saveEntries(moved.toSpliced(reply.to, 0, entry))
          prompter.say(say.saved)
          break
        }
        case 'skip':
        case 'clear':
          if (entries.length > 0) {
            const sure = await prompter.confirm(say.removeAll(entries.length))
            if (typeof sure === 'object') return this.#follow(sure, step)
            if (!sure) break
          }
          await this.#save(path, reply.kind === 'skip' ? null : undefined)
          this.#left.add(path)
          prompter.say(reply.kind === 'skip' ? say.skipped(prompt.required === true) : say.cleared)
          return undefined
        case 'help':
          prompter.say(say.help(prompt))
          break
        case 'edit':
          prompter.say(say.editEntry)
          break
        default:
          return this.#follow(reply, step)
      }
    }
  }

  #question(path: string, prompt: Prompt, section: string): Pick<Ask, 'path' | 'position' | 'prompt'> {
    const steps = this.#steps()
    const title = sectionsOf(this.#options.plan.now().framework).find(({ id }) => id === section)?.title ?? ''
    const own = steps.filter((step) => step.section === section)
    const { position, total } = positionOf(own, path)
    return {
      path,
      position: say.position(title, position, total, steps.filter(isOwed).length),
      prompt,
    }
  }

  #nudge(path: string, { moves, private: isPrivate }: Prompt, text: string | undefined): void {
    if (!this.#options.nudges || isPrivate || text === undefined || !moves || this.#nudged.has(path)) return
    const move = nextMove(text, moves)
    this.#nudged.add(path)
    if (move) this.#options.prompter.say(say.nudge(move, path))
  }

  #save(path: string, value: Value | undefined): Promise<void> {
    return this.#options.plan.save(path, value)
  }
}

const isWord = (value: { value: Value | undefined } | Word): value is Word => 'kind' in value
