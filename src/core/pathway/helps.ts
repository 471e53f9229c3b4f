import { careerClock } from '../career/career-clock.ts'
import { eligibility } from '../catalogue/eligibility.ts'
import type { Opportunity } from '../catalogue/opportunity.ts'
import { schoolYearsOf, windowOf } from '../catalogue/window.ts'
import { type Held, heldOf } from './held-roles.ts'
import type { Situation } from './situation.ts'

/** An opportunity that strengthens someone for a role, where its own rules allow it. */
export interface Help {
  readonly opportunity: Opportunity
  /** Completed years to begin with, and to finish; `-Infinity` in preparation. */
  readonly from: number
  readonly done: number
  /** The same in school years, from now on; absent where nothing is known of this person's years. */
  readonly fromYear: number | undefined
  readonly doneYear: number | undefined
  readonly held: Held | undefined
}

/** What would keep an opportunity from helping, whatever the year. */
const BARS = new Set(['state-other', 'likely-ended', 'organization-level'])

/**
 * The opportunities that strengthen for a role and can be begun by then, those of the person's own state first.
 *
 * @param years completed years at which the role is to be reached
 * @param schoolYear the same as a school year, where it is known
 */
export function helpsFor(role: string, years: number, schoolYear: number | undefined, situation: Situation): Help[] {
  const { profile, clock, today } = situation
  return [...situation.opportunities.values()]
    .filter(
      (item) =>
        item.strengthens?.includes(role) &&
        !eligibility(item, profile, clock ?? careerClock({ subjects: [], grades: [] }, today)).reasons.some(
          ({ code }) => BARS.has(code),
        ),
    )
    .flatMap((opportunity): Help[] => {
      const { from, to, done } = windowOf(opportunity)
      const { held } = heldOf(opportunity.id, situation)
      if (!clock || schoolYear === undefined)
        return from > years ? [] : [{ opportunity, from, done, fromYear: undefined, doneYear: undefined, held }]
      const open = schoolYearsOf({ from, to, done }, clock)
      const fromYear = Math.max(open.from, clock.now)
      if (fromYear > schoolYear || fromYear > open.to) return []
      return [{ opportunity, from, done, fromYear, doneYear: Math.max(open.done, fromYear), held }]
    })
    .sort((a, b) => Number(b.opportunity.states !== undefined) - Number(a.opportunity.states !== undefined))
}
