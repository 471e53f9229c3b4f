import { dependsOnIn } from '../../core/pathway/depends-on.ts'
import type { Situation } from '../../core/pathway/situation.ts'
import type { Naming } from './say-milestone.ts'

/** How the milestones of a situation are named. */
export const namingOf = ({ roles, opportunities, milestones }: Situation): Naming => ({
  itemNamed: (id) => roles.get(id ?? '') ?? opportunities.get(id ?? ''),
  dependsOn: dependsOnIn(milestones),
})
