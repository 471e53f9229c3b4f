import type { Collects } from '../framework.ts'

/** A way to lay out a plan for a reader, as its file has it (docs/view-file.md). */
export interface View {
  readonly format: 1
  /** Its id: what `--view` calls it. */
  readonly view: string
  /** Heads the document. */
  readonly title: string
  /** What it is for, in a line. */
  readonly says: string
  /** The terms it is about where none is named: the last, those that are closed, all, or none, since it needs no answers. */
  readonly terms: 'last' | 'final' | 'all' | 'none'
  readonly parts: readonly ViewPart[]
}

/** What of the framework a part takes in. */
interface Scope {
  /** Benefits in this order; else all, as the framework has them. */
  readonly benefits?: readonly string[]
  /** Benefits to leave out. */
  readonly except?: readonly string[]
  /** Only questions of these kinds. */
  readonly kinds?: readonly Kind[]
}

/** Questions by what is answered with, and lists by what they collect. */
export type Kind = 'words' | 'choices' | 'figures' | 'lists' | Collects

/** A part of a document; each has its code in `src/export/parts/`. */
export type ViewPart = { readonly title?: string } & (
  | { readonly part: 'about'; readonly fields?: readonly string[]; readonly questions?: boolean }
  | ({ readonly part: 'answers'; readonly questions?: boolean; readonly repeat?: boolean } & Scope)
  | {
      readonly part: 'aims'
      readonly kinds?: readonly ('goal' | 'milestone')[]
      readonly status?: readonly string[]
      readonly most?: number
    }
  | { readonly part: 'changes'; readonly most?: number }
  | { readonly part: 'talk'; readonly most?: number }
  | { readonly part: 'room'; readonly lines: number }
  | { readonly part: 'threads'; readonly kinds?: readonly Collects[] }
  | { readonly part: 'words' }
  | { readonly part: 'scales' }
  | { readonly part: 'lens' }
  | { readonly part: 'timeline' }
  | ({ readonly part: 'blanks'; readonly required?: boolean; readonly pages?: boolean } & Scope)
)

/** The kinds of part, by their names. */
export type PartOf<Name extends ViewPart['part']> = Extract<ViewPart, { readonly part: Name }>
