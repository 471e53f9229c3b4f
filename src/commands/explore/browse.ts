import { type CatalogueItem, type Catalogues, isRole } from '../../core/catalogue/catalogues.ts'
import type { Benefit, Choice } from '../../core/framework.ts'
import { sayBenefit } from '../../words/catalogue/say-benefit.ts'
import { sayItem } from '../../words/catalogue/say-item.ts'
import { pick } from '../pick.ts'
import type { Prompter } from '../reflect/prompter.ts'
import type { Services } from '../services.ts'
import { addMilestone } from './add-milestone.ts'
import { type PlanHere, planHere } from './plan-here.ts'

export interface Browsed {
  /** The plan that things were added to; null where there is none. */
  readonly file: string | null
  /** The names of what was added. */
  readonly added: readonly string[]
}

export interface Library extends Catalogues {
  readonly benefits: readonly Benefit[]
}

type Shelf = keyof Library
type Thing = CatalogueItem | Benefit

/**
 * Lets a person look through what there is, open things, and add them to the plan in this folder. Whatever they add is
 * saved at once. `shelf` is where they begin; they choose one when there is none.
 *
 * @throws Failure when an addition cannot be saved; it is kept then (`waymark recover`).
 */
export async function browse(shelf: Shelf | undefined, library: Library, services: Services): Promise<Browsed> {
  const plan = await planHere(services)
  const prompter = await services.prompters.live()
  const visit = new Visit(library, plan, prompter, services)
  try {
    if (plan.why) prompter.say(plan.why)
    if (shelf) await visit.shelf(library[shelf])
    else while (await visit.begin());
  } finally {
    prompter.close()
  }
  return { file: plan.file, added: visit.added }
}

/** One visit: lists, and what is opened from them. Its steps give false where the person wants to stop. */
class Visit {
  readonly added: string[] = []
  readonly #library: Library
  readonly #plan: PlanHere
  readonly #prompter: Prompter
  readonly #services: Services

  constructor(library: Library, plan: PlanHere, prompter: Prompter, services: Services) {
    this.#library = library
    this.#plan = plan
    this.#prompter = prompter
    this.#services = services
  }

  /** Asks which list, and goes through it. */
  async begin(): Promise<boolean> {
    const { roles, opportunities, benefits } = this.#library
    const shelves = { roles, opportunities, benefits, everything: [...benefits, ...roles, ...opportunities] }
    const answer = await pick(this.#prompter, {
      position: 'The catalogue.',
      label: 'What would you like to look through?',
      enter: 'Enter ends',
      choices: SHELVES,
    })
    const things = typeof answer === 'string' ? shelves[answer as keyof typeof shelves] : undefined
    if (things) return this.shelf(things)
    if (typeof answer === 'string' || (answer.kind !== 'help' && answer.kind !== 'text')) return false
    this.#prompter.say(HELP)
    return true
  }

  /** One list, narrowed by words, until the person has seen enough of it. */
  async shelf(things: readonly Thing[]): Promise<boolean> {
    let shown = things
    for (;;) {
      const isAll = shown.length === things.length
      const answer = await pick(this.#prompter, {
        position: `${shown.length} to look at.`,
        label: 'Which one would you like to see?',
        hint: 'Type a word to see only what has it. :quit ends.',
        enter: isAll ? 'Enter goes back' : 'Enter shows all again',
        choices: shown.map(choiceOf),
      })
      const thing = shown.find(({ id }) => id === answer)
      if (thing) {
        if (!(await this.#open(thing))) return false
      } else if (typeof answer === 'string' || answer.kind === 'quit') return false
      else if (answer.kind === 'help') this.#prompter.say(HELP)
      else if (answer.kind === 'text') shown = this.#narrowed(things, answer.text)
      else if (isAll) return true
      else shown = things
    }
  }

  /** Those that have every word; where there are none, all. */
  #narrowed(things: readonly Thing[], text: string): readonly Thing[] {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean)
    const found = things.filter((thing) => {
      const { label, description = '' } = choiceOf(thing)
      return words.every((word) => `${label} ${description}`.toLowerCase().includes(word))
    })
    if (found.length === 0) this.#prompter.say('Nothing here has that. These are all:')
    return found.length === 0 ? things : found
  }

  /** Shows a thing whole. What follows is asked first: a list below it at once would push it off the screen. */
  async #open(thing: Thing): Promise<boolean> {
    const { roles, opportunities } = this.#library
    const { judge, milestones } = this.#plan
    if (isBenefit(thing)) {
      const serving = [...roles, ...opportunities].filter((item) => item.benefits.includes(thing.id))
      this.#prompter.say(['', ...sayBenefit(thing, serving)])
      return (await this.#askNext(thing.title)) !== 'stop'
    }
    this.#prompter.say(['', ...sayItem(thing, roles, judge?.(thing))])
    const isThere = milestones?.has(thing) === true
    if (isThere) this.#prompter.say(['', 'It is among the milestones of your plan.'])
    const next = await this.#askNext(thing.name, milestones !== undefined && !isThere)
    if (next !== 'add' || !milestones) return next !== 'stop'
    const done = await addMilestone(thing, milestones, this.#prompter, this.#services)
    if (done === 'added') this.added.push(thing.name)
    return done !== 'stop'
  }

  async #askNext(name: string, canAdd = false): Promise<'add' | 'back' | 'stop'> {
    const answer = await pick(this.#prompter, {
      position: name,
      label: canAdd ? 'Would you like to add it to your plan?' : 'What next?',
      enter: 'Enter goes back',
      choices: [
        ...(canAdd ? [{ id: 'add', label: 'Add it as a milestone, with a year' }] : []),
        { id: 'back', label: 'Back to the list' },
        { id: 'stop', label: 'Stop here' },
      ],
    })
    if (answer === 'add' || answer === 'stop') return answer
    return typeof answer !== 'string' && answer.kind === 'quit' ? 'stop' : 'back'
  }
}

const SHELVES: readonly Choice[] = [
  { id: 'roles', label: 'Roles', description: 'What teachers who lead do' },
  { id: 'opportunities', label: 'Opportunities', description: 'Credentials, fellowships, money, associations' },
  { id: 'benefits', label: 'Benefits', description: 'What leading may bring, and what serves it' },
  { id: 'everything', label: 'Everything', description: 'All of it in one list' },
]

const isBenefit = (thing: Thing): thing is Benefit => 'prompts' in thing

function choiceOf(thing: Thing): Choice {
  if (isBenefit(thing)) return { id: thing.id, label: `${thing.title} (benefit)` }
  const [kind, description] = isRole(thing)
    ? ['role', thing.does]
    : [thing.kind.replaceAll('-', ' '), thing.description]
  return { id: thing.id, label: `${thing.name} (${kind})`, description }
}

const HELP = 'Pick one by its number or with the arrow keys. :quit ends. What you added to your plan is saved.'
