import type { StructureOptions } from 'pdfkit'

/** Kinds of structure elements (ISO 32000-1, 14.8.4) that are used here. */
export type TagType =
  | 'Document'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'BlockQuote'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Span'

/** What a part of the page is, for programs that read it aloud. Tags stand in the tree in the order in which they are drawn. */
export interface Tag {
  readonly type: TagType
  readonly parent?: Tag
  readonly options?: Omit<StructureOptions, 'bbox'>
  /** How the items of a list are numbered (ISO 32000-1, table 347). */
  readonly numbering?: 'Decimal' | 'Disc' | 'None'
}

export const tagIn = (parent: Tag, type: TagType, more: Omit<Tag, 'type' | 'parent'> = {}): Tag => ({
  type,
  parent,
  ...more,
})
