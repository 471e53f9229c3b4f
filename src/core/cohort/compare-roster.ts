import type { Finding } from '../finding.ts'
import { type Hash, keysFor } from '../roster/keys.ts'
import { folded, foldedId, ID_KINDS, type IdKind, type Person } from '../roster/person.ts'
import type { Roster } from '../roster/read-roster.ts'
import type { Member } from './record.ts'

/** What can be different about a person from one roster to the next. */
export type MemberField = 'name' | 'ids' | 'sections' | 'back'

/** Who a roster has, beside who the folder knows. */
export interface RosterChanges {
  /** Everyone the roster is about, as they stand there and as they are to be remembered. */
  readonly here: readonly { readonly person: Person; readonly member: Member }[]
  /** Keys of those who are new. */
  readonly added: readonly string[]
  readonly changed: readonly { readonly key: string; readonly fields: readonly MemberField[] }[]
  /** Those who were there and are not any more; empty while rows cannot be read, as one of them may be theirs. */
  readonly gone: readonly Member[]
  /** Known people who are not on the roster, those of `gone` among them, as they are to be remembered. */
  readonly absent: readonly Member[]
  readonly findings: readonly Finding[]
}

/**
 * Finds everyone of a roster among those a folder knows, by any id they share; a person keeps their key whatever else
 * changes. Nothing is matched by name alone.
 */
export function compareRoster(
  { people, unusable }: Pick<Roster, 'people' | 'unusable'>,
  known: readonly Member[],
  hash: Hash,
): RosterChanges {
  const { found, unclear } = matched(people, known)
  const fresh = people.filter((person) => !found.has(person) && !unclear.has(person))
  const keys = keysFor(fresh, new Set(known.map(({ key }) => key)), hash)
  const here: { person: Person; member: Member }[] = []
  const changed: { key: string; fields: MemberField[] }[] = []
  for (const person of people) {
    const before = found.get(person)
    const key = before?.key ?? keys.get(person)
    if (key === undefined) continue
    const now = memberOf(person, key, before)
    here.push({ person, member: now })
    const fields = before ? fieldsThatDiffer(before, now) : []
    if (fields.length > 0) changed.push({ key, fields })
  }
  const met = new Set([...found.values(), ...[...unclear.values()].flat()].map(({ key }) => key))
  const absent = known.filter(({ key }) => !met.has(key))
  const isSure = unusable.length === 0
  const touched = new Set(here.map(({ member }) => member.key))
  const contested = known.filter(({ key }) => met.has(key) && !touched.has(key))
  return {
    here,
    added: fresh.map((person) => keys.get(person) ?? ''),
    changed,
    gone: isSure ? absent.filter(({ hasLeft }) => !hasLeft) : [],
    absent: [...absent.map((member) => (isSure ? { ...member, hasLeft: true } : member)), ...contested],
    findings: [...unclear.keys()].map(({ range }) => ({ code: 'roster-ambiguous', args: {}, range })),
  }
}

interface Matches {
  readonly found: ReadonlyMap<Person, Member>
  /** People who could be several of those known, or share one with someone else. */
  readonly unclear: ReadonlyMap<Person, readonly Member[]>
}

function matched(people: readonly Person[], known: readonly Member[]): Matches {
  const byId = new Map<string, Member[]>()
  const sharedHere = sharedEmails(people)
  for (const member of known)
    for (const label of labelsOf(member.ids, new Set())) byId.set(label, [...(byId.get(label) ?? []), member])
  const found = new Map<Person, Member>()
  const unclear = new Map<Person, readonly Member[]>()
  const claims = new Map<Member, Person[]>()
  for (const person of people) {
    const candidates = new Set(labelsOf(person.ids, sharedHere).flatMap((label) => byId.get(label) ?? []))
    const likely = [...candidates].filter((member) => !contradicts(person, member))
    const [only] = likely
    if (likely.length > 1) unclear.set(person, likely)
    else if (only) {
      found.set(person, only)
      claims.set(only, [...(claims.get(only) ?? []), person])
    }
  }
  for (const [member, claimants] of claims)
    if (claimants.length > 1)
      for (const person of claimants) {
        found.delete(person)
        unclear.set(person, [member])
      }
  return { found, unclear }
}

const labelsOf = (ids: Person['ids'], without: ReadonlySet<string>): string[] =>
  ID_KINDS.flatMap((kind) => {
    const id = ids[kind]
    const label = id === undefined ? '' : `${kind} ${foldedId(kind, id)}`
    return label === '' || without.has(label) ? [] : [label]
  })

/** Addresses that several people of a roster have: they point to nobody. */
function sharedEmails(people: readonly Person[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { ids } of people)
    if (ids.email !== undefined) {
      const label = `email ${foldedId('email', ids.email)}`
      counts.set(label, (counts.get(label) ?? 0) + 1)
    }
  return new Set([...counts].filter(([, count]) => count > 1).map(([label]) => label))
}

/** Another id of the same kind and another name: an id that was given to someone else. */
const contradicts = (person: Person, member: Member): boolean =>
  folded(person.sortName) !== folded(member.sortName) && differing(person.ids, member.ids).length > 0

const differing = (a: Person['ids'], b: Person['ids']): IdKind[] =>
  ID_KINDS.filter((kind) => {
    const [one, other] = [a[kind], b[kind]]
    return kind !== 'email' && one !== undefined && other !== undefined && foldedId(kind, one) !== foldedId(kind, other)
  })

function fieldsThatDiffer(before: Member, now: Member): MemberField[] {
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
  const ids = ({ ids: all }: Member): unknown => ID_KINDS.map((kind) => all[kind] ?? null)
  return [
    ...(same([before.name, before.sortName], [now.name, now.sortName]) ? [] : ['name' as const]),
    ...(same(ids(before), ids(now)) ? [] : ['ids' as const]),
    ...(same(before.sections, now.sections) ? [] : ['sections' as const]),
    ...(before.hasLeft ? ['back' as const] : []),
  ]
}

/** What a roster does not say stays as it was: the next export may come from elsewhere and have other columns. */
function memberOf(person: Person, key: string, before: Member | undefined): Member {
  const { name, given, family, sortName, ids, sections, line } = person
  const known = { ...before?.ids, ...ids }
  const named = name === '' && before ? before : { name, given, family, sortName }
  return {
    key,
    name: named.name,
    given: named.given,
    family: named.family,
    sortName: named.sortName,
    ids: Object.fromEntries(ID_KINDS.flatMap((kind) => (known[kind] === undefined ? [] : [[kind, known[kind]]]))),
    sections: sections.length === 0 ? (before?.sections ?? []) : sections,
    line,
    hasLeft: false,
    template: before?.template ?? null,
  }
}
