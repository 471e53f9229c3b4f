import type { Step } from '../../core/agenda.ts'
import type { ChoicesFrom } from '../../core/catalogue/catalogues.ts'
import { nextMove } from '../../core/depth.ts'
import type { Prompt } from '../../core/framework.ts'
import type { Plan } from '../../core/plan.ts'
import type { Line } from '../../words/styled.ts'
import { say } from './messages.ts'
import type { Prompter } from './prompter.ts'
import type { SessionPlan } from './session-plan.ts'

/** Where advice may go, and whether any is wanted. */
export interface AsideOptions {
  readonly plan: Pick<SessionPlan, 'now'>
  readonly prompter: Pick<Prompter, 'say'>
  readonly nudges: boolean
  /** What to say of catalogue items that may fit, at most so many; left out where no advice is wanted. */
  readonly suggest?: ((wanted: ChoicesFrom, plan: Plan, most: number) => Promise<readonly Line[]>) | undefined
}

/** How many catalogue items a question comes with, and how many :help shows. */
const SUGGESTED = 3
const SUGGESTED_ON_HELP = 8

/** What a session says beside its questions: what in the catalogue may fit, and how an answer could go further. */
export class Asides {
  readonly #options: AsideOptions
  /** Questions that had their advice, and advice that a benefit had. */
  readonly #nudged = new Set<string>()
  /** Questions that came with suggestions. */
  readonly #suggested = new Set<string>()

  constructor(options: AsideOptions) {
    this.#options = options
  }

  /** A few items before a question, once in a sitting. */
  async suggestOnce({ path, prompt }: Step): Promise<void> {
    if (!this.#suggested.has(path)) await this.#suggest(prompt, SUGGESTED)
    this.#suggested.add(path)
  }

  /** More of them, for who asks for help. */
  suggestMore(prompt: Prompt): Promise<void> {
    return this.#suggest(prompt, SUGGESTED_ON_HELP)
  }

  /** At most once a question, and the same advice at most once a benefit. */
  nudge(path: string, { moves, private: isPrivate }: Prompt, text: string | undefined): void {
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

  /** Says what of the catalogue may fit, where the question has something to suggest. */
  async #suggest({ suggests }: Prompt, most: number): Promise<void> {
    const { suggest, prompter, plan } = this.#options
    if (!suggests || !suggest) return
    const lines = await suggest(suggests, plan.now().plan, most)
    if (lines.length > 0) prompter.say(lines)
  }
}
