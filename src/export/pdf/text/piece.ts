import type { Face } from '../fonts/face.ts'
import { type Fonts, MARK } from '../fonts/fonts.ts'
import { mirrored } from './direction.ts'
import type { RunLook } from './look.ts'

/** Text in one face, look and direction. */
export interface Piece {
  /** What is drawn. */
  readonly text: string
  /** What it stands for, where that is something else. */
  readonly actual?: string
  /** Which character it is a mark for, where no face has it. */
  readonly missing?: string
  readonly face: Face
  readonly look: RunLook
  readonly level: number
  readonly width: number
}

/** Text that the first face has for certain, without a look at each character. */
const PLAIN = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u00ff\u2013\u2014\u2018-\u201d\u2022\u2026]*$/

const CHARACTERS = new Intl.Segmenter('en', { granularity: 'grapheme' })
const CONTROL = /^[\u0000-\u001f\u007f-\u009f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]$/u

/** Characters as people see them: a letter with its accents, an emoji of several code points. */
export const charactersOf = (text: string): readonly string[] =>
  PLAIN.test(text) ? text.split('') : Array.from(CHARACTERS.segment(text), ({ segment }) => segment)

/** A text as pieces, each in the first face that has its characters; what none has is a mark that reads as itself. */
export function piecesOf(text: string, look: RunLook, level: number, fonts: Fonts): readonly Piece[] {
  const plain = fonts.plain(look.strong)
  const isLeft = level % 2 === 1
  const piece = (shown: string, face: Face, actual?: string): Piece => ({
    text: shown,
    face,
    look,
    level,
    width: face.widthOf(shown, look.size),
    ...(actual === undefined || actual === shown ? {} : { actual }),
  })
  if (!isLeft && PLAIN.test(text)) return text === '' ? [] : [piece(text, plain)]
  const pieces: Piece[] = []
  let open: { text: string; face: Face } | undefined
  const close = (): void => {
    if (open) pieces.push(piece(open.text, open.face))
    open = undefined
  }
  for (const character of charactersOf(text)) {
    const face = fonts.faceFor(character, look.strong)
    // Letters that run to the left are turned round with their whole word; signs among them go one by one.
    const joins = face !== undefined && (!isLeft || /\p{L}|\p{M}/u.test(character))
    if (joins && open?.face === face) open.text += character
    else {
      close()
      if (joins) open = { text: character, face }
      else if (face) pieces.push(piece(isLeft ? mirrored(character) : character, face, character))
      else
        pieces.push({
          ...piece(MARK, plain, CONTROL.test(character) ? undefined : character),
          missing: character,
        })
    }
  }
  close()
  return pieces
}

/** A text in one look as pieces that follow each other in one face are one piece. */
export function joined(pieces: readonly Piece[]): readonly Piece[] {
  const all: Piece[] = []
  for (const piece of pieces) {
    const last = all.at(-1)
    const { face, look, level, text, width } = piece
    if (
      last &&
      last.face === face &&
      last.look === look &&
      level === 0 &&
      last.level === 0 &&
      last.actual === undefined &&
      last.missing === undefined &&
      piece.actual === undefined &&
      piece.missing === undefined
    )
      all[all.length - 1] = { ...last, text: last.text + text, width: last.width + width }
    else all.push(piece)
  }
  return all
}
