import { isState } from '../career/us-state.ts'
import type { Slip } from './lint-catalogue.ts'
import type { Opportunity } from './opportunity.ts'

/** An opportunity's years, which must leave room to begin and to finish, and its states, which must be some. */
export function lintOpportunity(item: Opportunity): Slip[] {
  const { min_years_to_start, min_years_experience, max_years_experience, states = [] } = item
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
