import bidiFactory from 'bidi-js'

/** Letters of right-to-left scripts, and signs that set a direction. */
const ANY_RIGHT =
  /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** Where each code unit of a line stands: even numbers run to the right, odd ones to the left. */
export interface Levels {
  readonly base: number
  readonly at: (index: number) => number
}

const LEFT_TO_RIGHT: Levels = { base: 0, at: () => 0 }

let bidi: ReturnType<typeof bidiFactory> | undefined

/** By the Unicode Bidirectional Algorithm (UAX 9); the first letter of a line decides its own direction. */
export function levelsOf(line: string): Levels {
  if (!ANY_RIGHT.test(line)) return LEFT_TO_RIGHT
  bidi ??= bidiFactory()
  const { levels, paragraphs } = bidi.getEmbeddingLevels(line, 'auto')
  return { base: paragraphs[0]?.level ?? 0, at: (index) => levels[index] ?? 0 }
}

/** The sign that stands for another one where a text runs to the left: `(` for `)`. */
export const mirrored = (character: string): string => bidi?.getMirroredCharacter(character) ?? character

/** Items of one line in the order of the page, from left to right (UAX 9, L2). */
export function inPageOrder<Item extends { readonly level: number }>(items: readonly Item[]): readonly Item[] {
  const ordered = [...items]
  const highest = Math.max(0, ...items.map(({ level }) => level))
  for (let level = highest; level > 0; level--)
    for (let from = 0; from < ordered.length; from++) {
      let to = from
      while (to < ordered.length && (ordered[to] as Item).level >= level) to++
      if (to > from) ordered.splice(from, to - from, ...ordered.slice(from, to).reverse())
      from = Math.max(from, to)
    }
  return ordered
}
