import type { Block, Run, Text } from '../../core/document/document.ts'
import { paragraphsOf } from '../../core/document/paragraphs.ts'
import type { Story, Block as Told } from '../../words/diff/story.ts'
import type { Line, Span } from '../../words/styled.ts'

type Items = readonly (readonly Block[])[]

/** What is told of a comparison as a list: what stands at the margin are its items, what stands below it is a list inside. */
export const storyList = (told: Story): Block => ({ kind: 'list', ordered: false, items: itemsOf(told, 0) })

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
