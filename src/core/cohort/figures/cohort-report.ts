import type { Catalogues } from '../../catalogue/catalogues.ts'
import { compareTerms } from '../../term.ts'
import { hideCells } from '../suppress/hide-cells.ts'
import { type Aim, aimsIn } from './aims.ts'
import { type ScaleChange, scaleChanges } from './changes.ts'
import { type CohortScope, isInScope } from './cohort-scope.ts'
import { type EntryFigures, entryFigures } from './entry-figures.ts'
import { exactly, type Figure, figureOf, NOT_SHOWN } from './figure.ts'
import { seen, type Tally } from './tally.ts'
import { type TermFigures, termFigures } from './term-figures.ts'
import { termKnowledge } from './term-knowledge.ts'

/** What a report knows besides the plans. */
export interface CohortFacts {
  /** How many people the roster has. */
  readonly rostered: number
  /** How many of them have the same name as another. */
  readonly sameName: number
  /** How many were on it before, and are not counted. */
  readonly left: number
}

/** For whom a report is: for others, who see no number of fewer people than the minimum, or for the faculty member alone. */
export type Reader = { readonly minimum: number } | 'internal'

/** A report on a cohort: figures and the framework's own words, ready to be written as JSON (schemas/cohort-summary.schema.json). */
export interface CohortReport {
  readonly framework: {
    readonly id: string
    readonly title: string
    readonly version: number
    readonly language: string
  }
  readonly term: string
  readonly as_of: string
  readonly internal: boolean
  /** Null in an internal report. */
  readonly minimum: number | null
  readonly people: {
    readonly rostered: Figure
    readonly collected: Figure
    readonly valid: Figure
    readonly in_term: Figure
  }
  readonly quality: {
    readonly unreadable: Figure
    readonly invalid: Figure
    readonly other_framework: Figure
    readonly other_term: Figure
    readonly older_version: Figure
    readonly same_name: Figure
    readonly left: Figure
  }
  /** The term of the report last, those before it in their order. */
  readonly terms: readonly TermFigures[]
  readonly changes: readonly ScaleChange[]
  readonly goals: readonly ({ readonly term: string } & EntryFigures)[]
  readonly milestones: EntryFigures
  readonly roles: readonly Aim[]
  readonly opportunities: readonly Aim[]
}

/** A report of what was counted. `names`: of roles and opportunities. */
export function cohortReport(
  tally: Tally,
  scope: CohortScope,
  facts: CohortFacts,
  reader: Reader,
  catalogues: Catalogues,
): CohortReport {
  const internal = reader === 'internal'
  const minimum = internal ? 0 : reader.minimum
  const { framework, term, today } = scope
  const terms = termsIn(tally, scope)
  const valid = seen(tally, 'valid')
  const unread = ['unreadable', 'invalid', 'other-framework'].map((id) => ({ id, count: seen(tally, id) }))
  const people = seen(tally, `${term} people`)
  const size = (count: number): Figure => (count < minimum ? NOT_SHOWN : exactly(count))
  const part = (id: string, count: number, all: number): Figure => {
    const hiding = hideCells(
      [
        { id, count },
        { id: 'others', count: all - count },
      ],
      { minimum },
    )
    return figureOf(hiding, id)
  }
  const notValid = unread.reduce((all, { count }) => all + count, 0)
  const hidden = hideCells(unread, { minimum })
  // How many are valid is shown, so that none are not valid is as well.
  const why = (id: string): Figure => (notValid === 0 && valid >= minimum ? exactly(0) : figureOf(hidden, id))
  const changes = scaleChanges(tally, scope, terms.at(-2), minimum)
  const isTold = ({ paired, rose, same, fell }: ScaleChange): boolean =>
    [paired, rose, same, fell].some(({ at_least }) => at_least !== null)
  const moved = new Set(changes.filter((one) => !internal && isTold(one)).map(({ path }) => path))
  const known = new Map(terms.map((id) => [id, termKnowledge(tally, scope, id, minimum, moved)]))
  const now = termKnowledge(tally, scope, term, minimum, moved)
  return {
    framework: { id: framework.id, title: framework.title, version: framework.version, language: framework.language },
    term,
    as_of: today,
    internal,
    minimum: internal ? null : minimum,
    people: {
      rostered: size(facts.rostered),
      collected: size(valid + notValid),
      valid: size(valid),
      in_term: size(people),
    },
    quality: {
      unreadable: why('unreadable'),
      invalid: why('invalid'),
      other_framework: why('other-framework'),
      other_term: part('other-term', valid - people, valid),
      older_version: part('older', seen(tally, `${term} older`), people),
      same_name: part('same-name', facts.sameName, facts.rostered),
      left: size(facts.left),
    },
    terms: [...known].map(([id, one]) => termFigures(tally, scope, id, one, minimum)),
    changes,
    goals: [...known].map(([id, one]) => ({ term: id, ...entryFigures(tally, id, 'goal', one, minimum) })),
    milestones: entryFigures(tally, term, 'milestone', now, minimum),
    roles: aimsIn(tally, scope, catalogues.roles, 'role', now, minimum),
    opportunities: aimsIn(tally, scope, catalogues.opportunities, 'opportunity', now, minimum),
  }
}

/** The terms that any plan has, in order; the report's own is among them even when none has it. */
function termsIn(tally: Tally, scope: CohortScope): readonly string[] {
  const found = [...tally.keys()].flatMap((name) => {
    const [term = '', what, ...rest] = name.split(' ')
    return what === 'people' && rest.length === 0 && isInScope(scope, term) ? [term] : []
  })
  return [...new Set([...found, scope.term])].sort(compareTerms)
}
