import type { Block, Document, Run, Text } from '../../core/document/document.ts'
import { escapedMarkdown, markdownText } from '../../words/markdown-text.ts'
import { show } from '../../words/show.ts'
import { isOneLine } from '../one-line-room.ts'

/** A document as CommonMark; tables as GitHub, Pandoc and most learning platforms read them. */
export const markdown = ({ title, blocks, colophon }: Document): string =>
  `${[`# ${oneLine(title)}`, ...blocks.flatMap(block), '---', ...colophon.map((line) => `*${oneLine(line)}*`)].join('\n\n')}\n`

/** A block as paragraphs of Markdown, to be set apart by blank lines. */
function block(part: Block): readonly string[] {
  switch (part.kind) {
    case 'heading':
      return [`${'#'.repeat(part.level)} ${oneLine(part.text)}`]
    case 'paragraph':
      return [text(part.text)]
    case 'quote':
      return part.paragraphs.map(text)
    case 'list':
      return [part.items.map((item, i) => listItem(item, part.ordered ? `${i + 1}. ` : '- ')).join('\n')]
    case 'pairs':
      return [part.pairs.map(({ term, about }) => listItem(pairBlocks(term, about), '- ')).join('\n')]
    case 'table':
      return [`${strong(oneLine(part.caption))}`, table(part.columns, part.rows)]
    case 'figure':
      return [`*${oneLine(part.title)}: ${oneLine(part.description)}*`]
    case 'room':
      if (isOneLine(part)) return [`${oneLine(part.label)} ${'\\_'.repeat(40)}`]
      return [
        ...(part.label === '' ? [] : [oneLine(part.label)]),
        Array.from({ length: part.lines }, () => '\\_'.repeat(60)).join('\\\n'),
      ]
    case 'page-break':
      return ['---']
  }
}

/** A term and what is said of it: on one line where that is short, else below it. */
function pairBlocks(term: string, about: readonly Text[]): readonly Block[] {
  const [first, ...rest] = about
  const name: Run = { text: term, style: 'strong' }
  return [
    { kind: 'paragraph', text: first ? [name, { text: ' ' }, ...first] : [name] },
    ...rest.map((paragraph): Block => ({ kind: 'paragraph', text: paragraph })),
  ]
}

/** What belongs to an item is indented as far as its sign. */
const listItem = (item: readonly Block[], sign: string): string => {
  const body = item.flatMap(block).join('\n\n').split('\n')
  const margin = ' '.repeat(sign.length)
  return body.map((line, i) => (i === 0 ? `${sign}${line}` : line === '' ? '' : `${margin}${line}`)).join('\n')
}

function table(columns: readonly string[], rows: readonly (readonly Text[])[]): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const cell = (parts: Text): string =>
    written(parts.map((part) => ({ ...part, text: show(part.text).replace(/\s+/g, ' ') })))
  const lines = [columns.map(oneLine), columns.map(() => '---'), ...rows.map((cells) => cells.map(cell))]
  return lines.map(row).join('\n')
}

/** Line breaks inside a paragraph are the person's own. */
const text = (parts: Text): string => written(parts).split('\n').join('\\\n')

/**
 * Noncharacters, which nothing that was made safe to show has in it: they mark what is strong until the whole line is
 * escaped, since what a sign means hangs on where in the line it stands.
 */
const BEGIN = '\ufdd0'
const END = '\ufdef'

const written = (parts: Text): string =>
  escapedMarkdown(parts.map(marked).join('')).replaceAll(BEGIN, '**').replaceAll(END, '**')

function marked({ text: words, style }: Run, i: number, parts: Text): string {
  const shown = show(words)
  if (style === 'added') return `[+${shown}+]`
  if (style === 'removed') return `[-${shown}-]`
  const [, before = '', body = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(shown) ?? []
  // Stars mean something between blanks; inside of a word they may stay stars (CommonMark 0.31, 6.2).
  const isAlone = (inside: string, beside: string): boolean => inside !== '' || beside === '' || /\s/.test(beside)
  const left = textOf(parts.slice(0, i)).slice(-1)
  const right = textOf(parts.slice(i + 1)).slice(0, 1)
  if (style !== 'strong' || body === '' || !isAlone(before, left) || !isAlone(after, right)) return shown
  return `${before}${BEGIN}${body}${END}${after}`
}

const textOf = (parts: Text): string => parts.map((part) => part.text).join('')

const strong = (line: string): string => `**${line}**`

const oneLine = (words: string): string => markdownText(show(words).replace(/\s+/g, ' ').trim())
