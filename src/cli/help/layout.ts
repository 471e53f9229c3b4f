import type { Row } from './topics.ts'

/** Help is laid out for the narrowest usual window, and for a narrower one where it is shown in one. */
export const WIDTH = 80
export const NARROWEST = 20
/** A longer term has its explanation on the next line. */
const WIDEST_TERM = 24
/** Where less is left beside the terms, all explanations stand below them. */
const LEAST_BESIDE = 30
const BELOW = 6

/** How help is laid out in so many columns. */
export interface Layout {
  /** A paragraph, broken between words. */
  readonly paragraph: (text: string) => string
  /** A line with its indentation; what goes on in a further row stands further in. */
  readonly line: (text: string) => string
  /** Terms in a column, each with its explanation beside it, or below it where there is no room. */
  readonly columns: (rows: readonly Row[]) => string
}

export function layoutFor(width: number): Layout {
  return {
    paragraph: (text) => broken(text, width).join('\n'),
    line: (text) => {
      if (text.length <= width) return text
      const indent = /^ */.exec(text)?.[0] ?? ''
      const [first = '', ...rest] = broken(text.trimStart(), width - indent.length - 2)
      return [indent + first, ...rest.map((more) => `${indent}  ${more}`)].join('\n')
    },
    columns: (rows) => {
      const terms = rows.map(([term]) => term.length).filter((length) => length <= WIDEST_TERM)
      const beside = Math.max(...terms, 0) + 4
      const isBelow = width - beside < LEAST_BESIDE
      const column = isBelow ? BELOW : beside
      return rows
        .map(([term, says]) => {
          const [first = '', ...rest] = broken(says, width - column)
          const margin = ' '.repeat(column)
          const lead = `  ${term}`
          const head = isBelow || lead.length + 2 > column ? [lead, margin + first] : [lead.padEnd(column) + first]
          return [...head, ...rest.map((more) => margin + more)].join('\n')
        })
        .join('\n')
    },
  }
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
