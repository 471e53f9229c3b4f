import { careerClock } from '../../core/career/career-clock.ts'
import { careerProfile } from '../../core/career/career-profile.ts'
import type { ChoicesFrom } from '../../core/catalogue/catalogues.ts'
import { heldIds, suggest } from '../../core/catalogue/suggest.ts'
import type { Plan } from '../../core/plan.ts'
import type { Content } from '../../store/content/content.ts'
import type { Line } from '../../words/styled.ts'
import { saySuggestions } from '../../words/suggestions.ts'

/** What a session says of a few catalogue items that may fit the writer of a plan. Loads the catalogues. */
export async function suggestionsFor(
  wanted: ChoicesFrom,
  plan: Plan,
  { catalogues }: Content,
  today: string,
  most: number,
): Promise<readonly Line[]> {
  const profile = careerProfile(plan)
  const person = { profile, clock: careerClock(profile, today), held: heldIds(plan) }
  return saySuggestions(suggest(wanted, await catalogues(), person, most))
}
