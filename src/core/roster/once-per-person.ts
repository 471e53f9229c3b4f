import type { Finding } from '../finding.ts'
import { folded, foldedId, ID_KINDS, type IdKind, type Person } from './person.ts'

interface Once {
  /** Each person once, in the order of their first rows. */
  readonly people: readonly Person[]
  /** Lines of rows that contradict each other. */
  readonly unusable: readonly number[]
  readonly findings: readonly Finding[]
}

/** The ids of which one belongs to one person: an address is shared at times, and counts where there is nothing better. */
const ownIds = ({ ids }: Person): readonly IdKind[] => {
  const [first] = ID_KINDS.filter((kind) => ids[kind] !== undefined)
  return ID_KINDS.filter((kind) => ids[kind] !== undefined && (kind !== 'email' || first === 'email'))
}

/**
 * Rows of one person in several sections become one. Rows that share an id under different names are none of them used: which
 * of them the id belongs to only the roster's owner knows. Shared names and addresses are worth a look, no more.
 */
export function oncePerPerson(rows: readonly Person[]): Once {
  const byId = new Map<string, Met>()
  const met: Met[] = []
  const clashing: number[] = []
  const findings: Finding[] = []
  for (const row of rows) {
    const labels = ownIds(row).map((kind) => `${kind} ${foldedId(kind, row.ids[kind] ?? '')}`)
    const others = [...new Set(labels.map((label) => byId.get(label)).filter((other) => other !== undefined))]
    const [other] = others
    if (!other) {
      const first: Met = { person: row, sections: new Set(row.sections), isClear: true }
      met.push(first)
      for (const label of labels) byId.set(label, first)
    } else if (others.length === 1 && isSame(other.person, row)) {
      for (const section of row.sections) other.sections.add(section)
      for (const label of labels) byId.set(label, other)
    } else {
      clashing.push(row.line)
      for (const one of others) one.isClear = false
      findings.push({ code: 'roster-id-twice', args: { line: other.person.line }, range: row.range })
    }
  }
  const people = met
    .filter(({ isClear }) => isClear)
    .map(({ person, sections }) => (sections.size > 1 ? { ...person, sections: [...sections] } : person))
  const unclear = met.filter(({ isClear }) => !isClear).map(({ person }) => person.line)
  return { people, unusable: [...unclear, ...clashing], findings: [...findings, ...shared(people)] }
}

/** Someone whose first row was met, with the sections of all of their rows. */
interface Met {
  readonly person: Person
  readonly sections: Set<string>
  /** No other row has one of their ids under another name. */
  isClear: boolean
}

/** Two rows are about one person when their names are the same and none of their ids differ. */
const isSame = (a: Person, b: Person): boolean =>
  folded(a.sortName) === folded(b.sortName) &&
  ownIds(a).every((kind) => {
    const other = b.ids[kind]
    return other === undefined || foldedId(kind, a.ids[kind] ?? '') === foldedId(kind, other)
  })

/** Names and addresses that several people have: nobody is matched by those. */
function shared(people: readonly Person[]): Finding[] {
  const seen = { 'roster-name-twice': new Map<string, number>(), 'roster-email-twice': new Map<string, number>() }
  return people.flatMap(({ name, ids, line, range }) => {
    const told = { 'roster-name-twice': folded(name), 'roster-email-twice': folded(ids.email ?? '') }
    return (['roster-name-twice', 'roster-email-twice'] as const).flatMap((code): Finding[] => {
      const text = told[code]
      const before = seen[code].get(text)
      if (text !== '' && before === undefined) seen[code].set(text, line)
      return before === undefined ? [] : [{ code, args: { line: before }, range }]
    })
  })
}
