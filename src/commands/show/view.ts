import type { State, Step } from '../../core/agenda.ts'
import type { Framework } from '../../core/framework.ts'

/** A way to look at a term: what it takes out of the agenda, under which headings. */
export interface View {
  /** Sections in the order they are read; one without items is left out unless it has a note. */
  readonly sections: (shown: Shown) => readonly Section[]
  /** Said when there is nothing at all, with one thing to do. */
  readonly nothing: string
}

/** What a view is made from. */
export interface Shown {
  readonly framework: Framework
  /** The agenda, or the part of it that was asked for. */
  readonly steps: readonly Step[]
  /** YYYY-MM-DD */
  readonly today: string
}

export interface Section {
  readonly id: string
  readonly title: string
  readonly items: readonly Item[]
  /** What is not among the items, for people. */
  readonly note?: string
}

/** A question with its answer, as docs/json.md shows it. */
export interface Item {
  readonly path: string
  readonly label: string
  readonly state: State
  readonly value: unknown
  /** The answer as people read it; a person's own words as they were typed. */
  readonly said: string
  readonly private: boolean
  readonly required: boolean
  /** Whether `waymark check` has something to say that keeps the answer from counting. */
  readonly fits: boolean
  /** The entries of a repeat, each with its fields. */
  readonly entries?: readonly EntryItem[]
  /** The date and the state of a goal or a milestone. */
  readonly due?: string | null
  readonly status?: string | null
}

export interface EntryItem {
  readonly id: string
  readonly name: string
  readonly fields: readonly FieldItem[]
}

export interface FieldItem {
  readonly key: string
  readonly label: string
  readonly value: unknown
  readonly said: string
  readonly private: boolean
}
