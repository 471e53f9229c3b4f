import type { Prompt } from '../../core/framework.ts'
import type { Value } from '../../core/value.ts'
import type { Words } from '../../words/styled.ts'
import type { Card } from './card.ts'

/** One thing to ask, with all that a prompter needs to ask it well. It never decides what comes next. */
export interface Ask {
  readonly path: string
  /** `Pathway, 3 of 9. 1 required question left.` */
  readonly position: string
  /** The same in few words, for a narrow window: `3 of 9. 1 required left.` */
  readonly brief?: string
  readonly prompt: Prompt
  readonly current: Value | undefined
  readonly previous: Value | undefined
  /** Last term's answer where Enter takes it over. */
  readonly keeps: Value | undefined
  /** Half-typed text to go on from: kept from an interrupted session, or typed in this one. */
  readonly draft: string | undefined
  /** Whether that text was typed in this session. */
  readonly typedNow?: boolean
  /** What was wrong with the last try, in sentences. */
  readonly problems: readonly string[]
  /** What Enter does with nothing picked, where that is not leaving a question open: `Enter goes up`. */
  readonly enter?: string
  /** Whether words that name no choice are handed on as they are, for whoever asks to look for them. */
  readonly searches?: boolean
  /** The names of a repeat's entries, for its menu. */
  readonly entries?: readonly string[]
  /** How a text would be taken, where that is worth showing: `next fall` as a month, a number with its unit. */
  readonly understood: (text: string) => string | undefined
  /** Keeps half-typed text; called as often as there is something new to keep. */
  readonly keepDraft: (text: string) => Promise<void>
}

/** A question with its answer in a line; lines of one section follow each other. */
export interface ReviewLine {
  readonly section: string
  readonly text: string
}

/** Pick a line of a review by its number, close the term, or go on. */
export interface Review {
  readonly lines: readonly ReviewLine[]
  /** The lines whose required question has no answer, by their index. */
  readonly required: readonly number[]
  /** The line to begin at, where one is to be looked at first. */
  readonly at: number | undefined
  readonly canClose: boolean
  /** How the term is closed, where it can be. */
  readonly closing: string | undefined
  /** Whether no question waits any more, so that Enter stops instead of going on. */
  readonly atEnd: boolean
}

export type Reply =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly json: unknown }
  /** Enter: what is there stays. */
  | { readonly kind: 'leave' }
  /** Enter where there is nothing yet but last term's answer: it is this term's too. */
  | { readonly kind: 'keep' }
  | { readonly kind: 'add' }
  | { readonly kind: 'change' | 'remove'; readonly index: number }
  | { readonly kind: 'move'; readonly index: number; readonly to: number }
  | Word

/** The word commands, the same in every prompter at every prompt. `quit` is also how the end of input is told. */
export type Word =
  | { readonly kind: 'back' | 'skip' | 'clear' | 'edit' | 'review' | 'help' | 'quit' }
  | { readonly kind: 'goto'; readonly path: string }

export type ReviewReply =
  | { readonly kind: 'pick'; readonly index: number }
  | { readonly kind: 'close' }
  | { readonly kind: 'leave' }
  | Word

/** How questions reach a person or a script. */
export interface Prompter {
  readonly say: (words: Words) => void
  /** Shows what a benefit opens with. */
  readonly card: (card: Card) => void | Promise<void>
  readonly ask: (ask: Ask) => Promise<Reply>
  readonly review: (review: Review) => Promise<ReviewReply>
  /** A yes-or-no question; Enter means no. */
  readonly confirm: (question: string) => Promise<boolean | Word>
  /** Lets another program have the terminal, for `:edit`. */
  readonly lend: <T>(task: () => Promise<T>) => Promise<T>
  readonly close: () => void
}
