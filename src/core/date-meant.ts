import { isDate } from './prompt-types/date.ts'
import { termOf } from './term.ts'

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
/** The month a season is over by, in the year it is named after; `termOf` draws the same lines. */
const SEASON_ENDS: Readonly<Record<string, number>> = { winter: 3, spring: 5, summer: 7, fall: 12, autumn: 12 }
const NUMBERS: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 }

const pad = (value: number): string => String(value).padStart(2, '0')
const monthOf = (word: string): number =>
  word.length < 3
    ? 0
    : MONTHS.findIndex((month) => month.startsWith(word.replace(/\.$/, '').replace(/^sept$/, 'sep'))) + 1

/**
 * The date a person means by words, as `2027`, `2027-05` or `2027-05-14`: `May 2027`, `14 May 2027`, `next fall`,
 * `spring 2028`, `next month`, `in 3 weeks`; a day without its year (`Dec 15`) is the next one. `today` is YYYY-MM-DD.
 * Undefined when it is none of these; a date that is written that way already comes back as it is. A month and a year in
 * figures (`5/2028`) have one meaning. A day besides (`5/6/2027`) is another one in other countries, and is not guessed at.
 */
export function dateMeant(text: string, today: string): string | undefined {
  const words = text
    .toLowerCase()
    .replace(/,|\bof\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (isDate(words)) return words
  const meant = monthAndYear(words) ?? dayOfMonth(words, today) ?? seasonOfYear(words) ?? fromToday(words, today)
  return meant !== undefined && isDate(meant) ? meant : undefined
}

function monthAndYear(words: string): string | undefined {
  const [, figures, of] = /^(\d{1,2})\/(\d{4})$/.exec(words) ?? []
  if (figures !== undefined) return `${of}-${pad(Number(figures))}`
  const [, day1, month1 = '', year1] = /^(?:(\d{1,2})(?:st|nd|rd|th)? )?([a-z]+\.?) (\d{4})$/.exec(words) ?? []
  const [, month2 = '', day2, year2] = /^([a-z]+\.?) (\d{1,2})(?:st|nd|rd|th)? (\d{4})$/.exec(words) ?? []
  const [month, day, year] = year2 === undefined ? [month1, day1, year1] : [month2, day2, year2]
  const number = monthOf(month)
  if (year === undefined || number === 0) return undefined
  return `${year}-${pad(number)}${day === undefined ? '' : `-${pad(Number(day))}`}`
}

function dayOfMonth(words: string, today: string): string | undefined {
  const [, day1, month1 = ''] = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]+\.?)$/.exec(words) ?? []
  const [, month2 = '', day2] = /^([a-z]+\.?) (\d{1,2})(?:st|nd|rd|th)?$/.exec(words) ?? []
  const number = monthOf(day2 === undefined ? month1 : month2)
  if (number === 0) return undefined
  const inYear = `-${pad(number)}-${pad(Number(day2 ?? day1))}`
  const year = Number(today.slice(0, 4))
  return `${today.slice(4) <= inYear ? year : year + 1}${inYear}`
}

function seasonOfYear(words: string): string | undefined {
  const [, season = '', year] = /^([a-z]+) (\d{4})$/.exec(words) ?? []
  const ends = SEASON_ENDS[season]
  return ends === undefined ? undefined : `${year}-${pad(ends)}`
}

function fromToday(words: string, today: string): string | undefined {
  const year = Number(today.slice(0, 4))
  const month = Number(today.slice(5, 7))
  if (words === 'today') return today
  if (words === 'tomorrow') return later(today, 1)
  const [, which, what = ''] = /^(this|next) ([a-z]+)$/.exec(words) ?? []
  if (which !== undefined) {
    const on = which === 'next' ? 1 : 0
    if (what === 'year') return String(year + on)
    if (what === 'month') return monthsOn(year, month, on)
    if (what === 'week') return later(today, 7 * on)
    const ends = SEASON_ENDS[what]
    const season = what === 'autumn' ? 'fall' : what
    if (ends !== undefined) {
      const over = ends < month || (which === 'next' && termOf(today).endsWith(season))
      return `${year + (over ? 1 : 0)}-${pad(ends)}`
    }
    const named = monthOf(what)
    return named === 0 ? undefined : `${year + (named < month || (on === 1 && named === month) ? 1 : 0)}-${pad(named)}`
  }
  const [, count = '', unit = ''] = /^in (\d{1,3}|[a-z]+) (day|week|month|year)s?$/.exec(words) ?? []
  const number = NUMBERS[count] ?? Number(count)
  if (unit === '' || !Number.isInteger(number)) return undefined
  if (unit === 'year') return monthsOn(year, month, 12 * number)
  return unit === 'month' ? monthsOn(year, month, number) : later(today, number * (unit === 'week' ? 7 : 1))
}

const later = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

function monthsOn(year: number, month: number, more: number): string {
  const all = year * 12 + month - 1 + more
  return `${Math.floor(all / 12)}-${pad((all % 12) + 1)}`
}

/** A date as people read it: `2027`, `May 2027`, `May 14, 2027`. */
export function sayDate(date: string): string {
  const [year = '', month, day] = date.split('-')
  const name = month === undefined ? '' : MONTHS[Number(month) - 1]
  const title = name ? `${name[0]?.toUpperCase()}${name.slice(1)} ` : ''
  return `${title}${day === undefined ? '' : `${Number(day)}, `}${year}`
}
