import type { Range, SourceNode } from '../../core/source-node.ts'

/** A comment with its place; `text` starts with `#`. */
export interface Comment {
  readonly text: string
  readonly range: Range
}

/** A text's content with the place of every part, and its comments in order. */
export interface Reading {
  readonly node: SourceNode
  readonly comments: readonly Comment[]
}
