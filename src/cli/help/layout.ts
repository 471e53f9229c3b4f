import type { Row } from './topics.ts'

/** Help is laid out for the narrowest usual window. */
const WIDTH = 80
/** A longer term has its explanation on the next line. */
const WIDEST_TERM = 24

/** A paragraph, broken between words. */
export const paragraph = (text: string): string => broken(text, WIDTH).join('\n')

/** Terms in a column, each with its explanation beside it. */
export function columns(rows: readonly Row[]): string {
  const terms = rows.map(([term]) => term.length).filter((length) => length <= WIDEST_TERM)
  const column = Math.max(...terms, 0) + 4
  return rows
    .map(([term, says]) => {
      const [first = '', ...rest] = broken(says, WIDTH - column)
      const margin = ' '.repeat(column)
      const lead = `  ${term}`
      const head = lead.length + 2 > column ? [lead, margin + first] : [lead.padEnd(column) + first]
      return [...head, ...rest.map((line) => margin + line)].join('\n')
    })
    .join('\n')
}

function broken(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
