import type { Block } from '../core/document/document.ts'

/** Characters of a paragraph that leads to something; a longer one is read for itself. */
const LONGEST = 240

/** Whether the block at `i` is a paragraph that says what comes behind it, as a heading would, and belongs on its page. */
export function leadsOn(blocks: readonly Block[], i: number): boolean {
  const [before, block, next] = [blocks[i - 1], blocks[i], blocks[i + 1]]
  if (block?.kind !== 'paragraph' || !next) return false
  if (block.text.reduce((sum, { text }) => sum + text.length, 0) > LONGEST) return false
  if (next.kind === 'room' || /:\s*$/.test(block.text.at(-1)?.text ?? '')) return true
  const isAll = (style: 'strong' | 'quiet'): boolean =>
    block.text.length > 0 && block.text.every((run) => run.style === style)
  return isAll('strong') || (before?.kind === 'heading' && isAll('quiet'))
}
