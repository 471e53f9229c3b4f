import { count } from '../../core/cohort/figures/tally.ts'
import type { Member } from '../../core/cohort/record.ts'

/** How many people have the same name as someone else, however it is typed. */
export function sameNames(members: readonly Pick<Member, 'name'>[]): number {
  const names = new Map<string, number>()
  for (const { name } of members) count(names, name.normalize('NFC').toLowerCase().trim())
  return [...names.values()].reduce((all, people) => all + (people > 1 ? people : 0), 0)
}
