import type { Milestone } from './milestone.ts'
import type { Situation } from './situation.ts'

/** Opportunities that ask for much of a year or more. */
const LARGE_KINDS: ReadonlySet<string> = new Set(['credential', 'fellowship', 'degree'])

/** More than so many large new commitments in one school year are a heavy load. */
export const MOST_LARGE = 2

/** Whether a milestone begins something that takes much of a year: a formal role, a credential, a fellowship, a degree. */
export const isLarge = (
  { role, opportunity }: Pick<Milestone, 'role' | 'opportunity'>,
  { roles, opportunities }: Pick<Situation, 'roles' | 'opportunities'>,
): boolean =>
  roles.get(role ?? '')?.formality === 'formal' || LARGE_KINDS.has(opportunities.get(opportunity ?? '')?.kind ?? '')
