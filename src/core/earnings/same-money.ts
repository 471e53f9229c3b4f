import type { Counted } from './earnings.ts'

/** Two things that are counted and may be the same money under two names. */
export interface SameMoney {
  readonly income: Counted
  readonly other: Counted
}

/** More pairs than this nobody goes through. */
const MOST = 5

/** Income entries that share two words in a row with something a milestone leads to: `Kenan Fellows stipend`. */
export function sameMoney(counted: readonly Counted[]): SameMoney[] {
  const others = counted.filter(({ kind }) => kind === 'opportunity' || kind === 'role').slice(0, 100)
  const pairs: SameMoney[] = []
  for (const income of counted.filter(({ kind }) => kind === 'income').slice(0, 100)) {
    const words = pairsOfWords(income.name)
    for (const other of others)
      if (pairs.length < MOST && pairsOfWords(other.name).some((pair) => words.includes(pair)))
        pairs.push({ income, other })
  }
  return pairs
}

function pairsOfWords(text: string): string[] {
  const words =
    text
      .slice(0, 200)
      .toLowerCase()
      .match(/[\p{L}\p{N}]{3,}/gu) ?? []
  return words.slice(1).map((word, i) => `${words[i]} ${word}`)
}
