import { scalarRules } from './type-rules.ts'

/** The words in a text, as a person would count them: what stands between blanks and is more than punctuation. */
const countWords = (text: string): number => text.match(/\S*[^\s!-/:-@[-`{-~–—…“”‘’«»]\S*/g)?.length ?? 0

/** One line or many: the text exactly as typed. */
export const text = scalarRules(
  (typed) => typed,
  (value, { min_words }) => {
    if (typeof value !== 'string') return [{ code: 'answer-wrong-kind', args: { wants: 'text' } }]
    if (!value.isWellFormed()) return [{ code: 'answer-malformed', args: {} }]
    const words = countWords(value)
    if (min_words && words < min_words.value)
      return [{ code: 'answer-short', args: { words, wanted: min_words.value, advice: min_words.message } }]
    return []
  },
)
