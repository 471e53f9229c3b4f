import type { Status } from '../../core/pathway/milestone.ts'
import type { Look } from '../look.ts'
import { accent, good, type Line, quiet, type Span, strong } from '../styled.ts'
import { widthOf } from '../width.ts'
import { WIDEST, wrap } from '../wrap.ts'
import type { TimelineRow } from './timeline-rows.ts'
import { timelineSentences } from './timeline-sentences.ts'

/** A mark for the eye; the words beside it say the same. */
const MARKS: Readonly<
  Record<Status, { readonly unicode: string; readonly ascii: string; readonly as: (text: string) => Span }>
> = {
  todo: { unicode: '○', ascii: 'o', as: accent },
  doing: { unicode: '◐', ascii: '>', as: accent },
  done: { unicode: '●', ascii: '*', as: good },
  dropped: { unicode: '×', ascii: 'x', as: quiet },
}

/** With fewer columns, years stand above their steps and not beside them. */
const SIDE_BY_SIDE = 64

/** A timeline for a terminal, or line by line where it is read aloud. */
export function timelineLines(rows: readonly TimelineRow[], look: Look): Line[] {
  if (look.accessible) return timelineSentences(rows)
  return look.width >= SIDE_BY_SIDE ? sideBySide(rows, look) : rows.flatMap((row) => stacked(row, look))
}

function sideBySide(rows: readonly TimelineRow[], { width, unicode }: Look): Line[] {
  const stages = Math.max(...rows.filter(({ steps }) => steps.length > 0).map(({ stage }) => stage.length), 6)
  const margin = 2 + 7 + 2 + stages + 2
  const room = Math.min(width - 1, WIDEST) - margin - 2
  const rail = unicode ? '│' : '|'
  return rows.flatMap(({ when, stage, steps }): Line[] => {
    if (steps.length === 0)
      return [
        [
          '  ',
          quiet(when),
          ' '.repeat(Math.max(2, margin - 2 - when.length)),
          quiet(rail),
          quiet(stage === '' ? '' : ` ${stage}`),
        ],
      ]
    return steps.flatMap(({ name, details, status }, i): Line[] => {
      const lead = i === 0 ? `${when.padEnd(9)}${stage.padEnd(stages + 2)}` : ' '.repeat(margin - 2)
      const [first = '', ...more] = pieces(name, room)
      return [
        ['  ', strong(lead), markFor(status, unicode), ' ', first],
        ...[...more, ...pieces(details, room)].map(
          (piece, j): Line => [' '.repeat(margin), quiet(rail), ' ', j < more.length ? piece : quiet(piece)],
        ),
      ]
    })
  })
}

function stacked({ when, stage, steps }: TimelineRow, { width, unicode }: Look): Line[] {
  const heading = stage === '' ? when : `${when}, ${stage}`
  if (steps.length === 0) return [['  ', quiet(heading)]]
  const room = width - 1 - 6
  return [
    ['  ', strong(heading)],
    ...steps.flatMap(({ name, details, status }): Line[] => {
      const [first = '', ...more] = pieces(name, room)
      return [
        ['    ', markFor(status, unicode), ' ', first],
        ...more.map((piece): Line => ['      ', piece]),
        ...pieces(details, room).map((piece): Line => ['      ', quiet(piece)]),
      ]
    }),
  ]
}

const markFor = (status: Status, unicode: boolean): Span =>
  MARKS[status].as(unicode ? MARKS[status].unicode : MARKS[status].ascii)

/** A text in lines of so many columns; a longer word is broken, so that no column is left. */
const pieces = (text: string, room: number): string[] =>
  wrap(text, room + 1)
    .split('\n')
    .flatMap((line) =>
      widthOf(line) <= room
        ? [line]
        : (line.match(new RegExp(`.{1,${Math.max(1, Math.floor(room / 2))}}`, 'gu')) ?? []),
    )
