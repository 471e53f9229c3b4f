import type { Block, Run, Text } from '../../core/document/document.ts'
import { paragraphsOf } from '../../core/document/paragraphs.ts'
import type { Story, Block as Told } from '../../words/diff/story.ts'
import type { Line, Span } from '../../words/styled.ts'

type Items = readonly (readonly Block[])[]

/** A comparison as part of a document: what is said at the margin becomes a list, what is said below it a list inside. */
export function storyBlocks(story: Story, level: 2 | 3): readonly Block[] {
  const blocks: Block[] = []
  let told: Told[] = []
  const flush = (): void => {
    if (told.length > 0) blocks.push({ kind: 'list', ordered: false, items: itemsOf(told, 0) })
    told = []
  }
  for (const block of story) {
    if (block.kind === 'title' || block.kind === 'heading') {
      flush()
      blocks.push({ kind: 'heading', level, text: block.text })
    } else told.push(block)
  }
  flush()
  return blocks
}

/** Blocks at a depth as items, each with the deeper ones behind it as a list inside. */
function itemsOf(told: readonly Told[], depth: number): Items {
  const items: Block[][] = []
  let inside: Told[] = []
  const flush = (): void => {
    if (inside.length === 0) return
    const list: Block = { kind: 'list', ordered: false, items: itemsOf(inside, depth + 1) }
    const last = items.at(-1)
    if (last) last.push(list)
    else items.push([list])
    inside = []
  }
  for (const block of told) {
    if ('depth' in block && block.depth > depth) inside.push(block)
    else {
      flush()
      items.push([...blocksOf(block)])
    }
  }
  flush()
  return items
}

function blocksOf(block: Told): readonly Block[] {
  if (block.kind === 'say') return [{ kind: 'paragraph', text: textOf(block.line) }]
  if (block.kind === 'text') return paragraphsOf(block.text).map((text) => ({ kind: 'paragraph', text }))
  return []
}

/** A line of words as text of a document. */
export const textOf = (line: Line): Text => (typeof line === 'string' ? [{ text: line }] : line.map(runOf))

function runOf(part: string | Span): Run {
  if (typeof part === 'string') return { text: part }
  const { text, style } = part
  return style === 'strong' || style === 'quiet' || style === 'added' || style === 'removed'
    ? { text, style }
    : { text }
}
