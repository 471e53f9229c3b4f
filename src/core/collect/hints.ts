import type { IdKind } from '../roster/person.ts'

/** What a name can hold of a person: one of their ids, or the key of their folder. */
export interface NamedId {
  readonly kind: IdKind | 'key'
  readonly id: string
}

/** What the name of a file says, as its course system wrote it: whose it is, when it came, and what it was called before. */
export interface Hints {
  readonly system: string
  /** Ids that stand in the name; where several could, the likeliest first. */
  readonly ids: readonly NamedId[]
  /** A name of a person, and which of their names it is made of. */
  readonly name: { readonly text: string; readonly of: 'said' | 'sorted' | 'either' } | null
  /** The course system marks it as late. */
  readonly isLate: boolean
  /** When it was handed in, on the clock of the course: `YYYY-MM-DDTHH:MM:SS`. */
  readonly submitted: string | null
  /** A number that grows with every file that is handed in anywhere. */
  readonly serial: number | null
  /** What the person called it. */
  readonly file: string
  /** Written by the course system itself: a note beside the files, or a text that was typed into its page. */
  readonly isNote: boolean
}

/** How one course system names what was handed in (docs/collecting.md). */
export interface NameShape {
  readonly id: string
  readonly title: string
  /** The last parts of a path that the name takes up. */
  readonly depth: 1 | 2
  /** What such a name says; undefined for any other name. Parts of a path are separated by `/`. */
  readonly read: (name: string) => Hints | undefined
}

/** Hints that say nothing but what the file was called. */
export const noHints = (system: string, file: string): Hints => ({
  system,
  ids: [],
  name: null,
  isLate: false,
  submitted: null,
  serial: null,
  file,
  isNote: false,
})
