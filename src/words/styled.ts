/** What a piece of text is, for the eye; never the only carrier of a meaning. Each becomes a colour or weight where there are some. */
export const STYLES = ['title', 'strong', 'quiet', 'good', 'bad', 'accent', 'added', 'removed'] as const
export type Style = (typeof STYLES)[number]

export interface Span {
  readonly text: string
  readonly style: Style
}

/** One or several lines of text; in an array, some of it styled. */
export type Line = string | readonly (string | Span)[]

/** All that a command or a session says at once. */
export type Words = string | readonly Line[]

const as =
  (style: Style) =>
  (text: string): Span => ({ text, style })

export const title = as('title')
export const strong = as('strong')
export const quiet = as('quiet')
export const good = as('good')
export const bad = as('bad')
export const accent = as('accent')
export const added = as('added')
export const removed = as('removed')

/** The text alone. */
export const plainText = (words: Words): string =>
  typeof words === 'string' ? words : words.map((line) => lineText(line)).join('\n')

export const lineText = (line: Line): string =>
  typeof line === 'string' ? line : line.map((part) => (typeof part === 'string' ? part : part.text)).join('')
