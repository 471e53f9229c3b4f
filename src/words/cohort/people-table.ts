import type { Look } from '../look.ts'
import { type Line, quiet, strong } from '../styled.ts'
import { widthOf } from '../width.ts'

/** A list of people: its first two columns say who it is. Cells are safe to show. */
export interface PeopleTable {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A name is cut to no fewer columns than these; where even that does not fit, a person takes two lines. */
const NARROWEST = 12
const GAP = '  '

/** One line a person, in columns; below each other where that is too wide; `Label: value` where it is read aloud. */
export function peopleTable({ head, rows }: PeopleTable, { width, unicode, accessible }: Look): Line[] {
  const [key = '', name = ''] = head
  if (accessible)
    return rows.map(([id = '', who = '', ...rest]) => {
      const said = rest.flatMap((cell, i) => (cell === '' ? [] : [`${head[i + 2]}: ${cell}`]))
      return [[who === '' ? id : `${who} (${id})`, ...said].join(', ')].join('')
    })
  const all = [head, ...rows]
  const widths = head.map((_, i) => Math.max(...all.map((row) => widthOf(row[i] ?? ''))))
  const others = widths.reduce((sum, one, i) => (i === 1 ? sum : sum + one), 0) + GAP.length * (head.length - 1)
  const room = Math.min(widths[1] ?? 0, width - 1 - others)
  if (room < Math.min(NARROWEST, widths[1] ?? 0))
    return rows.flatMap(([id = '', who = '', ...rest]): Line[] => [
      [strong(`${id}${GAP}${who}`.trimEnd())],
      ...(rest.every((cell) => cell === '') ? [] : [`  ${below(head.slice(2), rest)}`]),
    ])
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) => padded(i === 1 ? cut(cell, room, unicode) : cell, i === 1 ? room : (widths[i] ?? 0)))
      .join(GAP)
      .trimEnd()
  return [[quiet(line([key, name, ...head.slice(2)]))], ...rows.map(line)]
}

/** Where no heading stands above them, numbers say what they count. */
const below = (head: readonly string[], cells: readonly string[]): string =>
  cells
    .flatMap((cell, i) => (cell === '' ? [] : [/^[\d.]+(?: of \d+)?$/.test(cell) ? `${head[i]} ${cell}` : cell]))
    .join(', ')

const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)))

function cut(text: string, width: number, unicode: boolean): string {
  if (widthOf(text) <= width) return text
  const mark = unicode ? '…' : '~'
  let kept = ''
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    if (widthOf(kept + segment) >= width) break
    kept += segment
  }
  return kept.trimEnd() + mark
}
