import type { Font, Glyph, GlyphRun, Position } from 'fontkit'

/** Words shaped so far that are kept: a plan has some thousand, and the next one many of the same. */
const MOST_KEPT = 10_000

const UNSEEN = /^\p{Default_Ignorable_Code_Point}$/u

/** Whether a code point shows nothing by itself, such as a joiner, a mark of direction, a variation selector. */
export const isUnseen = (codePoint: number): boolean => UNSEEN.test(String.fromCodePoint(codePoint))

/** The glyphs of a text, in the order of the page. Lengths are in units of the font. */
export interface Shaped {
  readonly glyphs: readonly Pick<Glyph, 'id' | 'advanceWidth' | 'codePoints'>[]
  readonly positions: readonly Readonly<Position>[]
  readonly advance: number
  /** Read from the last glyph to the first. */
  readonly isReversed: boolean
}

/** A font that works out a word once. */
export interface ShapingFont {
  /** What the writer of the file takes for a font. */
  readonly font: Font
  readonly shaped: (text: string) => Shaped
}

export function shapingFont(font: Font): ShapingFont {
  const own = Object.assign(Object.create(font) as Font, {
    // A font keeps glyphs with the characters they were first made for; here each has those it is made for now.
    getGlyph: (id: number, codePoints: readonly number[] = []): Glyph =>
      codePoints.length === 0
        ? font.getGlyph(id)
        : Object.create(font.getGlyph(id), { codePoints: { value: [...codePoints] } }),
  })
  const layout = own.layout.bind(own)
  const shape = (text: string): GlyphRun => {
    try {
      return layout(text)
    } catch {
      // The library stumbles where a font has no anchor for a mark (fontkit 2.0.4); without them a mark stands a little off.
      return layout(text, { mark: false, mkmk: false })
    }
  }
  const kept = new Map<string, Shaped>()
  const shaped = (text: string): Shaped => {
    const known = kept.get(text)
    if (known) return known
    if (kept.size >= MOST_KEPT) kept.clear()
    const fresh = shapedOf(shape(text))
    kept.set(text, fresh)
    return fresh
  }
  own.layout = (text) => runOf(shaped(text))
  return { font: own, shaped }
}

/** The writer of the file scales positions where they stand, so it gets its own. */
function runOf({ glyphs, positions: shaped }: Shaped): GlyphRun {
  const positions = shaped.map((position) => ({ ...position }))
  return {
    glyphs,
    positions,
    direction: 'ltr',
    get advanceWidth() {
      return advanceOf(positions)
    },
  }
}

const advanceOf = (positions: readonly Position[]): number => positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0)

function shapedOf(run: GlyphRun): Shaped {
  const seen = run.glyphs.map(isSeen)
  const positions = run.positions.filter((_, i) => seen[i])
  return {
    // Of the library's glyphs each keeps a whole font's worth of memory.
    glyphs: run.glyphs
      .filter((_, i) => seen[i])
      .map(({ id, advanceWidth, codePoints }) => ({ id, advanceWidth, codePoints })),
    positions,
    advance: advanceOf(positions),
    isReversed: run.direction === 'rtl',
  }
}

/** What shows nothing would stand for a blank. */
const isSeen = ({ codePoints }: Glyph): boolean => codePoints.length === 0 || !codePoints.every(isUnseen)
