import { isOwed, issuesOf, type Step } from '../../core/agenda.ts'
import { severityOf } from '../../core/codes.ts'
import { dateMeant } from '../../core/date-meant.ts'
import { type Prompt, sectionsOf } from '../../core/framework.ts'
import { positionOf } from '../../core/progress.ts'
import { rulesOf } from '../../core/prompt-types/rules-of.ts'
import { entriesOf, isAnswered, type Value } from '../../core/value.ts'
import { sameValue } from '../../core/value-json.ts'
import { saysOf } from '../../words/findings.ts'
import { sayValue } from '../../words/say-value.ts'
import { good } from '../../words/styled.ts'
import type { Asides } from './asides.ts'
import { say } from './messages.ts'
import type { Ask, Prompter, Reply, Word } from './prompter.ts'
import type { SessionPlan } from './session-plan.ts'

interface FieldOptions {
  readonly plan: SessionPlan
  readonly prompter: Prompter
  readonly edit: (text: string) => Promise<string | undefined>
  /** The day, YYYY-MM-DD. */
  readonly today: string
}

/** What asking needs to know of the session around it. */
interface Around {
  readonly steps: () => readonly Step[]
  readonly find: (path: string) => Step | undefined
  readonly leave: (path: string) => void
}

/** Asks for one value at a time: a question's, or a field's of an entry. */
export class FieldAsker {
  readonly #options: FieldOptions
  readonly #asides: Asides
  readonly #around: Around
  /** Where something was typed in this sitting that is not saved. */
  readonly #typed = new Set<string>()

  constructor(options: FieldOptions, asides: Asides, around: Around) {
    this.#options = options
    this.#asides = asides
    this.#around = around
  }

  /**
   * Asks for one value until there is one that fits, it is left, or a word leads away. Also serves the fields of entries,
   * which hand in their own way to save, an answer that was `typed` already, and where half-typed text is kept.
   */
  async ask(
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
        this.#around.leave(path)
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
      this.#around.leave(path)
      prompter.say(value.value === null ? say.skipped(prompt.required === true) : [[good(say.saved)]])
      for (const { code, args } of issues) prompter.say(saysOf(code, args))
      if (issues.length === 0) this.#asides.nudge(path, prompt, text)
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
        await this.#asides.suggestMore(prompt)
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
    return this.ask(path, prompt, at, save, { draftAt: `${path}.why` })
  }

  /** The parts of a question that are the same for every kind. */
  question(path: string, prompt: Prompt, section: string): Pick<Ask, 'path' | 'position' | 'brief' | 'prompt'> {
    const steps = this.#around.steps()
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
    const repeat = this.#around.find(`${section}.${id}`)
    const at = entriesOf(repeat?.value).findIndex((candidate) => candidate.id === entry)
    const count = entriesOf(repeat?.value).length
    return `${repeat?.prompt.collects ?? 'entry'} ${at < 0 ? count + 1 : at + 1}`
  }
}

/** A number with what it counts: `45000 dollars a year`. */
function withUnit(prompt: Prompt, text: string): string | undefined {
  const value =
    prompt.type === 'number' && prompt.unit !== undefined ? rulesOf(prompt).fromText(text, prompt) : undefined
  return typeof value === 'number' ? sayValue(value, prompt) : undefined
}

/** Whether a pick on a scale or among choices is another one than last term's. */
const moved = ({ type }: Prompt, before: Value | undefined, after: Value): boolean =>
  (type === 'scale' || type === 'select_one') && before !== undefined && after !== null && !sameValue(before, after)

const isWord = (value: { value: Value } | Word): value is Word => 'kind' in value
