import type { Shown } from '../../core/diff/fold.ts'
import { markdownText as escaped } from '../markdown-text.ts'
import { type Line, lineText } from '../styled.ts'
import { counted } from './phrases.ts'
import type { Block, Story } from './story.ts'

/** A story as Markdown that any reader of CommonMark shows alike. What a person wrote is text in it, whatever it holds. */
export const storyMarkdown = (story: Story): string => `${story.map(block).join('\n').trim()}\n`

function block(part: Block): string {
  switch (part.kind) {
    case 'title':
      return `# ${escaped(part.text)}\n`
    case 'heading':
      return `\n## ${escaped(part.text)}\n`
    case 'say':
      return item(part.depth, said(part.line))
    case 'text':
      return item(
        part.depth,
        `${part.mark === 'added' ? '\\+ ' : part.mark === 'removed' ? '\\- ' : ''}${escaped(part.text)}`,
      )
    case 'words':
      return item(part.depth, escaped(part.shown.map(piece).join('')))
  }
}

const said = (line: Line): string => escaped(lineText(line))

/** An item of a list; lines after its first stand below it. */
const item = (depth: number, text: string): string => {
  const margin = '  '.repeat(depth)
  return `${margin}- ${text.split('\n').join(`\\\n${margin}  `)}`
}

function piece(part: Shown): string {
  if (part.kind === 'unchanged') return ` (${counted(part.sentences, 'sentence')} unchanged) `
  if (part.kind === 'kept') return part.text
  return part.kind === 'added' ? `[+${part.text}+]` : `[-${part.text}-]`
}
