import { PLAN_HEAD, TEMPLATE_HEAD } from '../plan-head.ts'
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

/** Notes that only one of two files has. */
export const diffComments = (before: readonly string[], after: readonly string[]): CommentDiff => ({
  added: missing(after, before),
  removed: missing(before, after),
})

/**
 * The notes of a file as they were written, less their `#`. A line for an editor is nobody's note, and what a new plan or a template
 * begins with is not its owner's.
 */
export const notesIn = (text: string, comments: readonly Comment[]): readonly string[] =>
  comments
    .slice(headOf(text, comments))
    .map(textOf)
    .filter((note) => note !== '' && !isForEditor(note))

const textOf = ({ text }: Comment): string => text.replace(/^# ?/, '').trimEnd()
const isForEditor = (text: string): boolean => /^yaml-language-server:/.test(text)

/** How many lines at the beginning are Waymark's own; those above a template go on until a line that is none. */
function headOf(text: string, comments: readonly Comment[]): number {
  const first = comments.findIndex((comment) => !isForEditor(textOf(comment)))
  const head = first < 0 ? '' : textOf(comments[first] as Comment)
  if (head === PLAN_HEAD) return first + 1
  if (!head.startsWith(TEMPLATE_HEAD)) return 0
  const isLast = ({ range }: Comment, next: Comment | undefined): boolean =>
    next === undefined || !/^\r?\n$/.test(text.slice(range.end, next.range.start))
  return comments.findIndex((comment, i) => i >= first && isLast(comment, comments[i + 1])) + 1
}

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
