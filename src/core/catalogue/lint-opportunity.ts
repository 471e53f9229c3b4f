import { isState } from '../career/us-state.ts'
import { closest } from '../closest.ts'
import type { Opportunity } from './opportunity.ts'
import type { Role } from './role.ts'
import type { Slip } from './slip.ts'

/** An opportunity's years, which must leave room to begin and to finish, and its states and roles, which must be some. */
export function lintOpportunity(item: Opportunity, roles: ReadonlyMap<string, Role>): Slip[] {
  const { min_years_to_start, min_years_experience, max_years_experience, states = [], strengthens = [] } = item
  const finish = min_years_experience ?? undefined
  return [
    ...notAbove('min_years_to_start', min_years_to_start, 'min_years_experience', finish),
    ...notAbove(
      min_years_to_start === undefined ? 'min_years_experience' : 'min_years_to_start',
      min_years_to_start ?? finish,
      'max_years_experience',
      max_years_experience,
    ),
    ...states.flatMap((value, i): Slip[] =>
      isState(value) ? [] : [{ code: 'catalogue-state', args: { value }, steps: ['states', i] }],
    ),
    ...strengthens.flatMap((role, i): Slip[] =>
      roles.has(role)
        ? []
        : [
            {
              code: 'catalogue-role-unknown',
              args: { role, closest: closest(role, [...roles.keys()]) ?? '' },
              steps: ['strengthens', i],
            },
          ],
    ),
  ]
}

/** What to say where one number is above another that bounds it; `steps` leads to what holds the keys. */
export function notAbove(
  key: string,
  value: number | undefined,
  bound: string,
  most: number | undefined,
  steps: Slip['steps'] = [],
): Slip[] {
  if (value === undefined || most === undefined || value <= most) return []
  return [{ code: 'catalogue-range', args: { key, value, bound, most }, steps: [...steps, key] }]
}
