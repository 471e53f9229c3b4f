import { type Data, isList, isMap } from '../data.ts'
import { compareTerms, isTermId } from '../term.ts'

/** The items of a list by what tells them apart, in order. */
export type Keyed = ReadonlyMap<string, Data>

/** Where a part stands: keys on the way, items of lists by what tells them apart. */
export type MergePlace = readonly string[]

const isTerms = (place: MergePlace): boolean => place.length === 1 && place[0] === 'terms'
const isSetAside = (place: MergePlace): boolean => place.length === 3 && place[2] === 'set_aside'

/**
 * A list as items by key: terms by their term, entries by their id, what is set aside by all that it says. A list that is
 * not there has no items; undefined for a list whose items cannot be told apart, and for anything else.
 */
export function keyed(place: MergePlace, list: Data | undefined): Keyed | undefined {
  if (list === undefined || list === null) return new Map()
  if (!isList(list)) return undefined
  const items = new Map<string, Data>()
  for (const item of list) {
    const key = isSetAside(place) ? saidBy(item, items) : isMap(item) ? item.get(isTerms(place) ? 'term' : 'id') : null
    if (typeof key !== 'string' || key === '' || items.has(key)) return undefined
    items.set(key, item)
  }
  return items
}

/** What stands at a place; undefined when there is nothing. */
export function partAt(data: Data | undefined, place: MergePlace): Data | undefined {
  return place.reduce<Data | undefined>(
    (part, key, depth) =>
      isMap(part) ? part.get(key) : isList(part) ? keyed(place.slice(0, depth), part)?.get(key) : undefined,
    data,
  )
}

/** All that an item says, as a text; the same said twice is two items. */
function saidBy(item: Data, before: Keyed): string {
  const said = JSON.stringify(plain(item))
  let times = 1
  while (before.has(`${times} ${said}`)) times += 1
  return `${times} ${said}`
}

function plain(data: Data): unknown {
  if (isMap(data)) return [...data].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, plain(part)])
  return isList(data) ? data.map(plain) : data
}

/** Whether two items of one list have the same id: then nothing in the file can be matched by ids. */
export function hasTwins(data: Data, place: MergePlace = []): boolean {
  if (isMap(data)) return [...data].some(([key, part]) => hasTwins(part, [...place, key]))
  if (!isList(data)) return false
  const key = isTerms(place) ? 'term' : 'id'
  const ids = data.flatMap((item) => (isMap(item) && typeof item.get(key) === 'string' ? [item.get(key)] : []))
  return new Set(ids).size < ids.length || data.some((item) => hasTwins(item, [...place, '']))
}

/**
 * The order of a merged list. What both sides have stands as the side has it that moved it; what one side added stands
 * behind what it was put behind there. Which side is which makes no difference.
 */
export function mergedOrder(
  place: MergePlace,
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): string[] {
  const inOurs = ours.filter((key) => theirs.includes(key))
  const inTheirs = theirs.filter((key) => ours.includes(key))
  const shared = orderOf(base, inOurs, inTheirs)
  const [left, right] = [runsBehind(ours, shared), runsBehind(theirs, shared)]
  const order = ['', ...shared].flatMap((key) => {
    const runs = [left.get(key) ?? [], right.get(key) ?? []].sort((a, b) => (a.join() < b.join() ? -1 : 1))
    return [...(key === '' ? [] : [key]), ...runs.flat()]
  })
  return isTerms(place) && order.every(isTermId) ? order.sort(compareTerms) : order
}

function orderOf(base: readonly string[], ours: readonly string[], theirs: readonly string[]): readonly string[] {
  const stayed = (side: readonly string[]): boolean =>
    side.filter((key) => base.includes(key)).join('\n') === base.filter((key) => side.includes(key)).join('\n')
  if (stayed(ours) !== stayed(theirs)) return stayed(ours) ? theirs : ours
  return ours.join('\n') <= theirs.join('\n') ? ours : theirs
}

/** What only this side has, by the shared item that it follows. */
function runsBehind(side: readonly string[], shared: readonly string[]): Map<string, string[]> {
  const runs = new Map<string, string[]>()
  let behind = ''
  for (const key of side)
    if (shared.includes(key)) behind = key
    else runs.set(behind, [...(runs.get(behind) ?? []), key])
  return runs
}
