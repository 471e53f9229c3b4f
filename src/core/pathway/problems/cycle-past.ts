import { lastDayOf } from '../../prompt-types/date.ts'
import { NO_CHANGE, type Rule } from '../problem.ts'

/** An opportunity not begun, whose applications for that date have closed. */
export const cyclePast: Rule = ({ milestones, opportunities, today }) =>
  milestones.flatMap(({ path, name, opportunity, by, status }) => {
    const item = opportunities.get(opportunity ?? '')
    const closes = item?.applications?.closes
    if (closes === undefined || by === undefined || status !== 'todo') return []
    const closed = lastClosing(closes, lastDayOf(by))
    // What is past itself is told of as such.
    if (lastDayOf(closed) >= today || lastDayOf(by) < today) return []
    const next = nextClosing(closes, today)
    const moved = by.length === 4 ? next.slice(0, 4) : next
    return {
      code: 'pathway-cycle-past',
      path,
      args: { name, closed, next },
      about: '',
      repairs: () => [{ ...NO_CHANGE, moves: [{ path, name, by: moved }] }],
    }
  })

/** The last time that applications close on or before a day, as YYYY-MM. */
const lastClosing = (month: number, day: string): string => {
  const year = Number(day.slice(0, 4))
  const inYear = (of: number): string => `${String(of).padStart(4, '0')}-${String(month).padStart(2, '0')}`
  return lastDayOf(inYear(year)) <= day ? inYear(year) : inYear(year - 1)
}

/** The next time that they close, this month's among it. */
const nextClosing = (month: number, today: string): string => {
  const year = Number(today.slice(0, 4)) + (month < Number(today.slice(5, 7)) ? 1 : 0)
  return `${year}-${String(month).padStart(2, '0')}`
}
