import { type CareerClock, careerClock } from '../career/career-clock.ts'
import { type CareerProfile, careerProfile } from '../career/career-profile.ts'
import { collected } from '../career/collected.ts'
import type { Catalogues } from '../catalogue/catalogues.ts'
import type { Opportunity } from '../catalogue/opportunity.ts'
import type { Role } from '../catalogue/role.ts'
import type { Framework } from '../framework.ts'
import type { Plan, Term } from '../plan.ts'
import { earliestYears } from './earliest.ts'
import { doneRoles } from './held-roles.ts'
import { type Milestone, milestonesOf } from './milestone.ts'

/** All that is known of a person's pathway: what the planner reckons from. */
export interface Situation {
  readonly roles: ReadonlyMap<string, Role>
  readonly opportunities: ReadonlyMap<string, Opportunity>
  /** The earliest completed years of each role that can be reached; `-Infinity` for those this person has had. */
  readonly earliest: ReadonlyMap<string, number>
  readonly profile: CareerProfile
  /** Undefined where nothing is known of when this person begins to teach. */
  readonly clock: CareerClock | undefined
  /** YYYY-MM-DD */
  readonly today: string
  readonly milestones: readonly Milestone[]
  /** The roles that draw this person. */
  readonly picked: readonly string[]
  /** The benefits in which this person has set goals. */
  readonly benefits: readonly string[]
}

/** The pathway in a term of a plan; in none, what the catalogues hold for anyone. */
export function situationOf(
  catalogues: Catalogues,
  today: string,
  held?: { readonly framework: Framework; readonly plan: Plan; readonly term: Term },
): Situation {
  const profile = careerProfile(held?.plan ?? { profile: new Map() })
  const clock = careerClock(profile, today)
  const known = clock.from === 'nothing' ? undefined : clock
  const milestones = held ? milestonesOf(held.framework, held.term, catalogues) : []
  return {
    roles: new Map(catalogues.roles.map((role) => [role.id, role])),
    opportunities: new Map(catalogues.opportunities.map((item) => [item.id, item])),
    earliest: earliestYears(catalogues.roles, doneRoles({ milestones, clock: known })),
    profile,
    clock: known,
    today,
    milestones,
    picked: held ? pickedRoles(held, catalogues) : [],
    benefits: held
      ? [...new Set(collected(held.framework, held.term, 'goal').map(({ path }) => path.split('.')[0] ?? ''))]
      : [],
  }
}

/** What was picked wherever a question offers the catalogue's roles; other choices, such as not being sure, are no roles. */
function pickedRoles({ framework, term }: { framework: Framework; term: Term }, { roles }: Catalogues): string[] {
  const known = new Set(roles.map(({ id }) => id))
  return framework.benefits.flatMap((benefit) =>
    benefit.prompts
      .filter(({ type }) => type === 'select_multiple')
      .flatMap(({ id }) => {
        const value = term.answers.get(`${benefit.id}.${id}`)
        return Array.isArray(value)
          ? value.filter((choice): choice is string => typeof choice === 'string' && known.has(choice))
          : []
      }),
  )
}
