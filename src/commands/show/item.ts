import type { Step } from '../../core/agenda.ts'
import { severityOf } from '../../core/codes.ts'
import { entryName } from '../../core/entry-name.ts'
import { entriesOf, isAnswered } from '../../core/value.ts'
import { jsonOf } from '../../core/value-json.ts'
import { sayWhole } from '../../words/say-value.ts'
import type { EntryItem, FieldItem, Item } from './view.ts'

/** A step of the agenda as an item; `steps` is the agenda it stands in, where the fields of a repeat follow it. */
export function itemOf(step: Step, steps: readonly Step[]): Item {
  const { path, prompt, state, value, issues } = step
  const entries = entriesOf(value)
  return {
    path,
    label: prompt.label,
    state,
    value: jsonOf(value),
    said: isAnswered(value) ? sayWhole(value, prompt) : '',
    private: prompt.private === true,
    required: prompt.required === true,
    fits: issues.every(({ code }) => severityOf(code) !== 'error'),
    ...(entries.length > 0 ? { entries: entryItems(step, steps) } : {}),
  }
}

/** Entries by their place, since a file edited by hand may have two of the same id. */
function entryItems(step: Step, steps: readonly Step[]): EntryItem[] {
  const { prompt, value } = step
  const fields = prompt.prompts ?? []
  const first = steps.indexOf(step) + 1
  return entriesOf(value).map((entry, i) => {
    const known = steps.slice(first + i * fields.length, first + (i + 1) * fields.length).map(
      (field): FieldItem => ({
        key: field.prompt.id,
        label: field.prompt.label,
        value: jsonOf(field.value),
        said: isAnswered(field.value) ? sayWhole(field.value, field.prompt) : '',
        private: field.prompt.private === true,
      }),
    )
    // A key the framework does not have is a slip or a note; the words there are the person's all the same.
    const unknown = [...entry.fields]
      .filter(([key]) => !fields.some(({ id }) => id === key))
      .map(([key, other]): FieldItem => {
        const said = isAnswered(other) ? sayWhole(other, { id: key, type: 'text', label: key }) : ''
        return { key, label: `${key}:`, value: jsonOf(other), said, private: false }
      })
    return {
      id: entry.id,
      name: entryName(prompt, entry),
      fields: [...known, ...unknown].filter(({ said }) => said !== ''),
    }
  })
}
