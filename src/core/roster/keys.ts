import { foldedId, type Person, rosterId } from './person.ts'

/** What a folder can be called on every system; longer names run into the limit on whole paths. */
const SAFE = /^[a-z0-9](?:[a-z0-9_-]{0,38}[a-z0-9])?$/
/** Names that Windows keeps for devices, with any ending. */
const RESERVED = /^(?:aux|con|nul|prn|(?:com|lpt)\d)$/
/** Keys that are made from a hash begin so; an id that looks like one gets a hash of its own. */
const MADE = /^c-[0-9a-f]+$/
/** Hexadecimal digits of a hash, and how many where two are the same. */
const SHORT = 8
const LONG = 16

/** A hash in hexadecimal; the core has none of its own. */
export type Hash = (text: string) => string

/** An id as the name of a folder, or undefined where it cannot be one as it stands. */
function slug(id: string): string | undefined {
  const lower = id.toLowerCase()
  return SAFE.test(lower) && !RESERVED.test(lower) && !MADE.test(lower) ? lower : undefined
}

/**
 * The keys of people: the id where it can be the name of a folder on every system, else `c-` and a hash of it. Where two would
 * have the same key, both get longer ones, whichever order they come in. `taken` are keys that others have.
 */
export function keysFor<One extends Pick<Person, 'ids'>>(
  people: readonly One[],
  taken: ReadonlySet<string>,
  hash: Hash,
): ReadonlyMap<One, string> {
  const keys = new Map<One, string>()
  const used = new Set(taken)
  let waiting = people
  for (const wish of [wishedFor, shortHash, longHash]) {
    const wanted = waiting.map((person) => wish(person, hash))
    const counts = new Map<string, number>()
    for (const key of wanted) if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1)
    for (const [i, key] of wanted.entries()) {
      const person = waiting[i]
      if (person !== undefined && key !== undefined && counts.get(key) === 1 && !used.has(key)) keys.set(person, key)
    }
    for (const key of keys.values()) used.add(key)
    waiting = waiting.filter((person) => !keys.has(person))
  }
  return keys
}

type Wish = (person: Pick<Person, 'ids'>, hash: Hash) => string | undefined

const wishedFor: Wish = (person) => slug(rosterId(person)?.id ?? '')

const shortHash: Wish = (person, hash) => {
  const found = rosterId(person)
  return found && `c-${hash(foldedId(found.kind, found.id)).slice(0, SHORT)}`
}

/** With the kind, as ids of two kinds can be the same text. */
const longHash: Wish = (person, hash) => {
  const found = rosterId(person)
  return found && `c-${hash(`${found.kind} ${foldedId(found.kind, found.id)}`).slice(0, LONG)}`
}
