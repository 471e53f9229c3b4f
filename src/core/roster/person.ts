import type { Range } from '../source-node.ts'

/** What a column of a roster can be taken for. */
export type Field =
  | 'name'
  | 'sorted_name'
  | 'given'
  | 'family'
  | 'sis'
  | 'login'
  | 'email'
  | 'lms'
  | 'participant'
  | 'section'
  | 'role'
  | 'status'
  | 'enabled'

/**
 * The ids a person can have, the one a key is made of first: the registrar's number, the name they log in with, the number the
 * course system has for them, an address, and Moodle's number for one assignment.
 */
export const ID_KINDS = ['sis', 'login', 'lms', 'email', 'participant'] as const
export type IdKind = (typeof ID_KINDS)[number]
export type Ids = Readonly<Partial<Record<IdKind, string>>>

/** Who a row, or several rows of one person, are about. */
export interface Person {
  /** As one would say it: `José O'Neill`; empty when the roster has none. */
  readonly name: string
  readonly given: string | null
  readonly family: string | null
  /** As lists are sorted by: `O'Neill, José`. */
  readonly sortName: string
  readonly ids: Ids
  readonly sections: readonly string[]
  /** The cells of their first row, cleaned. */
  readonly cells: readonly string[]
  /** The 1-based line of that row. */
  readonly line: number
  readonly range: Range
}

/** The id a key is made of, with its kind; undefined for someone who has a name alone. */
export function rosterId({ ids }: Pick<Person, 'ids'>): { readonly kind: IdKind; readonly id: string } | undefined {
  for (const kind of ID_KINDS) {
    const id = ids[kind]
    if (id !== undefined) return { kind, id }
  }
  return undefined
}

/** Texts that mean the same name or address: one Unicode form, letters of one case, one kind of apostrophe and blank. */
export const folded = (text: string): string =>
  text.normalize('NFC').toLowerCase().replace(/[’ʼ‘]/g, "'").replace(/\s+/g, ' ').trim()

/** An id as it is compared: addresses and names to log in with know no case. */
export const foldedId = (kind: IdKind, id: string): string =>
  kind === 'email' || kind === 'login' ? folded(id) : id.normalize('NFC')
