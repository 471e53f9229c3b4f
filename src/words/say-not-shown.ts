import { counted } from './diff/phrases.ts'
import { show } from './show.ts'

/** So many characters are named. */
const FEW = 5

interface NotShown {
  readonly character: string
  readonly count: number
  readonly format: string
}

/** Which characters a file shows as a mark, and in what else they can be seen; nothing where there are none. */
export function sayNotShown(all: readonly NotShown[]): readonly string[] {
  if (all.length === 0) return []
  const counts = new Map<string, number>()
  for (const { character, count } of all) counts.set(character, (counts.get(character) ?? 0) + count)
  const named = [...counts.keys()].slice(0, FEW).map(nameOf)
  const more = counts.size > FEW ? `, and ${counts.size - FEW} more` : ''
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const formats = [...new Set(all.map(({ format }) => format.toUpperCase()))].join(' and ')
  return [
    `The ${formats} has a mark (\ufffd) in ${counted(total, 'place')}, for characters that its fonts do not have: ${named.join(', ')}${more}.`,
    'To have them seen, hand in another format, such as html; it uses the fonts of whoever reads it.',
  ]
}

/** The character with its number in Unicode; of what shows nothing, the number alone. */
const nameOf = (character: string): string => {
  const shown = show(character)
  const number = Array.from(character, (one) => `U+${hex(one)}`).join(' ')
  return shown === character ? `${character} (${number})` : number
}

const hex = (character: string): string => (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
