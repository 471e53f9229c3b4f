import type { Font } from 'fontkit'
import type { ShapingFont } from './shaping.ts'

/** A font as one document uses it. */
export class Face {
  readonly name: string
  readonly #shaping: ShapingFont
  /** What each glyph stands for: a file can say it once. */
  readonly #reads = new Map<number, string>()

  constructor(name: string, shaping: ShapingFont) {
    this.name = name
    this.#shaping = shaping
  }

  /** For the writer of the file. */
  get font(): Font {
    return this.#shaping.font
  }

  has(codePoint: number): boolean {
    return this.font.hasGlyphForCodePoint(codePoint)
  }

  /** In points. */
  widthOf(text: string, size: number): number {
    let width = 0
    for (const part of partsOf(text)) width += this.#shaping.shaped(part).advance
    return (width * size) / this.font.unitsPerEm
  }

  /**
   * Whether a program that reads the file gets this text from its glyphs. Not where one glyph serves two characters, or
   * a joiner left none. To be asked once, when the text is written.
   */
  readsBack(text: string): boolean {
    let read = ''
    for (const part of partsOf(text)) {
      const { glyphs, isReversed } = this.#shaping.shaped(part)
      for (const { id, codePoints } of isReversed ? glyphs.toReversed() : glyphs) {
        const first = this.#reads.get(id) ?? String.fromCodePoint(...codePoints)
        this.#reads.set(id, first)
        read += first
      }
    }
    return read === text
  }
}

/** As the writer of the file takes them apart. */
const partsOf = (text: string): readonly string[] => text.match(/[^ ]* |[^ ]+$/g) ?? []
