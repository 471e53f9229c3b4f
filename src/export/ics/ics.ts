import { calendarOf } from '../../core/calendar/calendar.ts'
import { beginsAbout } from '../../core/term.ts'
import { sayEvent } from '../../words/say-event.ts'
import type { DataInput } from '../format.ts'
import { idValue, lines, type Property, textValue } from './ics-text.ts'

/**
 * The dates of a plan's last term that is asked for as a calendar (RFC 5545), each a whole day. A second import replaces the
 * first, since events keep their ids; whoever else sees the calendar sees that the time is free, and not what for.
 */
export async function ics({ shared, terms, catalogues }: DataInput): Promise<string> {
  const term = terms.at(-1)
  const events = term ? calendarOf(shared, term, (await catalogues()).opportunities) : []
  const key = shared.plan.profile.get('profile.key')
  const owner = typeof key === 'string' && key.trim() !== '' ? `.${idValue(key.trim())}` : ''
  // When it was written would be another time at every run, so this tells of which term it is.
  const stamp = term ? `${basic(beginsAbout(term.id))}T000000Z` : ''
  return lines([
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//Waymark//Waymark//EN'],
    ['CALSCALE', 'GREGORIAN'],
    ...events.flatMap((event): Property[] => {
      const { summary, details } = sayEvent(event)
      return [
        ['BEGIN', 'VEVENT'],
        ['UID', `${idValue(event.id)}${owner}@waymark.invalid`],
        ['DTSTAMP', stamp],
        ['DTSTART;VALUE=DATE', basic(event.day)],
        ['SUMMARY', textValue(summary)],
        ['DESCRIPTION', textValue(details.join('\n'))],
        ['CLASS', 'PRIVATE'],
        ['TRANSP', 'TRANSPARENT'],
        ['END', 'VEVENT'],
      ]
    }),
    ['END', 'VCALENDAR'],
  ])
}

/** `2027-05-14` as iCalendar writes it: `20270514`. */
const basic = (day: string): string => day.replaceAll('-', '')
