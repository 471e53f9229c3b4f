import { agenda, type Step } from '../agenda.ts'
import { isFact } from '../diff/audience.ts'
import { sideOf } from '../diff/side.ts'
import { type Framework, type Prompt, promptAt } from '../framework.ts'
import type { Answers, Plan, Term } from '../plan.ts'
import { publicFramework } from '../public-framework.ts'
import type { MapNode } from '../source-node.ts'
import { type Entry, isAnswered, isEntries, isUnreadable, type Value } from '../value.ts'
import { idRemover } from './ids.ts'
import { namingField, type People, peopleIn } from './people.ts'
import { nameRemover } from './without-names.ts'

/** What someone chose to hand on besides what is for everyone. */
export interface SharingChoices {
  /** Answers to questions that the framework marks private. */
  readonly private: boolean
  /** Who contacts and supporters are, and how they are reached. Counts only with `names`. */
  readonly contacts: boolean
  /** Names of people; without, the person's own too is replaced by a role, everywhere. */
  readonly names: boolean
}

/** What was not handed on, and of how many: questions, people, places in texts, notes. */
export interface LeftOut {
  readonly kind: 'private_answers' | 'contact_names' | 'names' | 'set_aside' | 'unknown_keys' | 'comments'
  readonly count: number
}

/**
 * A plan as others may see it. Nothing that was left out can be reached from it: neither the file's text nor its nodes.
 * Formats and views read this and nothing else.
 */
export interface SharedPlan {
  /** Without its private questions, unless they were asked for. */
  readonly framework: Framework
  readonly plan: Plan
  readonly choices: SharingChoices
  readonly leftOut: readonly LeftOut[]
  /** Another text, such as a file's name, less the names that were left out. */
  readonly withoutNames: (text: string) => string
  /**
   * The agenda of one of its terms, without issues. What is asked hangs on private answers too, so states are those of the
   * whole plan.
   */
  readonly agenda: (term: Term | undefined) => readonly Step[]
}

/**
 * Makes of a plan what may be handed on. `terms`: those that are; `comments`: how many notes its file has, which never are.
 *
 * Always left out: notes, what was set aside, and what stands under keys that are no questions (nobody can say what they
 * hold); seals, which speak of the file. Left out unless chosen: answers to private questions with the reasons given for
 * them; who contacts and supporters are (their roles stand instead), and how contacts are reached. Without `names` roles
 * stand for all of these people and for the person the plan belongs to, inside texts too (`nameRemover`).
 */
export function sharedPlan(
  whole: Framework,
  full: Plan,
  choices: SharingChoices,
  terms: readonly Term[] = full.terms,
  comments = 0,
): SharedPlan {
  const framework = choices.private ? whole : publicFramework(whole)
  const people = peopleIn(whole, full)
  const remove = choices.names ? (text: string) => text : nameRemover(whole, people)
  const left: Left = { private: new Set(), contacts: new Set(), names: 0 }
  const text = (value: string): string => {
    const shared = remove(value)
    if (shared !== value) left.names += 1
    return shared
  }
  const sharing: Sharing = { whole, framework, choices, people, text, id: idRemover(remove), left }
  const sides = terms.map((term) => sideOf(whole, full, term, true))
  const plan: Plan = {
    framework: full.framework,
    profile: answersOf(full.profile, sharing),
    terms: terms.map((term) => sharedTerm(term, sharing)),
    node: NOTHING,
  }
  const different = (paths: readonly string[]): number => new Set(paths).size
  const counts: readonly LeftOut[] = [
    { kind: 'private_answers', count: left.private.size },
    { kind: 'contact_names', count: left.contacts.size },
    { kind: 'names', count: left.names },
    { kind: 'set_aside', count: different(sides.flatMap((side) => side.setAside.map(({ path }) => path))) },
    { kind: 'unknown_keys', count: different(sides.flatMap((side) => [...side.others.keys()])) },
    { kind: 'comments', count: comments },
  ]
  const agendas = new Map<Term | undefined, readonly Step[]>()
  return {
    framework,
    plan,
    choices,
    withoutNames: remove,
    leftOut: counts.filter(({ count }) => count > 0),
    agenda: (term) => {
      const known = agendas.get(term)
      if (known) return known
      const own = term && terms[plan.terms.indexOf(term)]
      const states = new Map(agenda(whole, full, own, unchecked).map(({ path, state }) => [path, state]))
      const steps = agenda(framework, plan, term, unchecked)
      const settled = steps.map((step) => ({ ...step, state: states.get(step.path) ?? step.state }))
      agendas.set(term, settled)
      return settled
    },
  }
}

interface Left {
  readonly private: Set<string>
  readonly contacts: Set<string>
  names: number
}

interface Sharing {
  readonly whole: Framework
  readonly framework: Framework
  readonly choices: SharingChoices
  readonly people: People
  readonly text: (value: string) => string
  readonly id: (id: string) => string
  readonly left: Left
}

/** Who hands a plan on is not told what could be better. */
const unchecked = (): readonly [] => []

/** What stands for the file in a shared plan. */
const NOTHING: MapNode = { kind: 'map', flow: false, pairs: [], range: { start: 0, end: 0 } }

function sharedTerm({ id, frameworkVersion, status, answers, reasons, askAgain }: Term, sharing: Sharing): Term {
  const isShared = (path: string): boolean => promptAt(sharing.framework, path) !== undefined
  const why = [...(reasons ?? [])].filter(([path]) => isShared(path))
  return {
    id,
    frameworkVersion,
    status,
    answers: answersOf(answers, sharing),
    ...(why.length > 0 ? { reasons: new Map(why.map(([path, reason]) => [path, sharing.text(reason)])) } : {}),
    askAgain: new Set([...askAgain].filter(isShared)),
    node: NOTHING,
  }
}

function answersOf(answers: Answers, sharing: Sharing): Answers {
  const shared = new Map<string, Value>()
  for (const [path, value] of answers) {
    const prompt = promptAt(sharing.framework, path)
    if (prompt) shared.set(path, answerOf(value, prompt, path, sharing))
    else if (isAnswered(value)) sharing.left.private.add(path)
  }
  return shared
}

function answerOf(value: Value, prompt: Prompt, path: string, sharing: Sharing): Value {
  if (isEntries(value)) return value.map((entry) => entryOf(entry, prompt, path, sharing))
  const { choices, people, text } = sharing
  if (path === 'profile.name' && !choices.names && isAnswered(value)) {
    sharing.left.names += 1
    return people.own.role
  }
  return wordsOf(value, prompt, text)
}

/** What the framework offers stays; whatever else a file has in its place is words. */
function wordsOf(value: Value, prompt: Prompt, text: (value: string) => string): Value {
  if (isFact(value, prompt)) return value
  if (typeof value === 'string') return text(value)
  if (isUnreadable(value)) return { unreadable: text(value.unreadable) }
  if (!Array.isArray(value) || isEntries(value)) return value
  return (value as readonly string[]).map((id) => (isFact([id], prompt) ? id : text(id)))
}

function entryOf(entry: Entry, prompt: Prompt, path: string, sharing: Sharing): Entry {
  const { whole, choices, people, text, left } = sharing
  const areNamed = choices.contacts && choices.names
  const who = entry.fields.get(namingField(prompt) ?? '')
  const role = typeof who === 'string' ? people.roleOf(who) : undefined
  const known = promptAt(whole, path)?.prompts ?? []
  const fields = new Map<string, Value>()
  for (const [id, value] of entry.fields) {
    const field = prompt.prompts?.find((candidate) => candidate.id === id)
    if (!field) {
      if (isAnswered(value) && known.some((one) => one.id === id)) left.private.add(`${path}.${id}`)
    } else if (!areNamed && id === namingField(prompt) && role !== undefined) {
      fields.set(id, role)
      left.contacts.add(role)
    } else if (areNamed || prompt.collects !== 'contact' || id !== 'how') fields.set(id, wordsOf(value, field, text))
    else if (isAnswered(value)) left.contacts.add(role ?? entry.id)
  }
  return { id: sharing.id(entry.id), fields }
}
