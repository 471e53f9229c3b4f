import type { Member } from '../cohort/record.ts'
import { folded, foldedId, ID_KINDS, type Person } from '../roster/person.ts'

type Named = Pick<Member, 'name' | 'ids'>

/**
 * People of an export among those of a cohort, by their whole name, for those whose ids say nothing: nobody else in either has
 * that name, and no id of theirs contradicts it. Nothing is guessed: names are the same but for case, blanks and apostrophes.
 */
export function matchByName(
  people: readonly Person[],
  known: readonly Member[],
  all: { readonly people: readonly Named[]; readonly known: readonly Named[] },
): ReadonlyMap<Person, Member> {
  const counts = [all.people, all.known].map(countNames)
  const isOnly = (name: string): boolean => name !== '' && counts.every((count) => (count.get(name) ?? 0) <= 1)
  const byName = new Map(known.map((member) => [folded(member.name), member]))
  return new Map(
    people.flatMap((person) => {
      const name = folded(person.name)
      const member = byName.get(name)
      return member && isOnly(name) && !contradict(person, member) ? [[person, member] as const] : []
    }),
  )
}

function countNames(some: readonly Named[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { name } of some) counts.set(folded(name), (counts.get(folded(name)) ?? 0) + 1)
  return counts
}

const contradict = (a: Named, b: Named): boolean =>
  ID_KINDS.some((kind) => {
    const [one, other] = [a.ids[kind], b.ids[kind]]
    return one !== undefined && other !== undefined && foldedId(kind, one) !== foldedId(kind, other)
  })
