import type { Block, Document, Text } from '../../core/document/document.ts'
import { show } from '../../words/show.ts'
import { widthOf } from '../../words/width.ts'
import { wrap } from '../../words/wrap.ts'
import { isOneLine } from '../one-line-room.ts'

/** Columns of a page of plain text. */
const COLUMNS = 80

/** A document as plain text, its lines broken between words: for a mail, or a field of a form. */
export const plainText = ({ title, blocks, colophon }: Document): string =>
  `${[underlined(title, '='), ...blocks.flatMap(block), '-'.repeat(COLUMNS - 1), ...colophon.map(broken)].join('\n\n')}\n`

function block(part: Block): readonly string[] {
  switch (part.kind) {
    case 'heading':
      return [part.level < 4 ? underlined(part.text, part.level === 2 ? '-' : '.') : broken(part.text)]
    case 'paragraph':
      return [broken(textOf(part.text))]
    case 'quote':
      return part.paragraphs.map((paragraph) => broken(textOf(paragraph)))
    case 'list':
      return [part.items.map((item, i) => listItem(item, part.ordered ? `${i + 1}. ` : '- ')).join('\n')]
    case 'pairs':
      return [part.pairs.map(({ term, about }) => pair(term, about.map(textOf))).join('\n')]
    case 'table':
      return [part.caption, part.rows.map((cells) => row(part.columns, cells)).join('\n\n')].map(show)
    case 'figure':
      return [broken(`${part.title}: ${part.description}`)]
    case 'room':
      if (isOneLine(part)) return [show(`${part.label} ${'_'.repeat(COLUMNS - 20 - part.label.length)}`)]
      return [
        [...(part.label === '' ? [] : [part.label]), ...Array.from({ length: part.lines }, () => '_'.repeat(60))].join(
          '\n',
        ),
      ]
    case 'page-break':
      return ['\f']
  }
}

/** A table row by row, each cell behind its column's name: columns of text are wider than a page. */
const row = (columns: readonly string[], cells: readonly Text[]): string =>
  cells
    .map((cell, i) => (i === 0 ? textOf(cell) : `  ${columns[i]}: ${textOf(cell)}`))
    .map((line) => broken(line))
    .join('\n')

function pair(term: string, about: readonly string[]): string {
  const lead = /[?:]$/.test(term) ? term : `${term}:`
  const [only = ''] = about
  const isShort = about.length === 1 && !only.includes('\n') && widthOf(lead) + widthOf(only) < COLUMNS - 8
  return isShort
    ? broken(`${lead} ${only}`)
    : [lead, ...about.map((text) => indented(broken(text), '  '))].map(show).join('\n')
}

const listItem = (item: readonly Block[], sign: string): string =>
  indented(item.flatMap(block).join('\n'), ' '.repeat(sign.length)).replace(/^ +/, sign)

const indented = (text: string, margin: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '' : `${margin}${line}`))
    .join('\n')

const textOf = (parts: Text): string =>
  parts
    .map(({ text, style }) => (style === 'added' ? `[+${text}+]` : style === 'removed' ? `[-${text}-]` : text))
    .join('')

const underlined = (text: string, sign: string): string => {
  const line = broken(text.replace(/\s+/g, ' ').trim())
  return `${line}\n${sign.repeat(Math.min(COLUMNS - 1, Math.max(...line.split('\n').map(widthOf))))}`
}

const broken = (text: string): string => wrap(show(text), COLUMNS)
