import type { Shown } from '../../core/diff/fold.ts'
import { added, type Line, quiet, removed, type Span, strong, title } from '../styled.ts'
import { counted } from './phrases.ts'
import { type Block, type Story, setOut } from './story.ts'

/** A story for the eye: indented, with `+` and `-` beside texts, and `[-old-][+new+]` inside them. */
export const storyLines = (story: Story): Line[] => setOut(story, linesOf)

function linesOf(block: Block): Line[] {
  if (block.kind === 'title') return [[title(block.text)]]
  if (block.kind === 'heading') return [[strong(block.text)]]
  const margin = '  '.repeat(block.depth + 1)
  if (block.kind === 'say') return [[block.depth === 0 ? '' : margin.slice(2), ...spread(block.line)]]
  if (block.kind === 'words') return wordLines(block.shown, margin.slice(2))
  const style = block.mark === 'added' ? added : block.mark === 'removed' ? removed : undefined
  const sign = block.mark === 'added' ? '+ ' : block.mark === 'removed' ? '- ' : ''
  return block.text
    .split('\n')
    .map((line) => (line === '' ? '' : [`${margin.slice(2)}${sign}`, style ? style(line) : line]))
}

const spread = (line: Line): readonly (string | Span)[] => (typeof line === 'string' ? [line] : line)

/** What became of a text, each of its lines indented; so many unchanged sentences on a line of their own. */
function wordLines(shown: readonly Shown[], margin: string): Line[] {
  const lines: (string | Span)[][] = []
  let current: (string | Span)[] = []
  const flush = (): void => {
    if (current.some((part) => (typeof part === 'string' ? part : part.text).trim() !== '')) lines.push(current)
    current = []
  }
  for (const part of shown) {
    if (part.kind === 'unchanged') {
      flush()
      lines.push([quiet(`(${counted(part.sentences, 'sentence')} unchanged)`)])
      continue
    }
    const pieces = part.text.split('\n')
    for (const [i, piece] of pieces.entries()) {
      if (i > 0) flush()
      if (piece !== '') current.push(marked(part.kind, piece))
    }
  }
  flush()
  return lines.map((line) => [margin, ...line])
}

function marked(kind: 'kept' | 'added' | 'removed', text: string): string | Span {
  if (kind === 'kept') return text
  return kind === 'added' ? added(`[+${text}+]`) : removed(`[-${text}-]`)
}
