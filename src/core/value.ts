/** One item of a repeating prompt: its id and its fields, in any order. */
export interface Entry {
  readonly id: string
  readonly fields: ReadonlyMap<string, Value>
}

/** What stands in a file where no answer of this kind can stand, as its source text: kept, reported, never changed. */
export interface Unreadable {
  readonly unreadable: string
}

/**
 * An answer. `null` means skipped on purpose. A file's value that does not fit its prompt is kept as the text it is, and
 * the answer rules say what is wrong with it.
 */
export type Value = null | string | number | boolean | readonly string[] | readonly Entry[] | Unreadable

export const isUnreadable = (value: Value | undefined): value is Unreadable =>
  typeof value === 'object' && value !== null && 'unreadable' in value

export const isEntries = (value: Value | undefined): value is readonly Entry[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'object')

/** The entries of a repeat's answer; none for anything else. */
export const entriesOf = (value: Value | undefined): readonly Entry[] => (isEntries(value) ? value : [])

/** Whether a value says something: not missing, not skipped, not blank, not an empty list. */
export function isAnswered(value: Value | undefined): boolean {
  if (value === undefined || value === null) return false
  if (typeof value === 'string') return value.trim() !== ''
  return !Array.isArray(value) || value.length > 0
}
