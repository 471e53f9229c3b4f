import type { Filter } from '../../core/catalogue/filter.ts'
import { fail } from '../../core/finding.ts'
import type { Benefit } from '../../core/framework.ts'

/** The benefits that have all the words. @throws Failure `usage` for filters that benefits have nothing to say to. */
export function searchBenefits(benefits: readonly Benefit[], { search, ...others }: Filter): readonly Benefit[] {
  if (Object.keys(others).length > 0)
    throw fail('usage', {
      says: 'Benefits can be searched, and have nothing else to choose by.',
      fix: 'See what serves one: waymark explore --benefit networks',
    })
  const words = search?.toLowerCase().split(/\s+/) ?? []
  return benefits.filter(({ prompts: _, ...told }) => {
    const text = JSON.stringify(told).toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
