import type { Member } from './record.ts'

/** Who has the same name as someone else, however it is typed. */
export function sameNames<One extends Pick<Member, 'name'>>(members: readonly One[]): ReadonlySet<One> {
  const folded = ({ name }: One): string => name.normalize('NFC').toLowerCase().trim()
  const once = new Set<string>()
  const again = new Set<string>()
  for (const name of members.map(folded)) (once.has(name) ? again : once).add(name)
  return new Set(members.filter((member) => again.has(folded(member))))
}
