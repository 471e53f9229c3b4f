import type { Shown } from '../../core/diff/fold.ts'
import { show } from '../show.ts'
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
      return part.shown
        .map((one) => piece(one))
        .join('')
        .split('\n\n')
        .map((text) => item(part.depth, text))
        .join('\n')
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
  const text = escaped(part.text)
  if (part.kind === 'kept') return text
  return part.kind === 'added' ? `\\[\\+${text}\\+\\]` : `\\[\\-${text}\\-\\]`
}

/**
 * Every sign that could mean something to Markdown gets a backslash, which takes any meaning from it. Blanks at the start of a
 * line, which could mean code, are written by their number, and so is a line without text, which would end the paragraph.
 */
const escaped = (text: string): string =>
  show(text)
    .replace(/[!-/:-@[-`{-~]/g, '\\$&')
    .replace(/\t/g, '&#9;')
    .replace(/\n+$/, '')
    .split('\n')
    .map((line) => line.replace(/^ +| +$/g, (blanks) => '&#32;'.repeat(blanks.length)) || '&#160;')
    .join('\n')
