/** The names that plans have, as git's attributes take them: in every folder. */
const PATTERNS = ['plan.yaml', '*.plan.yaml']
const BEGIN = '# waymark: begin (waymark git remove takes these lines out)'
const END = '# waymark: end'

/** What our lines say, between their marks. */
const block = (newline: string): string =>
  [BEGIN, ...PATTERNS.map((pattern) => `${pattern} diff=waymark merge=waymark`), END].join(newline)

/** An attributes file with our lines at its end, once; everything else stays as it is. */
export function withAttributes(text: string): string {
  const newline = /\r?\n/.exec(text)?.[0] ?? '\n'
  const others = withoutAttributes(text)
  if (others === '') return block(newline) + newline
  // Without a line break at its end the file gets none from us, so that taking our lines out leaves what was there.
  return others.endsWith('\n') ? others + block(newline) + newline : others + newline + block(newline)
}

/** The same without our lines. A begin without its end is left alone: what follows may be anyone's. */
export function withoutAttributes(text: string): string {
  const begin = text.indexOf(BEGIN)
  const end = text.indexOf(END, begin)
  if (begin < 0 || end < 0) return text
  const after = text.slice(end + END.length).replace(/^\r?\n/, '')
  const isLast = end + END.length === text.length
  return (isLast ? text.slice(0, begin).replace(/\r?\n$/, '') : text.slice(0, begin)) + after
}
