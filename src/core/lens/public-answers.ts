import { agenda, type Step } from '../agenda.ts'
import { isFact } from '../diff/audience.ts'
import { type Framework, type Prompt, promptAt } from '../framework.ts'
import { pipe } from '../pipe.ts'
import type { Plan, Term } from '../plan.ts'
import { peopleIn } from '../sharing/people.ts'
import { nameRemover } from '../sharing/without-names.ts'
import { type Entry, entriesOf, isEntries, type Value } from '../value.ts'

/** A plan with one of its terms, and the framework it is read by. */
export interface PlanTerm {
  readonly framework: Framework
  readonly plan: Plan
  readonly term: Term
}

/** A question with its answer, as far as a partner may see it. */
export interface Shown {
  readonly path: string
  readonly prompt: Prompt
  readonly value: Value
}

/** The part of a plan that a partner may see. */
export interface PublicAnswers {
  /** The answer at `benefit.prompt`; none where nothing of it may be seen. */
  readonly at: (path: string) => Shown | undefined
  /** Whether the question is asked, is not private and has no answer. */
  readonly isOpen: (path: string) => boolean
  /** A repeat's entries, with the field a comparison is about besides what names them. */
  readonly entriesAt: (path: string, fields: readonly string[]) => readonly Entry[]
}

/**
 * What of a term a partner may see: answers to questions that are not private, as they stand, less the names of people. Of an
 * entry there is what names it and its facts (dates, choices, numbers); of a contact the kind alone. What does not fit its
 * question is left out, and so is whatever the framework does not know.
 */
export function publicAnswers({ framework, plan, term }: PlanTerm): PublicAnswers {
  const answered = new Map<string, Step>()
  const open = new Set<string>()
  for (const step of agenda(framework, plan, term)) {
    if (step.entry !== undefined || step.state === 'inactive' || step.prompt.private) continue
    if (step.state === 'answered') answered.set(step.path, step)
    else open.add(step.path)
  }
  // Whose plan it is, the page says; whom it names did not choose to be on it.
  const withoutNames = nameRemover(framework, { ...peopleIn(framework, plan), own: { names: [], role: '' } })

  const entriesAt = (path: string, also: readonly string[]): readonly Entry[] => {
    const prompt = promptAt(framework, path)
    if (!prompt) return []
    const names = [...(prompt.item ?? '').matchAll(/\{([a-z0-9_]+)\}/g)].map(([, id]) => id)
    const isShown = (field: Prompt, value: Value): boolean => {
      if (field.private) return false
      if (prompt.collects === 'contact') return field.id === 'kind' && isFact(value, field)
      return isFact(value, field) || (isText(field) && (names.includes(field.id) || also.includes(field.id)))
    }
    return entriesOf(answered.get(path)?.value).map(({ id, fields }) => ({
      id,
      fields: new Map(
        (prompt.prompts ?? []).flatMap((field): [string, Value][] => {
          const value = fields.get(field.id)
          if (value === undefined || value === null || !isShown(field, value)) return []
          return [[field.id, isText(field) && typeof value === 'string' ? withoutNames(value) : value]]
        }),
      ),
    }))
  }
  const valueAt = (path: string, prompt: Prompt, value: Value | undefined): Value | undefined => {
    if (prompt.type === 'repeat') {
      // That there is a contact is worth knowing, also where nothing is said of the kind.
      const entries = entriesAt(path, []).filter(({ fields }) => fields.size > 0 || prompt.collects === 'contact')
      return entries.length > 0 ? entries : undefined
    }
    if (isText(prompt)) return typeof value === 'string' ? withoutNames(value) : undefined
    if (Array.isArray(value) && !isEntries(value)) {
      const known = (value as readonly string[]).filter((id) => isFact(id, { ...prompt, type: 'select_one' }))
      return known.length > 0 ? known : undefined
    }
    return isFact(value, prompt) ? value : undefined
  }
  const shownAt = (path: string): Shown | undefined => {
    const step = answered.get(path)
    const prompt = promptAt(framework, path)
    if (!step || !prompt) return undefined
    const value = valueAt(path, prompt, step.value)
    // A label that repeats answers would show them: here it repeats none.
    return value === undefined ? undefined : { path, prompt: shownPrompt(pipe(prompt, () => undefined)), value }
  }
  const known = new Map<string, Shown | undefined>()
  return {
    entriesAt,
    isOpen: (path) => open.has(path),
    at: (path) => {
      if (!known.has(path)) known.set(path, shownAt(path))
      return known.get(path)
    },
  }
}

const isText = ({ type }: Prompt): boolean => type === 'text' || type === 'long_text'

/** A contact goes by what kind of contact it is. */
const shownPrompt = (prompt: Prompt): Prompt => (prompt.collects === 'contact' ? { ...prompt, item: '{kind}' } : prompt)
