import { collected } from '../career/collected.ts'
import type { Opportunity } from '../catalogue/opportunity.ts'
import { dueItems } from '../due.ts'
import { promptAt } from '../framework.ts'
import type { Term } from '../plan.ts'
import { isDate, lastDayOf } from '../prompt-types/date.ts'
import type { SharedPlan } from '../sharing/shared-plan.ts'
import { beginsAbout, nextTerm } from '../term.ts'
import { monthBefore, monthFrom } from './month.ts'

/** A day worth remembering. `id` stays the same as long as what it is about does; `day` is YYYY-MM-DD. */
export type CalendarEvent = { readonly id: string; readonly day: string } & (
  | {
      readonly kind: 'goal' | 'milestone'
      readonly name: string
      /** The benefit it belongs to. */
      readonly benefit: string
      /** As the plan has it: a year, a month or a day. On the last day it can mean it is due. */
      readonly due: string
    }
  | {
      /** When applications open or close, as far as a month is known. It stands on that month's first day. */
      readonly kind: 'opens' | 'closes'
      readonly opportunity: Opportunity
      /** YYYY-MM */
      readonly month: string
    }
  /** When the plan is worth looking at again. */
  | { readonly kind: 'check-in'; readonly term: string }
)

/**
 * What a plan has for a calendar, by day: goals and milestones with a date that are neither done nor dropped, the months in
 * which applications open and close for opportunities that are milestones, and about when the term after this one begins.
 * Nothing of it hangs on the day it is asked for.
 */
export function calendarOf(
  shared: SharedPlan,
  term: Term,
  opportunities: readonly Opportunity[],
): readonly CalendarEvent[] {
  const { framework } = shared
  const due = dueItems(shared.agenda(term)).map(({ path, label, due }): CalendarEvent => {
    const [benefit = ''] = path.split('.')
    return {
      id: path,
      day: lastDayOf(due),
      kind: promptAt(framework, path.split('.').slice(0, 2).join('.'))?.collects === 'goal' ? 'goal' : 'milestone',
      name: label,
      benefit: framework.benefits.find(({ id }) => id === benefit)?.title ?? '',
      due,
    }
  })
  const next = nextTerm(term.id)
  const checkIn: CalendarEvent = { id: `check-in.${next}`, day: beginsAbout(next), kind: 'check-in', term: next }
  const events = [...due, ...applications(shared, term, opportunities), checkIn]
  return events.sort((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1))
}

function applications(shared: SharedPlan, term: Term, opportunities: readonly Opportunity[]): readonly CalendarEvent[] {
  const first = beginsAbout(term.id).slice(0, 7)
  const isActive = new Set(
    shared
      .agenda(term)
      .filter(({ state, entry }) => state === 'answered' && entry === undefined)
      .map(({ path }) => path),
  )
  return collected(shared.framework, term, 'milestone').flatMap(({ path, entry: { id, fields } }): CalendarEvent[] => {
    const opportunity = opportunities.find((one) => one.id === fields.get('opportunity'))
    const { opens, closes } = opportunity?.applications ?? {}
    const status = fields.get('status')
    if (!opportunity || !isActive.has(path.slice(0, -id.length - 1)) || status === 'done' || status === 'dropped')
      return []
    const by = fields.get('by')
    const last = typeof by === 'string' && isDate(by) ? lastDayOf(by).slice(0, 7) : undefined
    // The last round that ends before the step is to be done; where that is past, or no date is set, the next one.
    const closing = closes && roundOf(closes, first, last)
    const opening = opens && (closing ? monthBefore(opens, closing) : roundOf(opens, first, last))
    return [
      ...(opening ? [{ kind: 'opens', month: opening } as const] : []),
      ...(closing ? [{ kind: 'closes', month: closing } as const] : []),
    ].map(({ kind, month }) => ({ id: `${path}.${kind}`, day: `${month}-01`, kind, opportunity, month }))
  })
}

function roundOf(month: number, first: string, last: string | undefined): string {
  const latest = last === undefined ? '' : monthBefore(month, last)
  return latest >= first ? latest : monthFrom(month, first)
}
