import { pairOf, type Range, type SourceNode } from '../source-node.ts'
import { missing } from './diff-sides.ts'

/** A note behind a `#`, with its place. */
interface Comment {
  readonly text: string
  readonly range: Range
}

export interface CommentDiff {
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

/** Notes that only one of two files has. A line for an editor is nobody's note. */
export const diffComments = (before: readonly string[], after: readonly string[]): CommentDiff => ({
  added: missing(after, before),
  removed: missing(before, after),
})

/** The notes of a file as they were written, less their `#`. */
export const notesIn = (comments: readonly Comment[]): readonly string[] =>
  comments
    .map(({ text }) => text.replace(/^# ?/, '').trimEnd())
    .filter((text) => text !== '' && !/^yaml-language-server:/.test(text))

/**
 * The notes that stand in one term of a file: among its lines, behind them, or above it; those at the file's head are in none. A note on a line of its own at the
 * end of a term belongs to it when it is indented further than the terms are.
 */
export function commentsOfTerm(
  text: string,
  comments: readonly Comment[],
  node: SourceNode,
  index: number,
): readonly Comment[] {
  const pair = pairOf(node, 'terms')
  const terms = pair?.value
  if (terms?.kind !== 'list') return []
  const column = (offset: number): number => offset - (text.lastIndexOf('\n', offset - 1) + 1)
  const termAt = ({ range: { start } }: Comment): number => {
    const next = terms.dashes.findIndex((dash) => dash > start)
    const last = (next < 0 ? terms.items.length : next) - 1
    const end = terms.items[last]?.range.end ?? 0
    const isOwnLine = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() === ''
    return next >= 0 && start >= end && isOwnLine && column(start) <= column(terms.dashes[next] ?? 0) ? next : last
  }
  const head = pair?.keyRange.start ?? 0
  return comments.filter((comment) => comment.range.start > head && termAt(comment) === index)
}
