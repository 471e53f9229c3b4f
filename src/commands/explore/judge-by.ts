import { careerClock } from '../../core/career/career-clock.ts'
import { careerProfile } from '../../core/career/career-profile.ts'
import type { CatalogueItem } from '../../core/catalogue/catalogues.ts'
import { type Eligibility, eligibility } from '../../core/catalogue/eligibility.ts'
import type { Plan } from '../../core/plan.ts'

/** Says of items whether they are open to the person whose plan it is. `today` is YYYY-MM-DD. */
export function judgeBy(plan: Pick<Plan, 'profile'>, today: string): (item: CatalogueItem) => Eligibility {
  const profile = careerProfile(plan)
  const clock = careerClock(profile, today)
  return (item) => eligibility(item, profile, clock)
}
