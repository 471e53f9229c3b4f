import type { CalendarEvent } from '../core/calendar/calendar.ts'
import { sayDate } from '../core/date-meant.ts'
import { termTitle } from '../core/term.ts'

/** An event in a calendar: the line that is seen in it, and what opens below. */
export interface SaidEvent {
  readonly summary: string
  readonly details: readonly string[]
}

/** Says of an event what is known of it, and no more: which day a month or a year means is for the person to say. */
export function sayEvent(event: CalendarEvent): SaidEvent {
  if (event.kind === 'check-in')
    return {
      summary: 'Look at your plan again',
      details: [
        `${termTitle(event.term)} begins about now. The day is typical and varies locally: move it to where it suits you.`,
        `To open the term: waymark revisit --term ${event.term}`,
      ],
    }
  if ('due' in event) {
    const isWhole = event.due.length === 10
    return {
      summary: isWhole ? event.name : `${event.name} (by the end of ${sayDate(event.due)})`,
      details: [
        `A ${event.kind} of your plan, under: ${event.benefit}`,
        ...(isWhole
          ? []
          : [`Your plan says ${sayDate(event.due)} and no day, so this stands on the last day that it can mean.`]),
      ],
    }
  }
  const { name, cycle, source_url, source_checked } = event.opportunity
  return {
    summary: `${name}: applications ${event.kind === 'opens' ? 'open' : 'close'} about ${sayDate(event.month)}`,
    details: [
      'The day is not known, so this stands on the first of the month. Rounds move from year to year: check the source.',
      ...(cycle === undefined ? [] : [`What was found: ${cycle}`]),
      `Source: ${source_url}`,
      `What was read: ${source_checked}`,
    ],
  }
}
