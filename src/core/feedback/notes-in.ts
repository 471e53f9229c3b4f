import type { Member } from '../cohort/record.ts'
import type { CsvRow } from '../csv-row.ts'
import { ID_KINDS, type IdKind } from '../roster/person.ts'
import type { Roster } from '../roster/read-roster.ts'
import { headingKey } from '../roster/shape.ts'
import type { Note } from './note.ts'

/** Headings of columns with notes; others of one's own go unread. */
const NOTES = [
  'note',
  'notes',
  'feedback',
  'comment',
  'comments',
  'feedbackcomments',
  'notas',
  'commentaires',
  'notizen',
]

export interface Notes {
  /** By key, in the order of the table; several rows of one person follow each other. */
  readonly byKey: ReadonlyMap<string, readonly Note[]>
  /** Rows with notes that are about nobody on the roster. */
  readonly strangers: readonly CsvRow[]
}

/** The places of columns with notes. */
export const noteColumns = ({ columns }: Pick<Roster, 'columns'>): number[] =>
  columns.flatMap(({ heading, taken }, at) => (taken === null && NOTES.includes(headingKey(heading)) ? [at] : []))

/**
 * The notes of a table, each with whom it is to. `rows` are those below the headings; a person is found by their key or by any
 * id, written as the roster or as the folder has it. Nothing is matched by name.
 */
export function notesIn(
  { columns }: Pick<Roster, 'columns'>,
  rows: readonly CsvRow[],
  members: readonly Pick<Member, 'key' | 'ids'>[],
): Notes {
  const at = noteColumns({ columns })
  const idColumns = columns.flatMap(({ taken }, i) => ((ID_KINDS as readonly unknown[]).includes(taken) ? [i] : []))
  const keys = keysById(members)
  const byKey = new Map<string, Note[]>()
  const strangers: CsvRow[] = []
  for (const row of rows) {
    const notes = at.flatMap((i): Note[] => {
      const text = (row.cells[i] ?? '').replace(/ ?\r?\n|\r/g, '\n').trim()
      return text === '' ? [] : [{ heading: at.length > 1 ? (columns[i]?.heading ?? null) : null, text }]
    })
    if (notes.length === 0) continue
    const key = idColumns.map((i) => keys.get(plain(row.cells[i] ?? ''))).find((one) => one !== undefined)
    if (key === undefined) strangers.push(row)
    else byKey.set(key, [...(byKey.get(key) ?? []), ...notes])
  }
  return { byKey, strangers }
}

/** As people and systems write one id: case aside, and the sign that Brightspace puts before it. */
const plain = (id: string): string => id.normalize('NFC').trim().replace(/^#/, '').toLowerCase()

/** Keys by every id; one that two people have is nobody's. */
function keysById(members: readonly Pick<Member, 'key' | 'ids'>[]): ReadonlyMap<string, string> {
  const keys = new Map<string, string | null>()
  for (const { key, ids } of members)
    for (const id of new Set([key, ...ID_KINDS.map((kind: IdKind) => plain(ids[kind] ?? ''))]))
      if (id !== '') keys.set(id, keys.has(id) && keys.get(id) !== key ? null : key)
  return new Map([...keys].flatMap(([id, key]) => (key === null ? [] : [[id, key] as const])))
}
