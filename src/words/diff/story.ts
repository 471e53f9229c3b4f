import type { Shown } from '../../core/diff/fold.ts'
import type { Line } from '../styled.ts'

/**
 * A comparison told in blocks, whatever it is written as in the end: lines for a terminal or for the ear, Markdown, HTML.
 * `depth` is how far a block belongs to the one above it. A person's words are never markup in any of them.
 */
export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  /** What is so, in a sentence or two. */
  | { readonly kind: 'say'; readonly line: Line; readonly depth: Depth }
  /** A text of the person's own, whole, that was put in, taken out, or just stands there. */
  | {
      readonly kind: 'text'
      readonly text: string
      readonly mark: 'added' | 'removed' | undefined
      readonly depth: Depth
    }
  /** What became of a text, word by word. */
  | { readonly kind: 'words'; readonly shown: readonly Shown[]; readonly depth: Depth }

export type Depth = 0 | 1 | 2 | 3

export type Story = readonly Block[]

export const say = (depth: Depth, ...line: Exclude<Line, string>): Block => ({ kind: 'say', line, depth })

/** A story in lines, with a blank one before headings and, below the first of them, before each matter of its own. */
export function setOut(story: Story, linesOf: (block: Block) => readonly Line[]): Line[] {
  const first = story.findIndex(({ kind }) => kind === 'heading')
  return story.flatMap((block, i) => {
    const isItem =
      block.kind === 'say' && block.depth === 0 && first >= 0 && i > first && story[i - 1]?.kind !== 'heading'
    return isItem || block.kind === 'heading' ? ['', ...linesOf(block)] : linesOf(block)
  })
}
