import { closest } from './closest.ts'
import { isTermId } from './term.ts'

const SEASONS: Readonly<Record<string, string>> = {
  winter: 'winter',
  spring: 'spring',
  summer: 'summer',
  fall: 'fall',
  autumn: 'fall',
}

/**
 * The term that was probably meant by what is none: `2026-fall` for `2026-fal` and `Fall 2026`. Where a plan's terms are
 * given, one of those. Undefined for what is a term, and where nothing is near.
 */
export function nearTerm(text: string, terms: readonly string[] = []): string | undefined {
  if (isTermId(text)) return undefined
  const year = /(?<!\d)\d{4}(?!\d)/.exec(text)?.[0]
  const season = SEASONS[closest(text.replace(/[^a-z]/gi, ''), Object.keys(SEASONS)) ?? '']
  const meant = year && season ? `${year}-${season}` : undefined
  if (terms.length === 0 || (meant && terms.includes(meant))) return meant
  return closest(text, terms)
}
