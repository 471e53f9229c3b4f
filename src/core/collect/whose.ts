import type { MatchRule } from '../cohort/attempt.ts'
import type { Member } from '../cohort/record.ts'
import { foldedId } from '../roster/person.ts'
import type { Hints, NamedId } from './hints.ts'

/** Someone whom a file was given to, and by what. */
export interface Match {
  readonly member: Member
  readonly rule: MatchRule
}

/** Finds people by what a plan or its name says; nothing is ever guessed. */
export interface Whose {
  /** By the key in a plan. */
  readonly byKey: (key: string) => Member | undefined
  /** By the name of a file; `shared` when all it has is a name that several people have. */
  readonly byName: (hints: Hints) => Match | 'shared' | undefined
}

const RULES: Readonly<Record<NamedId['kind'], MatchRule>> = {
  participant: 'lms-id',
  lms: 'lms-id',
  key: 'login',
  sis: 'login',
  login: 'login',
  email: 'email',
}

/** Two people with one id or name are behind neither. */
const SHARED = 'shared'
type Index = Map<string, Member | typeof SHARED>

export function whose(members: readonly Member[]): Whose {
  const keys = new Map(members.map((member) => [member.key, member]))
  const ids: Index = new Map()
  const said: Index = new Map()
  const sorted: Index = new Map()
  const put = (index: Index, label: string, member: Member): void => {
    if (label !== '') index.set(label, index.has(label) && index.get(label) !== member ? SHARED : member)
  }
  for (const member of members) {
    put(ids, `key ${member.key}`, member)
    for (const [kind, id] of Object.entries(member.ids)) put(ids, labelOf(kind as NamedId['kind'], id), member)
    put(said, letters(member.name), member)
    put(sorted, letters(member.sortName), member)
  }
  const byId = (hints: Hints): Match | undefined => {
    for (const { kind, id } of hints.ids) {
      const member = ids.get(labelOf(kind, id))
      if (member === undefined || member === SHARED) continue
      // The number of a group of people looks like that of a participant.
      if (kind === 'participant' && hints.name && letters(hints.name.text) !== letters(member.name)) continue
      return { member, rule: RULES[kind] }
    }
    return undefined
  }
  return {
    byKey: (key) => keys.get(key.trim().toLowerCase()),
    byName: (hints) => {
      const match = byId(hints)
      if (match || hints.name === null) return match
      const label = letters(hints.name.text)
      const found = new Set(
        [
          ...(hints.name.of === 'sorted' ? [] : [said.get(label)]),
          ...(hints.name.of === 'said' ? [] : [sorted.get(label)]),
        ].filter((one) => one !== undefined),
      )
      const [only] = found
      if (found.size > 1 || only === SHARED) return SHARED
      return only && { member: only, rule: 'name' }
    },
  }
}

const labelOf = (kind: NamedId['kind'], id: string): string =>
  kind === 'key' ? `key ${id.toLowerCase()}` : `${kind} ${foldedId(kind, id)}`

/** A name by its letters and digits alone: course systems leave out the rest, each in its own way. */
const letters = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')
