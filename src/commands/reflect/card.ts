import type { Benefit } from '../../core/framework.ts'

/** What a benefit opens with: what it is, why it may matter, one example. */
export interface Card {
  readonly position: number
  readonly count: number
  readonly title: string
  readonly summary: string
  readonly ideas: readonly string[]
  readonly example: string | undefined
}

/** More ideas than this are a wall before the first question; `waymark content outline` has them all. */
const IDEAS = 2

/** The card of a benefit, the `position`th of `count`, from 1. */
export const cardOf = ({ title, summary, ideas, examples = [] }: Benefit, position: number, count: number): Card => ({
  position,
  count,
  title,
  summary: summary.trim(),
  ideas: ideas.slice(0, IDEAS).map(({ text }) => text.trim()),
  example: examples[0]?.trim(),
})

const headingOf = ({ position, count, title }: Card): string => `Part ${position} of ${count}: ${title}`

/** A card line by line, for reading aloud and for simple terminals. */
export const cardLines = (card: Card): string[] => [
  '',
  headingOf(card),
  '',
  card.summary,
  ...(card.ideas.length === 0 ? [] : ['', 'Some ideas:', ...card.ideas.map((idea) => `- ${idea}`)]),
  ...(card.example === undefined ? [] : ['', `For example: ${card.example}`]),
]

/** A card as Markdown, for a terminal that can set it. */
export const cardMarkdown = (card: Card): string =>
  [
    `# ${headingOf(card)}`,
    card.summary,
    ...(card.ideas.length === 0 ? [] : [card.ideas.map((idea) => `- ${idea.replaceAll('\n', '\n  ')}`).join('\n')]),
    ...(card.example === undefined ? [] : [`> **For example:** ${card.example.replaceAll('\n', '\n> ')}`]),
  ].join('\n\n')
