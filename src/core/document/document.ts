import type { Drawing } from '../picture/drawing.ts'

/** Words in a line; a person's own are told from ours, so that formats can set them off and nothing is taken for markup. */
export interface Run {
  readonly text: string
  readonly style?: 'strong' | 'quiet' | 'added' | 'removed'
}

/** A line or paragraph of text. Line breaks inside a run are breaks of the person's own. */
export type Text = readonly Run[]

/** What a document is made of, in reading order. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: Text }
  /** Someone's own words, of one or more paragraphs. */
  | { readonly kind: 'quote'; readonly paragraphs: readonly Text[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'pairs'; readonly pairs: readonly { readonly term: string; readonly about: readonly Text[] }[] }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly columns: readonly string[]
      /** The first cell names its row. */
      readonly rows: readonly (readonly Text[])[]
    }
  /** A picture; the same facts stand in a table or list beside it. */
  | { readonly kind: 'figure'; readonly title: string; readonly description: string; readonly drawing: Drawing }
  /** Room to write by hand, so many lines high. */
  | { readonly kind: 'room'; readonly label: string; readonly lines: number }
  | { readonly kind: 'page-break' }

/** A plan, or part of one, ready for any format: no layout, no markup, nothing that a view leaves out. */
export interface Document {
  /** Stands first, as the only heading of level 1, and in the file's properties. */
  readonly title: string
  /** BCP 47, such as `en`. */
  readonly language: string
  /** In small print at the end: where it comes from, for whom, what was left out. */
  readonly colophon: readonly string[]
  /** Behind every printed page, where a format can: what whoever holds one page alone has to know. It stands among the blocks too. */
  readonly mark?: string
  readonly blocks: readonly Block[]
}
