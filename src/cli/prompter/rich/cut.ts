import { show } from '../../../words/show.ts'
import { widthOf } from '../../../words/width.ts'
import { wrap } from '../../../words/wrap.ts'

/** As much of a line as fits so many columns, and never nothing: a drawn row has at least a blank. */
export function cut(line: string, columns: number): string {
  if (widthOf(line) <= columns) return line || ' '
  let used = 0
  let text = ''
  for (const character of line) {
    used += widthOf(character)
    if (used > columns) break
    text += character
  }
  return text
}

/** A text in rows that fit a window of so many columns, safe to show. */
export const cutRows = (text: string, columns: number): string[] =>
  wrap(show(text), columns)
    .split('\n')
    .map((row) => cut(row, columns - 1))
