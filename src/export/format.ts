import type { Catalogues } from '../core/catalogue/catalogues.ts'
import type { Document } from '../core/document/document.ts'
import type { Term } from '../core/plan.ts'
import type { SharedPlan } from '../core/sharing/shared-plan.ts'

/** What a plan can be exported as. Adding one takes a file of its own and its line in `formats.ts`. */
export type Format = DocumentFormat | DataFormat

interface Described {
  /** What `--to` calls it. */
  readonly id: string
  /** Of its files, without the dot. */
  readonly extension: string
  readonly mediaType: string
  /** What it is, for help: `a page for a browser`. */
  readonly says: string
}

/** A file's content. The same input gives the same bytes, at any time and on any machine. */
export type Written = string | Uint8Array

/** A format that people read: made from a view of the plan. */
export interface DocumentFormat extends Described {
  readonly kind: 'document'
  readonly load: () => Promise<(document: Document, means: Means) => Written | Promise<Written>>
}

/** What a format that people read may ask for, and tell. */
export interface Means {
  /** A font that comes with the program, by its name, as OpenType. */
  readonly fontFile: (name: string) => Uint8Array
  /** To be called with the characters that the file cannot show, where there are any. */
  readonly notShown: (characters: readonly NotShown[]) => void
}

/** A character that a file shows as a mark, and how often. */
export interface NotShown {
  readonly character: string
  readonly count: number
}

/** A format that programs read: made from the answers themselves. */
export interface DataFormat extends Described {
  readonly kind: 'data'
  /** What its files are called behind the plan's name, where they would else be taken for the plan: `shared`. */
  readonly suffix?: string
  /** Whether several plans can stand in one file, one behind the other. */
  readonly joins?: true
  readonly load: () => Promise<(input: DataInput) => Written | Promise<Written>>
}

export interface DataInput {
  readonly shared: SharedPlan
  /** The terms to write, all of them in `shared.plan.terms`, in their order. */
  readonly terms: readonly Term[]
  /** How the plan's file is called, without folders and endings: `plan`, `s1042`. */
  readonly name: string
  /** YYYY-MM-DD */
  readonly today: string
  /** What a row is, for formats that have rows. */
  readonly rows: 'answers' | 'entries' | 'plans'
  /** False from the second plan of one file on: its head stands there already. */
  readonly isFirst: boolean
  /** Whether it goes into a file: spreadsheet programs want a mark there that a pipe does without. */
  readonly isFile: boolean
  /** Roles and opportunities, read when they are needed. */
  readonly catalogues: () => Promise<Catalogues>
}
