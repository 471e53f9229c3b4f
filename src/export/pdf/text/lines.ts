import type { Text } from '../../../core/document/document.ts'
import type { Fonts } from '../fonts/fonts.ts'
import { inPageOrder } from './direction.ts'
import type { Look } from './look.ts'
import { charactersOf, joined, type Piece, piecesOf } from './piece.ts'
import { type HardLine, hardLines, type Word, wordOf } from './words.ts'

/** A piece and how far from the left it stands, in points. */
export interface Placed {
  readonly piece: Piece
  readonly x: number
}

/** A line as it is drawn; its pieces in the order in which they are read. */
export interface Line {
  readonly pieces: readonly Placed[]
  /** Without blanks at the end. */
  readonly width: number
}

/** A text in lines of at most this width. Lines that run to the left end at the right margin. An empty text is one empty line. */
export const textLines = (text: Text, look: Look, width: number, fonts: Fonts): readonly Line[] =>
  hardLines(text, look, fonts).flatMap((line) =>
    filled(line, width, fonts).map((words) => placed(words, line.base, width)),
  )

/** The width of the longest word and of the longest line, if nothing broke it. */
export function widthsOf(text: Text, look: Look, fonts: Fonts): { readonly least: number; readonly most: number } {
  const lines = hardLines(text, look, fonts).map(({ words }) => words)
  return {
    least: Math.max(0, ...lines.flat().map(({ width, blank }) => width - blank)),
    most: Math.max(0, ...lines.map((words) => words.reduce((sum, word) => sum + word.width, 0))),
  }
}

function filled({ words }: HardLine, width: number, fonts: Fonts): readonly (readonly Word[])[] {
  const lines: Word[][] = [[]]
  let used = 0
  const add = (word: Word): void => {
    const line = lines.at(-1) as Word[]
    if (line.length > 0 && used + word.width - word.blank > width) {
      lines.push([word])
      used = word.width
    } else {
      line.push(word)
      used += word.width
    }
  }
  for (const word of words) {
    if (word.width - word.blank <= width) add(word)
    else for (const part of chopped(word, width, fonts)) add(part)
  }
  return lines
}

/** A word that no line has room for, such as a long address, in parts that fit. */
function chopped({ pieces }: Word, width: number, fonts: Fonts): readonly Word[] {
  const words: Word[] = []
  let part: Piece[] = []
  let used = 0
  for (const piece of pieces.flatMap((one) => singly(one, fonts))) {
    if (part.length > 0 && used + piece.width > width) {
      words.push(wordOf(joined(part)))
      part = []
      used = 0
    }
    part.push(piece)
    used += piece.width
  }
  return [...words, wordOf(joined(part))]
}

const singly = (piece: Piece, fonts: Fonts): readonly Piece[] =>
  piece.actual === undefined && piece.missing === undefined
    ? charactersOf(piece.text).flatMap((character) => piecesOf(character, piece.look, piece.level, fonts))
    : [piece]

function placed(words: readonly Word[], base: number, width: number): Line {
  const pieces = joined(words.flatMap((word) => word.pieces))
  const all = words.reduce((sum, word) => sum + word.width, 0)
  const blank = words.at(-1)?.blank ?? 0
  const seen = all - blank
  if (base === 0 && pieces.every(({ level }) => level === 0)) return { pieces: from(0, pieces), width: seen }
  // Blanks at the end of a line go with the line (UAX 9, L1).
  const ordered = pieces.map((piece, i) =>
    i === pieces.length - 1 && piece.text.trim() === '' ? { ...piece, level: base } : piece,
  )
  const left = base === 1 ? width - all : 0
  const xs = new Map(from(left, inPageOrder(ordered)).map(({ piece, x }) => [piece, x]))
  return { pieces: ordered.map((piece) => ({ piece, x: xs.get(piece) ?? left })), width: seen }
}

function from(left: number, pieces: readonly Piece[]): readonly Placed[] {
  let x = left
  return pieces.map((piece) => {
    const at = { piece, x }
    x += piece.width
    return at
  })
}
