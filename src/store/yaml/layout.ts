import type { SourceNode } from '../../core/source-node.ts'
import type { ParsedYaml } from './parse-yaml.ts'

/** Where the line that holds an offset starts. */
export const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1

/** Where the line that holds an offset ends, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  if (end < 0) return text.length
  return end > offset && text[end - 1] === '\r' ? end - 1 : end
}

/** The column of an offset; a byte order mark before the first line takes no column. */
export function columnOf(text: string, offset: number): number {
  const start = lineStart(text, offset)
  return offset - start - (start === 0 && text.startsWith('\ufeff') ? 1 : 0)
}

/**
 * Where a value's own text ends: a block text without the blank lines behind it (they are the person's layout, unless the
 * text keeps them with `|+`), a collection with its last part. `fallback` serves for a value that is not there.
 */
export function contentEnd(text: string, node: SourceNode, fallback = 0): number {
  if (node.kind === 'scalar') {
    if (!node.block) return Math.max(node.range.end, fallback)
    const { start, end } = node.range
    const keeps = /^[|>][0-9]*\+/.test(text.slice(start, start + 3))
    return keeps || endsInSpaces(node.text) ? withoutBreak(text, end) : withoutBlankLines(text, start, end)
  }
  if (node.flow) return node.range.end
  if (node.kind === 'map') {
    const last = node.pairs.at(-1)
    return last ? contentEnd(text, last.value, last.colonEnd) : node.range.end
  }
  const last = node.items.at(-1)
  return last ? contentEnd(text, last, (node.dashes.at(-1) ?? 0) + 1) : node.range.end
}

/** Whether a text's last line is nothing but spaces: in a block text, more of them than it is indented. */
function endsInSpaces(text: string): boolean {
  let end = text.length
  while (text[end - 1] === '\n') end -= 1
  const line = text.slice(lineStart(text, end), end)
  return line !== '' && line.trim() === ''
}

function withoutBreak(text: string, end: number): number {
  if (text[end - 1] !== '\n') return end
  return text[end - 2] === '\r' ? end - 2 : end - 1
}

/** By hand and from the end: patterns that end in `$` try every line break of a file before the last. */
function withoutBlankLines(text: string, start: number, end: number): number {
  let at = end
  for (;;) {
    let line = at
    while (line > start && (text[line - 1] === ' ' || text[line - 1] === '\t')) line -= 1
    if (line <= start || text[line - 1] !== '\n') return at
    at = withoutBreak(text, line)
  }
}

/** The comments between two offsets, as their text. */
export const commentsIn = (yaml: ParsedYaml, start: number, end: number): string[] =>
  yaml.comments.filter(({ range }) => range.start >= start && range.end <= end).map((comment) => comment.text)

const COMMENT_LINE = /^( *)#/

/** The start of the block of comment lines directly above a line, at the same column: they belong to what follows. */
export function ownedFrom(text: string, start: number, column: number): number {
  let from = start
  while (from > 0) {
    const above = lineStart(text, from - 1)
    if (COMMENT_LINE.exec(text.slice(above, from))?.[1]?.length !== column) break
    from = above
  }
  return from
}

/**
 * Where a new line may be put behind content that ends at `end`: at the end of its line, and behind the comment lines
 * below it that are indented deeper (or, for the `last` of its collection, as deep).
 */
export function ownedTo(yaml: ParsedYaml, end: number, column: number, last: boolean): number {
  const { text } = yaml
  let to = lineEnd(text, end)
  while (to < text.length) {
    const next = to + (text[to] === '\r' ? 2 : 1)
    const indent = COMMENT_LINE.exec(text.slice(next, lineEnd(text, next)))?.[1]?.length
    if (indent === undefined || indent < (last ? column : column + 1)) break
    to = lineEnd(text, next)
  }
  return to
}
