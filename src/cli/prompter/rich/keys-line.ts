import { widthOf } from '../../../words/width.ts'

/** Hints on keys in one line, the most important first; those that do not fit are left out. */
export function keysLine(hints: readonly (string | false)[], columns: number, dot: string): string {
  let line = ''
  for (const hint of hints) {
    if (hint === false) continue
    const longer = line === '' ? hint : line + dot + hint
    if (widthOf(longer) > columns) break
    line = longer
  }
  return line
}
