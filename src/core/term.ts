const SEASONS = ['winter', 'spring', 'summer', 'fall'] as const
const TERM = /^(\d{4})-(winter|spring|summer|fall)$/

export const isTermId = (text: string): boolean => TERM.test(text)

/** Below zero when term `a` lies before `b`; within a year winter < spring < summer < fall. */
export const compareTerms = (a: string, b: string): number => termOrdinal(a) - termOrdinal(b)

/** A whole number that is larger for a later term: four a year, whatever lies between two terms. */
export function termOrdinal(term: string): number {
  const [, year = '', season = ''] = TERM.exec(term) ?? []
  return Number(year) * SEASONS.length + SEASONS.indexOf(season as 'fall')
}

/** The term a day lies in, as most US programs count: spring to May, summer to July, then fall. `day` is YYYY-MM-DD. */
export function termOf(day: string): string {
  const month = Number(day.slice(5, 7))
  return `${day.slice(0, 4)}-${month <= 5 ? 'spring' : month <= 7 ? 'summer' : 'fall'}`
}

/** The term a day lies in, where it is later than this one. */
export function laterTerm(last: string, day: string): string | undefined {
  const now = termOf(day)
  return compareTerms(now, last) > 0 ? now : undefined
}

/** `2026-fall` as people say it: `Fall 2026`. */
export function termTitle(id: string): string {
  const [, year, season = ''] = TERM.exec(id) ?? []
  return year === undefined ? id : `${season[0]?.toUpperCase()}${season.slice(1)} ${year}`
}

/** The term in which one looks at a plan again: fall after spring and summer, spring after fall and winter. */
export function nextTerm(id: string): string {
  const [, year, season] = TERM.exec(id) ?? []
  if (season === 'winter') return `${year}-spring`
  return season === 'fall' ? `${String(Number(year) + 1).padStart(4, '0')}-spring` : `${year}-fall`
}

/** The day on or about which a term begins at most US colleges (typical, varies locally); `termOf` agrees with all but winter. */
export function beginsAbout(id: string): string {
  const [, year, season] = TERM.exec(id) ?? []
  return `${year}-${season === 'winter' ? '01-05' : season === 'spring' ? '01-15' : season === 'summer' ? '06-01' : '08-20'}`
}
