import type { Step } from '../../../core/agenda.ts'
import { entryName } from '../../../core/entry-name.ts'
import { type Framework, sectionsOf } from '../../../core/framework.ts'
import { isDate, lastDayOf } from '../../../core/prompt-types/date.ts'
import { type Entry, entriesOf } from '../../../core/value.ts'
import { jsonOf } from '../../../core/value-json.ts'
import { sayWhole } from '../../../words/say-value.ts'
import { sayWhen } from '../../../words/say-when.ts'
import type { Item, Section, View } from '../view.ts'

/** Goals and milestones of all benefits together: what is past its date first, then by date, then what is over. */
export const goals: View = {
  sections: ({ framework, steps, today }) => {
    const items = steps
      .filter(({ prompt, entry, state }) => entry === undefined && state === 'answered' && isAim(prompt.collects))
      .flatMap((step) => entriesOf(step.value).map((entry) => aim(step, entry, framework, today)))
      .sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0))
    const over = ({ status }: Item): boolean => status === 'done' || status === 'dropped'
    const isPast = (item: Item): boolean => dayOf(item) < today
    const section = (id: string, title: string, has: (item: Item) => boolean): Section => ({
      id,
      title,
      items: items.filter(has),
    })
    return [
      section('overdue', 'Past its date', (item) => !over(item) && isPast(item)),
      section('ahead', 'Ahead', (item) => !over(item) && !isPast(item) && item.due !== null),
      section('undated', 'Without a date', (item) => !over(item) && item.due === null),
      section('done', 'Done', ({ status }) => status === 'done'),
      section('dropped', 'Dropped', ({ status }) => status === 'dropped'),
    ]
  },
  nothing: 'No goals or milestones yet. Add some with: waymark reflect',
}

const isAim = (collects: Step['prompt']['collects']): boolean => collects === 'goal' || collects === 'milestone'

/** The last day an aim's date can mean; one without a date comes last. */
const dayOf = ({ due }: Item): string => (due ? lastDayOf(due) : '9999-12-31')

function aim({ path, section, prompt }: Step, entry: Entry, framework: Framework, today: string): Item {
  const given = entry.fields.get(prompt.collects === 'goal' ? 'due' : 'by')
  const due = typeof given === 'string' && isDate(given) ? given : null
  const status = entry.fields.get('status')
  const progress = prompt.prompts?.find(({ id }) => id === 'status')
  const parts = [
    ...(due === null ? [] : [`${sayWhen(due, today)} (${due})`]),
    ...(typeof status === 'string' && progress ? [sayWhole(status, progress)] : []),
    sectionsOf(framework).find(({ id }) => id === section)?.title ?? section,
  ]
  const said = parts.join('; ')
  return {
    path: `${path}.${entry.id}`,
    label: entryName(prompt, entry),
    state: 'answered',
    value: (jsonOf([entry]) as readonly unknown[])[0],
    said: `${said.charAt(0).toUpperCase()}${said.slice(1)}`,
    private: prompt.private === true,
    required: false,
    fits: true,
    due,
    status: typeof status === 'string' ? status : null,
  }
}
