/** What is used of libraries that bring no types, or outdated ones. */

declare module 'pdfkit' {
  import type { Font } from 'fontkit'

  export class PDFStructureContent {
    private readonly refs: unknown
  }

  export interface StructureOptions {
    readonly alt?: string
    readonly actual?: string
    readonly scope?: 'Column' | 'Row'
    /** Left, top, right, bottom, in points from the top left of the page. */
    readonly bbox?: readonly [number, number, number, number]
  }

  export interface StructureElement {
    readonly dictionary: { readonly data: Record<string, unknown> }
    add(child: StructureElement | PDFStructureContent): this
    end(): void
  }

  export interface Position {
    readonly xAdvance: number
    readonly xOffset: number
    readonly yOffset: number
    readonly advanceWidth: number
  }

  /** A font in the file. */
  export interface WritingFont {
    readonly id: string
    /** Codes in hexadecimal, and where their glyphs go, in thousandths of the size. */
    encode(text: string): readonly [readonly string[], readonly Position[]]
    ref(): unknown
  }

  export interface Outline {
    addItem(title: string, options: { left: number; top: number; expanded?: boolean }): Outline
  }

  export interface MarkOptions {
    readonly type?: 'Pagination' | 'Layout'
    readonly attached?: readonly string[]
    readonly actual?: string
    readonly alt?: string
  }

  export default class PDFDocument {
    constructor(options: {
      size: readonly [number, number]
      margin: number
      font: ''
      autoFirstPage: false
      bufferPages: true
      fontLayoutCache: false
      pdfVersion: '1.7'
      tagged: true
      displayTitle: true
      lang: string
      subset?: 'PDF/UA'
      info: { Title: string; Creator: string; Producer: string; CreationDate: Date }
    })
    readonly outline: Outline
    on(event: 'data', listener: (chunk: Uint8Array) => void): this
    on(event: 'end', listener: () => void): this
    end(): void
    addPage(): this
    switchToPage(index: number): unknown
    registerFont(name: string, font: Font): this
    font(name: string): this
    /** Of the library's own; its `text` cannot do what `showText` does. */
    readonly _font: WritingFont
    readonly page: { readonly fonts: Record<string, unknown> }
    addContent(operators: string): this
    struct(type: string, options?: StructureOptions): StructureElement
    addStructure(element: StructureElement): this
    markStructureContent(tag: string, options?: MarkOptions): PDFStructureContent
    markContent(tag: string, options?: MarkOptions): this
    endMarkedContent(): this
    save(): this
    restore(): this
    scale(factor: number): this
    rect(x: number, y: number, width: number, height: number): this
    moveTo(x: number, y: number): this
    lineTo(x: number, y: number): this
    dash(length: number, options: { space: number }): this
    undash(): this
    lineWidth(width: number): this
    fillColor(color: string): this
    strokeColor(color: string): this
    fill(): this
    stroke(): this
    fillAndStroke(): this
  }
}

declare module 'fontkit' {
  export interface Glyph {
    readonly id: number
    readonly advanceWidth: number
    readonly codePoints: readonly number[]
  }

  export interface Position {
    xAdvance: number
    yAdvance: number
    xOffset: number
    yOffset: number
  }

  export interface GlyphRun {
    readonly glyphs: readonly Glyph[]
    readonly positions: readonly Position[]
    readonly advanceWidth: number
    readonly direction: 'ltr' | 'rtl'
  }

  export interface Font {
    readonly unitsPerEm: number
    hasGlyphForCodePoint(codePoint: number): boolean
    getGlyph(id: number, codePoints?: readonly number[]): Glyph
    layout(text: string, features?: Readonly<Record<string, boolean>>): GlyphRun
  }

  export function create(bytes: Uint8Array): Font
}

declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string)
    nextBreak(): { readonly position: number } | null
  }
}

/** Has types, but not for modules that ask for it as Node does. */
declare module 'bidi-js' {
  export interface Bidi {
    getEmbeddingLevels(
      text: string,
      base: 'auto',
    ): { readonly levels: Uint8Array; readonly paragraphs: readonly { readonly level: number }[] }
    getMirroredCharacter(character: string): string | null
  }
  export default function bidiFactory(): Bidi
}
