import type { Benefit } from '../../core/framework.ts'
import { type Line, quiet } from '../styled.ts'
import { sayBenefits } from './say-benefit.ts'
import { type ListedItem, sayList } from './say-list.ts'

/** What was found in the catalogue. */
export interface Found {
  readonly benefits: readonly Benefit[]
  readonly items: readonly ListedItem[]
  /** How many are left out since nothing is known of their cost. */
  readonly unpriced: number
}

export const sayFound = ({ benefits, items, unpriced }: Found): Line[] => [
  ...(benefits.length > 0 ? sayBenefits(benefits) : []),
  ...(benefits.length > 0 && items.length > 0 ? [''] : []),
  ...(items.length > 0 ? sayList(items) : []),
  ...(benefits.length + items.length === 0 ? ['Nothing fits. Leave one of the filters out to see more.'] : []),
  ...(unpriced > 0 ? ['', `Of ${unpriced} more the cost is not known. Leave out --cost to see them.`] : []),
  ...(items.length > 0 ? ['', [quiet('All that is known of one, with its source: waymark explore ID')]] : []),
]
