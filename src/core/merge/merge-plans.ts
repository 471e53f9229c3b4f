import { type Data, isMap, sameData } from '../data.ts'
import { hasTwins, keyed, type MergePlace, mergedOrder } from './keyed-list.ts'

/** A part in three versions; undefined where it is not there. */
export interface Sides {
  readonly base: Data | undefined
  readonly ours: Data | undefined
  readonly theirs: Data | undefined
}

/** What both sides changed, each in its own way: one field, or an entry that one side took out and the other changed. */
export interface Conflict extends Sides {
  readonly place: MergePlace
}

/** Decides a conflict; undefined takes the part out. */
export type Choose = (conflict: Conflict) => Data | undefined

export interface Merged {
  readonly data: Data
  readonly conflicts: readonly Conflict[]
}

/**
 * Merges two changed versions of a plan, matched by the ids of terms and entries and by keys, never by likeness. A field is
 * taken whole: where both sides changed it differently, and where one side took out what the other changed, that is a
 * conflict, and nothing is put together out of halves. Without conflicts every text that a side added or changed is in the
 * result. With the sides changed round the data is the same.
 *
 * Undefined when two entries of one version have the same id, or a version is no plan: then ids say nothing.
 */
export function mergePlans(sides: Sides, choose: Choose = ({ ours }) => ours): Merged | undefined {
  const { base, ours, theirs } = sides
  const versions = [...(base === undefined ? [] : [base]), ours, theirs]
  if (versions.some((data) => !isMap(data) || hasTwins(data ?? null))) return undefined
  const conflicts: Conflict[] = []
  const decide: Choose = (conflict) => {
    conflicts.push(conflict)
    return choose(conflict)
  }
  return { data: merge([], sides, decide) ?? new Map(), conflicts }
}

function merge(place: MergePlace, sides: Sides, choose: Choose): Data | undefined {
  const { base, ours, theirs } = sides
  if (sameData(ours, theirs) || sameData(base, theirs)) return ours
  if (sameData(base, ours)) return theirs
  const kind = kindOf(place)
  if (kind === 'map' || kind === 'entry') {
    const parts = [base, ours, theirs].map((part) => asMap(part, kind === 'map'))
    const [was = new Map(), left, right] = parts
    if (left && right) return mergeMaps(place, { base: was, ours: left, theirs: right }, choose)
  }
  const lists = [base, ours, theirs].map((part) => keyed(place, part))
  const [was, left, right] = lists
  // A list that was taken out, or left out on purpose, is an answer, and not a list without entries.
  if (was && left && right && Array.isArray(ours) && Array.isArray(theirs))
    return mergeLists(place, { base: was, ours: left, theirs: right }, choose)
  return choose({ place, base, ours, theirs })
}

type Maps = Readonly<Record<keyof Sides, ReadonlyMap<string, Data>>>

function mergeMaps(place: MergePlace, { base, ours, theirs }: Maps, choose: Choose): Data {
  const merged = new Map<string, Data>()
  for (const key of new Set([...ours.keys(), ...theirs.keys()])) {
    const sides = { base: base.get(key), ours: ours.get(key), theirs: theirs.get(key) }
    const part = merge([...place, key], sides, choose)
    if (part !== undefined) merged.set(key, part)
  }
  return isTerm(place) ? unlessReopened(place, merged, { base, ours, theirs }, choose) : merged
}

/** The items of one list; what stands in several versions is merged, and their order is. */
function mergeLists(place: MergePlace, { base, ours, theirs }: Maps, choose: Choose): Data {
  return mergedOrder(place, [...base.keys()], [...ours.keys()], [...theirs.keys()]).flatMap((key) => {
    const sides = { base: base.get(key), ours: ours.get(key), theirs: theirs.get(key) }
    return merge([...place, key], sides, choose) ?? []
  })
}

/** A term that one side closed holds what it was closed with. Where the other side changed that, they disagree. */
function unlessReopened(place: MergePlace, merged: Map<string, Data>, maps: Maps, choose: Choose): Data {
  const { base, ours, theirs } = maps
  const closes = (side: ReadonlyMap<string, Data>): boolean => side.get('status') === 'final'
  if (closes(base) || closes(ours) === closes(theirs)) return merged
  const [closed, open] = closes(ours) ? (['ours', 'theirs'] as const) : (['theirs', 'ours'] as const)
  const at = (key: string): Sides => ({ base: base.get(key), ours: ours.get(key), theirs: theirs.get(key) })
  const changed = merge([...place, 'answers'], at('answers'), (conflict) => conflict[open])
  const disagree = !sameData(changed ?? null, maps[closed].get('answers') ?? null)
  // Where the status itself is a conflict, it was decided already.
  if (closes(merged) && disagree && base.get('status') === maps[open].get('status'))
    merged.set('status', choose({ place: [...place, 'status'], ...at('status') }) ?? 'draft')
  if (!closes(merged)) merged.delete('seal')
  return merged
}

const isTerm = (place: MergePlace): boolean => place.length === 2 && place[0] === 'terms'

/**
 * What a place in a plan is: a map that is there even when nothing is in it, a term or an entry, which is there or not, or
 * anything else, which is taken whole if it is no list.
 */
function kindOf([first, term, inTerm, section, prompt, entry, field]: MergePlace): 'map' | 'entry' | 'other' {
  if (first === undefined) return 'map'
  if (first === 'profile')
    return term === undefined ? 'map' : inTerm !== undefined && section === undefined ? 'entry' : 'other'
  if (first !== 'terms' || term === undefined) return 'other'
  if (inTerm === undefined) return 'entry'
  if (inTerm !== 'answers') return 'other'
  if (prompt === undefined) return 'map'
  return entry !== undefined && field === undefined ? 'entry' : 'other'
}

/** A part as a map; one that is not there, or says nothing, is an empty one where a map is always there. */
function asMap(part: Data | undefined, always: boolean): ReadonlyMap<string, Data> | undefined {
  if (isMap(part)) return part
  return always && (part === undefined || part === null) ? new Map() : undefined
}
