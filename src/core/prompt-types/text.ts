import { scalarRules } from './type-rules.ts'

/**
 * The words in a text, as a person would count them: what stands between blanks and is more than punctuation. Counting
 * stops at `enough`.
 */
export function countWords(text: string, enough = Number.POSITIVE_INFINITY): number {
  const word = /\S*[^\s!-/:-@[-`{-~–—…“”‘’«»]\S*/g
  let count = 0
  while (count < enough && word.exec(text)) count += 1
  return count
}

/** One line or many: the text exactly as typed. */
export const text = scalarRules(
  (typed) => typed,
  (value, { min_words }) => {
    if (typeof value !== 'string') return [{ code: 'answer-wrong-kind', args: { wants: 'text' } }]
    if (!value.isWellFormed()) return [{ code: 'answer-malformed', args: {} }]
    const words = min_words ? countWords(value, min_words.value) : 0
    if (min_words && words < min_words.value)
      return [{ code: 'answer-short', args: { words, wanted: min_words.value, advice: min_words.message } }]
    return []
  },
)
