import { type Entry, isEntries, type Value } from './value.ts'
import { sameValue } from './value-json.ts'

/** The entries with one field of one entry changed; an undefined value takes the field out. */
export function setField(entries: readonly Entry[], id: string, field: string, value: Value | undefined): Entry[] {
  return entries.map((entry) => {
    if (entry.id !== id) return entry
    const fields = new Map(entry.fields)
    if (value === undefined) fields.delete(field)
    else fields.set(field, value)
    return { id, fields }
  })
}

/**
 * Entries with an id each: one that says the same as an entry that is there keeps that entry's id, so that answering the
 * same twice changes nothing; the others get new ones.
 */
export function withIds<T extends Value | undefined>(value: T, old: readonly Entry[], newId: () => string): T | Value {
  if (!isEntries(value)) return value
  const taken = new Set(value.map(({ id }) => id).filter((id) => id !== ''))
  return value.map((entry) => {
    if (entry.id !== '') return entry
    const same = old.find(
      (candidate) => !taken.has(candidate.id) && sameValue([{ ...entry, id: candidate.id }], [candidate]),
    )
    let id = same?.id ?? newId()
    while (taken.has(id) || (!same && old.some((candidate) => candidate.id === id))) id = newId()
    taken.add(id)
    return { ...entry, id }
  })
}

/** Entries with their ids taken away, to compare what they say. */
export const withoutIds = (value: Value | undefined): Value | undefined =>
  isEntries(value) ? value.map(({ fields }) => ({ id: '', fields })) : value
