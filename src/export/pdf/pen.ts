import type PDFDocument from 'pdfkit'
import type { MarkOptions, Outline, StructureElement } from 'pdfkit'
import type { Ink } from '../../core/picture/drawing.ts'
import type { NotShown } from '../format.ts'
import { COLORS } from '../svg/colors.ts'
import type { Face } from './fonts/face.ts'
import { PAGE } from './page.ts'
import { showText } from './show-text.ts'
import type { Tag } from './tag.ts'
import type { Line } from './text/lines.ts'
import type { Piece } from './text/piece.ts'

/** Draws on the pages of a file. All that is drawn is either within a tag or an artifact: nothing else can be drawn. */
export class Pen {
  readonly #doc: PDFDocument
  readonly #scale: number
  readonly #elements = new Map<Tag, StructureElement>()
  readonly #outlines: Outline[]
  readonly #known = new Set<Face>()
  readonly #missing = new Map<string, number>()
  #current: Tag | undefined
  #open: Tag | undefined
  /** Whether what is open holds letters in the order of the page where that is not the order in which they are read. */
  #isReversed = false
  #isArtifact = false

  /** All lengths are in points, times `scale`. */
  constructor(doc: PDFDocument, scale: number) {
    this.#doc = doc
    this.#scale = scale
    this.#outlines = [doc.outline]
  }

  /** Characters that were drawn as a mark. */
  get missing(): readonly NotShown[] {
    return [...this.#missing].map(([character, count]) => ({ character, count }))
  }

  newPage(): void {
    this.#close()
    this.#doc.addPage()
    if (this.#scale !== 1) this.#doc.scale(this.#scale)
  }

  /** Draws a part of what a tag is about. Parts that follow each other on a page are one. */
  within(tag: Tag, draw: () => void): void {
    this.#current = tag
    draw()
  }

  /** A tag that has to be there even if it is empty. `box` is left, top, right, bottom. */
  begin(tag: Tag, box?: readonly [number, number, number, number]): void {
    if (!this.#isArtifact) this.#elementOf(tag, box)
  }

  /** Draws what a reader may pass over: rules, page numbers. What is drawn within is an artifact whatever its tag. */
  artifact(draw: () => void, options: MarkOptions = { type: 'Layout' }): void {
    if (this.#isArtifact) {
      draw()
      return
    }
    this.#close()
    this.#doc.markContent('Artifact', options)
    this.#isArtifact = true
    draw()
    this.#isArtifact = false
    this.#doc.endMarkedContent()
  }

  /** A line of text; `y` is its base line. */
  line({ pieces }: Line, x: number, y: number): void {
    for (const { piece, x: offset } of pieces) this.#piece(piece, x + offset, y)
  }

  rule(x1: number, y1: number, x2: number, y2: number, ink: Ink, width: number, isDashed = false): void {
    this.#begin()
    this.#doc.save().lineWidth(width).strokeColor(COLORS[ink])
    if (isDashed) this.#doc.dash(3, { space: 2.25 })
    this.#doc.moveTo(x1, y1).lineTo(x2, y2).stroke().restore()
  }

  box(x: number, y: number, width: number, height: number, fill: Ink, outline?: Ink): void {
    this.#begin()
    this.#doc.save().rect(x, y, width, height).fillColor(COLORS[fill])
    if (outline) this.#doc.lineWidth(0.75).strokeColor(COLORS[outline]).fillAndStroke()
    else this.#doc.fill()
    this.#doc.restore()
  }

  /** An entry in the list of headings that viewers show beside the pages. Levels count from 1. */
  bookmark(title: string, level: number, y: number): void {
    this.#outlines.length = Math.min(this.#outlines.length, level)
    const parent = this.#outlines.at(-1) as Outline
    // The library takes `left` from the right side of the page.
    this.#outlines.push(parent.addItem(title, { left: PAGE.width, top: y * this.#scale, expanded: level === 1 }))
  }

  /** Ends the tree of tags; nothing can be drawn after this but artifacts. */
  end(root: Tag): void {
    this.#close()
    this.#elementOf(root).end()
  }

  #elementOf(tag: Tag, box?: readonly [number, number, number, number]): StructureElement {
    const known = this.#elements.get(tag)
    if (known) return known
    const parent = tag.parent && this.#elementOf(tag.parent)
    const element = this.#doc.struct(tag.type, { ...tag.options, ...(box ? { bbox: scaled(box, this.#scale) } : {}) })
    if (tag.numbering) element.dictionary.data['A'] = { O: 'List', ListNumbering: tag.numbering }
    if (parent) parent.add(element)
    else this.#doc.addStructure(element)
    this.#elements.set(tag, element)
    return element
  }

  /** Sees to it that what is drawn now is part of the current tag. */
  #begin(isReversed = false): void {
    if (this.#isArtifact || !this.#current) return
    if (this.#open === this.#current && this.#isReversed === isReversed) return
    this.#close()
    // ISO 32000-1, 14.8.2.3.3: so a reader knows that it has to turn each word round.
    const mark = isReversed ? 'ReversedChars' : this.#current.type
    this.#elementOf(this.#current).add(this.#doc.markStructureContent(mark))
    this.#open = this.#current
    this.#isReversed = isReversed
  }

  #close(): void {
    if (this.#open) this.#doc.endMarkedContent()
    this.#open = undefined
  }

  #piece(piece: Piece, x: number, y: number): void {
    const { text, actual = text, face, look, missing } = piece
    const { change } = look
    if (missing !== undefined && !this.#isArtifact) this.#missing.set(missing, (this.#missing.get(missing) ?? 0) + 1)
    const reads = face.readsBack(text) && actual === text
    if (reads && !change) this.#draw(piece, x, y)
    else
      this.#span({ ...(reads ? {} : { actual }), ...(change ? { alt: `${change}: ${actual}` } : {}) }, () =>
        this.#draw(piece, x, y),
      )
  }

  /** Draws what is read as something else, or with something more, than its glyphs say. */
  #span(said: { readonly actual?: string; readonly alt?: string }, draw: () => void): void {
    if (this.#isArtifact || !this.#current) {
      draw()
      return
    }
    this.#close()
    const span = this.#doc.struct('Span', said)
    this.#elementOf(this.#current).add(span)
    // Some programs look for it in the tree of tags, others where the glyphs are.
    span.add(this.#doc.markStructureContent('Span', said))
    this.#open = SPAN
    draw()
    this.#close()
  }

  #draw({ text, face, level, look: { size, ink, change }, width }: Piece, x: number, y: number): void {
    if (this.#open !== SPAN) this.#begin(level % 2 === 1)
    if (!this.#known.has(face)) this.#doc.registerFont(face.name, face.font)
    this.#known.add(face)
    const font = this.#doc.font(face.name)._font
    this.#doc.page.fonts[font.id] ??= font.ref()
    this.#doc.fillColor(COLORS[ink]).addContent(showText(text, font, size, x, y))
    if (!change) return
    const at = change === 'added' ? y + size * 0.15 : y - size * 0.28
    this.#doc.save().lineWidth(0.75).strokeColor(COLORS[ink])
    this.#doc
      .moveTo(x, at)
      .lineTo(x + width, at)
      .stroke()
      .restore()
  }
}

/** Open while a span is drawn. */
const SPAN: Tag = { type: 'Span' }

const scaled = (
  [left, top, right, bottom]: readonly [number, number, number, number],
  scale: number,
): readonly [number, number, number, number] => [left * scale, top * scale, right * scale, bottom * scale]
