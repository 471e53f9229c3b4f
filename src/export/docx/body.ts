import type { Block, Document } from '../../core/document/document.ts'
import { leadsOn } from '../leads-on.ts'
import { isOneLine } from '../one-line-room.ts'
import { figure } from './figure.ts'
import { NAMESPACES } from './namespaces.ts'
import { DEEPEST, type Lists, STEP } from './numbering.ts'
import { section } from './page.ts'
import { pairs } from './pairs.ts'
import { after, MARGIN, type Place, paragraph, paragraphOf } from './paragraph.ts'
import { runProperties } from './properties.ts'
import { run } from './runs.ts'
import { table } from './table.ts'
import { tag, together, type Xml, xmlFile } from './xml.ts'

/** Items of a list with so many blocks stay on one page. */
const TOGETHER = 10

/** Room between a table and what follows: tables have no space of their own. */
const BELOW_TABLE = 200

/** `word/document.xml`. Lists that it begins are noted in `lists`. */
export function documentFile(document: Document, lists: Lists, footer: string): string {
  const body = new Body(lists)
  return xmlFile(
    tag(
      'w:document',
      NAMESPACES,
      tag(
        'w:body',
        {},
        paragraph('Heading1', [{ text: document.title }]),
        ...body.blocks(document.blocks, MARGIN),
        colophon(document.colophon),
        section(footer),
      ),
    ),
  )
}

/** Stands even when it says nothing: a document may not end in a table. */
const colophon = (lines: readonly string[]): Xml =>
  paragraph('Colophon', [{ text: lines.join(' ') }], { indent: 0, first: { before: 240 } })

/** Blocks in the order they are read, with what has to be counted on the way. */
class Body {
  readonly #lists: Lists
  #figures = 0

  constructor(lists: Lists) {
    this.#lists = lists
  }

  /** Every block begins with a paragraph, which takes on what comes from before: a page break, room, the mark of an item. */
  blocks(blocks: readonly Block[], place: Place, depth = 0): readonly Xml[] {
    const made: Xml[] = []
    let first = place.first
    const isTogether = depth > 0 && blocks.length <= TOGETHER
    for (const [i, block] of blocks.entries()) {
      if (block.kind === 'page-break') {
        first = { ...first, pageBreakBefore: true }
        continue
      }
      if (leadsOn(blocks, i) || (isTogether && i < blocks.length - 1)) first = { ...first, keepNext: true }
      made.push(this.#block(block, { indent: place.indent, ...(first ? { first } : {}) }, depth))
      first = block.kind === 'table' ? { before: BELOW_TABLE } : undefined
    }
    return made
  }

  #block(block: Block, place: Place, depth: number): Xml {
    switch (block.kind) {
      case 'heading':
        return paragraph(`Heading${block.level}`, [{ text: block.text }], place)
      case 'paragraph':
        return paragraph(depth > 0 ? 'ListParagraph' : 'Normal', block.text, place)
      case 'quote':
        return together(
          block.paragraphs.map((text, index) => paragraph('Quote', text, index > 0 ? after(place) : place)),
        )
      case 'list':
        return this.#list(block, place, depth)
      case 'pairs':
        return pairs(block, place)
      case 'table':
        return table(block, place)
      case 'figure':
        this.#figures += 1
        return figure(block, place, this.#figures)
      case 'room':
        return room(block, place)
      case 'page-break':
        return together([])
    }
  }

  #list({ ordered, items }: Extract<Block, { kind: 'list' }>, place: Place, depth: number): Xml {
    const list = this.#lists.begin(ordered)
    const item = { list, level: Math.min(depth, DEEPEST) }
    return together(
      items.flatMap((blocks, index) => {
        const at = { indent: STEP * (item.level + 1), first: { ...(index === 0 ? place.first : {}), item } }
        return blocks.length > 0 ? this.blocks(blocks, at, depth + 1) : [paragraph('ListParagraph', [], at)]
      }),
    )
  }
}

/** Lines to write on, in one paragraph: a screen reader meets one thing and not as many as there are lines. */
function room(block: Extract<Block, { kind: 'room' }>, place: Place): Xml {
  const { label, lines } = block
  const ruled = Array.from({ length: Math.max(0, lines) }, (_, index) =>
    tag('w:r', {}, runProperties({ style: 'Quiet' }), index > 0 ? tag('w:br') : undefined, tag('w:tab')),
  )
  if (isOneLine(block)) return paragraphOf('Room', together([run(`${label} `, {}, false), ...ruled]), place)
  const above = label === '' ? undefined : { ...place, first: { ...place.first, keepNext: true } }
  const lead = above && paragraph('ListParagraph', [{ text: label }], above)
  return together([lead, paragraphOf('Room', together(ruled), lead ? after(place) : place)])
}
