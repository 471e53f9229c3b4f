import { wordIn } from '../../../commands/reflect/words-of.ts'

/** What the line of keys below a text depends on, besides the text. */
interface TextKeysOf {
  /** Whether the plan has an answer, which an empty text takes out. */
  readonly answered: boolean
  /** Last term's answer, which Enter takes over as it is. */
  readonly keeps: string | undefined
  readonly multiline: boolean
}

/** Hints on what the keys do now in a text, the most important first. */
export function textHints({ answered, keeps, multiline }: TextKeysOf, text: string): readonly (string | false)[] {
  const word = wordIn(text.slice(text.lastIndexOf('\n') + 1))
  if (word && word.kind !== 'unknown') return ['Enter takes the word', 'Ctrl+U clears the line']
  const empty = answered ? 'Enter takes it out' : 'Enter leaves it open'
  return [
    text.trim() === '' ? empty : text === keeps ? 'Enter keeps it' : 'Enter saves',
    ':help',
    'Shift+Tab back',
    multiline && 'Alt+Enter new line',
    multiline && 'Ctrl+E editor',
    'Ctrl+C stop',
  ]
}
