import { type Entry, isEntries, isUnreadable, type Value } from './value.ts'

/** A value as JSON shows it: entries as objects with their `id` first, text a prompt cannot read as that text. */
export function jsonOf(value: Value | undefined): unknown {
  if (value === undefined) return null
  if (isUnreadable(value)) return value.unreadable
  if (!isEntries(value) || value.length === 0) return value
  return value.map((entry) => ({
    id: entry.id,
    ...Object.fromEntries([...entry.fields].map(([key, field]) => [key, jsonOf(field)])),
  }))
}

/** Whether two answers are the same, whatever the order of an entry's fields. */
export function sameValue(a: Value | undefined, b: Value | undefined): boolean {
  if (isEntries(a) && isEntries(b) && a.length > 0)
    return a.length === b.length && a.every((entry, i) => sameEntry(entry, b[i]))
  if (a === undefined || b === undefined || a === b) return a === b
  return JSON.stringify(jsonOf(a)) === JSON.stringify(jsonOf(b))
}

const sameEntry = (a: Entry, b: Entry | undefined): boolean =>
  b !== undefined &&
  a.id === b.id &&
  a.fields.size === b.fields.size &&
  [...a.fields].every(([key, value]) => sameValue(value, b.fields.get(key)))
