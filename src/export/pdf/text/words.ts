import LineBreaker from 'linebreak'
import type { Text } from '../../../core/document/document.ts'
import type { Fonts } from '../fonts/fonts.ts'
import { levelsOf } from './direction.ts'
import { type Look, type RunLook, runLook } from './look.ts'
import { type Piece, piecesOf } from './piece.ts'

/** What a line may not be broken within; blanks at its end may hang over. */
export interface Word {
  readonly pieces: readonly Piece[]
  readonly width: number
  /** Of the blanks at its end. */
  readonly blank: number
}

/** Text up to a line break of the person's own. */
export interface HardLine {
  readonly words: readonly Word[]
  /** 1 where the line runs from right to left. */
  readonly base: number
}

const BREAKS = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/

/** A text as its lines of its own and their words (UAX 14). */
export const hardLines = (text: Text, look: Look, fonts: Fonts): readonly HardLine[] =>
  linesOf(text, look).map((runs) => hardLine(runs, fonts))

interface LookedRun {
  readonly text: string
  readonly look: RunLook
}

function linesOf(text: Text, look: Look): readonly (readonly LookedRun[])[] {
  const lines: LookedRun[][] = [[]]
  for (const run of text) {
    const runsLook = runLook(look, run.style)
    run.text.split(BREAKS).forEach((part, i, parts) => {
      if (i > 0) lines.push([])
      // A hyphen that is there only when a line ends with it would have to be drawn then; a tab has no stops to go to.
      const said = part.replaceAll('\u00ad', '').replaceAll('\t', '    ')
      // Whoever reads a file without its lines needs a blank between them.
      const blank = i < parts.length - 1 && said !== '' ? ' ' : ''
      if (said !== '') lines.at(-1)?.push({ text: said + blank, look: runsLook })
    })
  }
  return lines
}

function hardLine(runs: readonly LookedRun[], fonts: Fonts): HardLine {
  const line = runs.map(({ text }) => text).join('')
  const { base, at: levelAt } = levelsOf(line)
  const words: Word[] = []
  let run = 0
  let runEnd = runs[0]?.text.length ?? 0
  let from = 0
  for (const end of breaksOf(line)) {
    const pieces: Piece[] = []
    while (from < end) {
      while (runEnd <= from) runEnd += runs[++run]?.text.length ?? Number.POSITIVE_INFINITY
      const level = levelAt(from)
      let to = from + 1
      while (to < end && to < runEnd && levelAt(to) === level) to++
      const { look } = runs[run] as LookedRun
      pieces.push(...piecesOf(line.slice(from, to), look, level, fonts))
      from = to
    }
    words.push(wordOf(pieces))
  }
  return { words, base }
}

export function wordOf(pieces: readonly Piece[]): Word {
  const last = pieces.at(-1)
  const blanks = last ? / *$/.exec(last.text)?.[0].length : 0
  return {
    pieces,
    width: pieces.reduce((sum, { width }) => sum + width, 0),
    blank: last && blanks ? last.face.widthOf(' '.repeat(blanks), last.look.size) : 0,
  }
}

/** Where lines may end, the end of the text included. */
function* breaksOf(line: string): Generator<number> {
  const breaker = new LineBreaker(line)
  for (let found = breaker.nextBreak(); found; found = breaker.nextBreak()) yield found.position
}
