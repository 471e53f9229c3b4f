import { widthOf } from './width.ts'

/** Prose wider than this is hard to read, however wide the window. */
const WIDEST = 100

/**
 * Breaks lines between words so that a terminal of this many columns does not break them inside words. A line's own
 * indentation is kept for what follows from it; a word wider than the line stays whole.
 */
export function wrap(text: string, columns: number): string {
  const width = Math.max(20, Math.min(columns - 1, WIDEST))
  return text
    .split('\n')
    .map((line) => (widthOf(line) <= width ? line : wrapLine(line, width)))
    .join('\n')
}

function wrapLine(line: string, width: number): string {
  const indent = /^(?: *(?:\d+\. |- |> |\. )?)/.exec(line)?.[0] ?? ''
  const hanging = ' '.repeat(indent.length)
  const lines: string[] = []
  let current = indent
  for (const word of line.slice(indent.length).split(' ')) {
    const joined = current.trim() === '' || current === indent ? current + word : `${current} ${word}`
    if (widthOf(joined) > width && current.trim() !== '' && current !== indent) {
      lines.push(current)
      current = hanging + word
    } else current = joined
  }
  return [...lines, current].join('\n')
}
