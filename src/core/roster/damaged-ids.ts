import type { Finding } from '../finding.ts'
import { ID_KINDS, type IdKind, type Person } from './person.ts'
import type { RowFields } from './shape.ts'

/** `1.23457E+11`, what a spreadsheet program makes of a long number. */
const SCIENTIFIC = /^\d(?:[.,]\d+)?E[+-]?\d+$/i
/** What it makes of `3-4`, `3/4` and the like. */
const DATE =
  /^(?:\d{1,2}-[A-Z][a-z]{2}|[A-Z][a-z]{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{2,4}|\d{4}-\d{2}-\d{2})(?: \d{1,2}:\d{2}.*)?$/

/** An id that a spreadsheet program made something else of: what it was is not in the file any more. */
interface ChangedId {
  readonly kind: IdKind
  readonly value: string
  readonly why: 'number' | 'date'
}

export function changedIds(fields: RowFields): ChangedId[] {
  return ID_KINDS.filter((kind) => kind !== 'email').flatMap((kind): ChangedId[] => {
    const value = fields.get(kind) ?? ''
    if (SCIENTIFIC.test(value)) return [{ kind, value, why: 'number' }]
    return DATE.test(value) ? [{ kind, value, why: 'date' }] : []
  })
}

/** So large a part of the numbers has one length when all were given out in one. */
const USUAL = 0.6

/**
 * Numbers of the registrar that are shorter than the others: a spreadsheet program takes the zeros off their front. Only where
 * most have one length, and only as a thing to look at.
 */
export function shortIds(people: readonly Person[]): Finding[] {
  const numbers = people.filter(({ ids }) => /^\d+$/.test(ids.sis ?? ''))
  const counts = new Map<number, number>()
  for (const { ids } of numbers) {
    const { length } = ids.sis ?? ''
    counts.set(length, (counts.get(length) ?? 0) + 1)
  }
  const [usual = 0, count = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? []
  const short = numbers.filter(({ ids }) => (ids.sis ?? '').length < usual)
  const [first] = short
  if (!first || numbers.length < 3 || count < numbers.length * USUAL) return []
  return [
    {
      code: 'roster-id-zeros',
      args: { lines: short.slice(0, 10).map(({ line }) => String(line)), count: short.length, digits: usual },
      range: first.range,
    },
  ]
}
