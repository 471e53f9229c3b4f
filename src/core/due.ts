import type { Step } from './agenda.ts'
import { entryName } from './entry-name.ts'
import { isDate, lastDayOf } from './prompt-types/date.ts'
import { entriesOf } from './value.ts'

export interface DueItem {
  readonly path: string
  readonly label: string
  readonly due: string
}

/** What a person set a date for and has not finished: goals and milestones, in order of their dates. */
export function dueItems(steps: readonly Step[]): DueItem[] {
  const items = steps
    .filter(
      ({ entry, state, prompt }) =>
        entry === undefined && state === 'answered' && (prompt.collects === 'goal' || prompt.collects === 'milestone'),
    )
    .flatMap(({ path, prompt, value }) =>
      entriesOf(value).flatMap((entry) => {
        const due = entry.fields.get(prompt.collects === 'goal' ? 'due' : 'by')
        const status = entry.fields.get('status')
        if (typeof due !== 'string' || !isDate(due) || status === 'done' || status === 'dropped') return []
        return [{ path: `${path}.${entry.id}`, label: entryName(prompt, entry), due }]
      }),
    )
  return items.sort((a, b) => (lastDayOf(a.due) < lastDayOf(b.due) ? -1 : 1))
}

/** How far ahead something counts as coming up: about a term. */
const AHEAD_DAYS = 120

/** Overdue: the last day a date can mean is past. Upcoming: it lies within the next 120 days. `today` is YYYY-MM-DD. */
export function splitDue(items: readonly DueItem[], today: string): { overdue: DueItem[]; upcoming: DueItem[] } {
  const horizon = new Date(Date.parse(`${today}T00:00:00Z`) + AHEAD_DAYS * 86_400_000).toISOString().slice(0, 10)
  return {
    overdue: items.filter(({ due }) => lastDayOf(due) < today),
    upcoming: items.filter(({ due }) => lastDayOf(due) >= today && lastDayOf(due) <= horizon),
  }
}
