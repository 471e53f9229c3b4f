import { type CareerClock, yearsAt } from '../career/career-clock.ts'
import type { CareerProfile } from '../career/career-profile.ts'
import type { Plan } from '../plan.ts'
import { entriesOf, isEntries, type Value } from '../value.ts'
import type { CatalogueItem, Catalogues, ChoicesFrom } from './catalogues.ts'
import { isRole } from './catalogues.ts'
import { itemsFor } from './choices-from.ts'
import { eligibility } from './eligibility.ts'
import { windowOf } from './window.ts'

/** A catalogue item that may fit a person, and what speaks for it. */
export interface Suggestion {
  readonly item: CatalogueItem
  /** Completed years as teacher of record at which it opens; `-Infinity` during preparation. */
  readonly opens: number
  /** The person's completed years; below zero in preparation, undefined where nothing tells. */
  readonly years: number | undefined
  /** Whether it is bound to states and the person's is one of them; undefined where their state is not known. */
  readonly inState: boolean | undefined
  /** Whether it is bound to subjects and one of them is the person's. */
  readonly inSubject: boolean
}

/** What opens later than this is for later. */
const YEARS_AHEAD = 3

/** Of one's own state, of any, of a state that may be another. */
const NEAR: readonly (boolean | undefined)[] = [true, false, undefined]

interface Person {
  readonly profile: CareerProfile
  readonly clock: CareerClock
  /** Ids that the plan holds already. */
  readonly held: ReadonlySet<string>
}

/**
 * The items that fit a person best, at most so many: open now, then opening within three years; those of their state and of
 * their subjects before others, and what is sure to run; of the rest what has opened to them last. What is not open in their state or for their
 * subjects, has ended, or is in the plan already is left out. The same plan on the same day gives the same items.
 */
export function suggest(
  wanted: ChoicesFrom,
  catalogues: Catalogues,
  { profile, clock, held }: Person,
  most: number,
): readonly Suggestion[] {
  const years = clock.from === 'nothing' ? undefined : yearsAt(clock, clock.now)
  return itemsFor(wanted, catalogues)
    .filter(({ id }) => !held.has(id))
    .flatMap((item): (Suggestion & { now: boolean })[] => {
      const { reasons } = eligibility(item, profile, clock)
      const against = reasons.filter(({ verdict }) => verdict === 'no')
      const { from: opens } = windowOf(item)
      if (opens - (years ?? 0) > YEARS_AHEAD) return []
      if (against.some(({ code }) => code !== 'years-too-few')) return []
      const { states, subjects } = isRole(item) ? {} : item
      const inSubject = subjects?.some((subject) => profile.subjects.includes(subject)) === true
      if (subjects && profile.subjects.length > 0 && !inSubject) return []
      const inState = reasons.some(({ code }) => code === 'state-unknown') ? undefined : states !== undefined
      return [{ item, opens, years, inState, inSubject, now: against.length === 0 && opens <= (years ?? -1) }]
    })
    .sort(
      (a, b) =>
        Number(b.now) - Number(a.now) ||
        NEAR.indexOf(a.inState) - NEAR.indexOf(b.inState) ||
        Number(b.inSubject) - Number(a.inSubject) ||
        Number(isUnsure(a)) - Number(isUnsure(b)) ||
        (a.now ? compare(b.opens, a.opens) : compare(a.opens, b.opens)),
    )
    .slice(0, most)
    .map(({ now: _, ...suggestion }) => suggestion)
}

/** Whether nobody could say that it still runs. */
const isUnsure = ({ item }: Suggestion): boolean => !isRole(item) && item.status !== undefined

/** Without a difference, which two infinities do not have. */
const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1)

/** Every choice that a plan holds in any term, by its id. */
export function heldIds({ terms }: Pick<Plan, 'terms'>): ReadonlySet<string> {
  const idsIn = (value: Value | undefined): readonly string[] => {
    if (typeof value === 'string') return [value]
    if (isEntries(value)) return entriesOf(value).flatMap(({ fields }) => [...fields.values()].flatMap(idsIn))
    return Array.isArray(value) ? (value as readonly string[]) : []
  }
  return new Set(terms.flatMap(({ answers }) => [...answers.values()].flatMap(idsIn)))
}
