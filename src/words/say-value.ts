import { sayDate } from '../core/date-meant.ts'
import { entryName } from '../core/entry-name.ts'
import type { Prompt } from '../core/framework.ts'
import { isDate } from '../core/prompt-types/date.ts'
import { scaleBounds } from '../core/prompt-types/scale.ts'
import { isEntries, isUnreadable, type Value } from '../core/value.ts'

/** An answer as a person would say it: choices by their labels, entries by their names. */
export function sayValue(value: Value | undefined, prompt: Prompt): string {
  if (value === undefined) return ''
  if (value === null) return 'left out'
  if (isUnreadable(value)) return value.unreadable
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return sayNumber(value, prompt)
  if (typeof value === 'string') return labelOf(prompt, value) ?? value.trim()
  if (isEntries(value)) return value.map((entry) => entryName(prompt, entry)).join('; ')
  return value.map((id) => labelOf(prompt, id) ?? id).join('; ')
}

/**
 * An answer in full, with its line breaks: a person's own words exactly as they were typed, less the line break at their
 * end; choices in order one a line.
 */
export function sayWhole(value: Value | undefined, prompt: Prompt): string {
  if (isUnreadable(value)) return value.unreadable
  if (typeof value === 'string') return labelOf(prompt, value) ?? value.replace(/\r?\n$/, '')
  if (prompt.type === 'rank' && typeof value === 'object' && value !== null && !isEntries(value))
    return value.map((id, i) => `${i + 1}. ${labelOf(prompt, id) ?? id}`).join('\n')
  return sayValue(value, prompt)
}

/**
 * As `sayValue`, but dates and amounts as people read them (`May 2027`, `46,200 USD`) and not as they are typed: for what is
 * read and not answered.
 */
export const sayFact = (value: Value | undefined, prompt: Prompt): string =>
  factRead(value, prompt) ?? sayValue(value, prompt)

/** The same in full, as `sayWhole`. */
export const sayWholeFact = (value: Value | undefined, prompt: Prompt): string =>
  factRead(value, prompt) ?? sayWhole(value, prompt)

/** Undefined for what is read as it is typed. A number without a unit may be a year. */
function factRead(value: Value | undefined, { type, unit }: Prompt): string | undefined {
  if (type === 'date' && typeof value === 'string' && isDate(value)) return sayDate(value)
  return type === 'number' && unit !== undefined && Number.isInteger(value)
    ? `${value?.toLocaleString('en-US')} ${unit}`
    : undefined
}

function sayNumber(value: number, prompt: Prompt): string {
  if (prompt.type !== 'scale') return prompt.unit ? `${value} ${prompt.unit}` : String(value)
  const point = prompt.points?.[value - scaleBounds(prompt).min]
  return point === undefined ? String(value) : `${value}. ${point}`
}

const labelOf = ({ choices = [] }: Prompt, id: string): string | undefined =>
  choices.find((choice) => choice.id === id)?.label
