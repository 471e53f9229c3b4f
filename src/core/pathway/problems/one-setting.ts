import type { Role } from '../../catalogue/role.ts'
import { TEACHER_OF_RECORD } from '../held-roles.ts'
import type { Rule } from '../problem.ts'
import { questionOf } from '../question-of.ts'
import { suggestRoles } from '../suggestions.ts'

/** With fewer roles there is nothing to say about where they are. */
const ENOUGH = 3

/** Three roles or more, all in the same setting, and nothing linked outside it. */
export const oneSetting: Rule = (situation) => {
  const { milestones, roles, clock } = situation
  const linked = milestones.filter(
    ({ status, role, opportunity }) =>
      status !== 'dropped' && (opportunity !== undefined || (roles.has(role ?? '') && role !== TEACHER_OF_RECORD)),
  )
  const settings = linked.map(({ role, opportunity }) =>
    opportunity === undefined ? roles.get(role ?? '')?.setting : undefined,
  )
  const [setting] = settings
  if (linked.length < ENOUGH || setting === undefined || settings.some((other) => other !== setting)) return []
  const isElsewhere = (role: Role): boolean => role.setting !== setting
  const informal = [...roles.values()].filter(
    ({ formality, earliest_years }) => formality === 'informal' && earliest_years !== 'pre',
  )
  return [
    {
      code: 'pathway-one-setting',
      path: questionOf(milestones),
      args: { setting, count: linked.length },
      about: '',
      repairs: () => suggestRoles(situation, isElsewhere, informal, clock?.now ?? 0),
    },
  ]
}
