const SEASONS = ['winter', 'spring', 'summer', 'fall'] as const
const TERM = /^(\d{4})-(winter|spring|summer|fall)$/

export const isTermId = (text: string): boolean => TERM.test(text)

/** Below zero when term `a` lies before `b`; within a year winter < spring < summer < fall. */
export function compareTerms(a: string, b: string): number {
  const [, yearA = '', seasonA = ''] = TERM.exec(a) ?? []
  const [, yearB = '', seasonB = ''] = TERM.exec(b) ?? []
  return Number(yearA) - Number(yearB) || SEASONS.indexOf(seasonA as 'fall') - SEASONS.indexOf(seasonB as 'fall')
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
