import { createPrompt, useRef, useState } from '@inquirer/core'
import type { Word } from '../../../commands/reflect/prompter.ts'
import { standsBehind, unescaped, wordBehind, wordIn } from '../../../commands/reflect/words-of.ts'
import { countWords } from '../../../core/prompt-types/text.ts'
import { cut, cutRows } from './cut.ts'
import { edited } from './edit-keys.ts'
import type { Key } from './keys.ts'
import { areaOf, cursorIn, insert, rowsOf, shown, type TextArea } from './text-area.ts'
import { useRegion, type Window } from './use-region.ts'

export interface TextPrompt {
  readonly window: Window
  /** What stands there to begin with. */
  readonly initial: string
  /** Whether the answer may have several lines: then Alt+Enter and a trailing backslash begin a new one. */
  readonly multiline: boolean
  /** What the keys do now, in a line of so many columns below. */
  readonly keys: (text: string, columns: number) => string
  /** Whether to count words aloud. */
  readonly counts: boolean
  /** How what is typed is understood, where that is worth showing before Enter. */
  readonly understood: (text: string) => string | undefined
  readonly quiet: (text: string) => string
  /** Called with the text after every change. */
  readonly onChange: (text: string) => void
}

export type TextReply = { readonly kind: 'text'; readonly text: string } | Word

const MARK = '> '
const MARGIN = '  '
/** Rows that are not the text: what is said below it, the keys, and one to spare. */
const AROUND = 5

/**
 * Text in several lines: Enter accepts, Alt+Enter or a backslash at the end of the line begins a new line, a paste is taken
 * whole. The last line can be a word command, also right behind what stood there to begin with; behind anything else it is
 * asked about first. Esc does nothing.
 */
export const textPrompt = createPrompt<TextReply, TextPrompt>((config, done) => {
  const { window, initial, multiline, keys, counts, understood, quiet, onChange } = config
  const area = useRef<TextArea>(areaOf(escaped(initial)))
  const top = useRef(0)
  /** The text that was asked about, to be taken as it is at the next Enter. */
  const askedAbout = useRef<string | undefined>(undefined)
  const [said, say] = useState('')
  const { columns, rows: height } = window.size()
  const width = Math.max(10, Math.min(columns - 1, 100) - MARK.length)
  const page = Math.max(1, Math.min(height - AROUND, 30))

  const reply = (word: Word | undefined, before: string): TextReply => {
    onChange(before)
    return word ?? { kind: 'text', text: before }
  }
  const accept = (): TextReply | undefined => {
    const { text } = area.current
    const lines = text.split('\n')
    const last = lines.at(-1) ?? ''
    const word = wordIn(last)
    if (word?.kind === 'unknown') {
      say(`There is no word :${word.word}. Did you mean :${word.meant}? A colon to begin with is typed twice.`)
      return undefined
    }
    const behind = word ? undefined : wordBehind(last)
    const above = text.slice(0, text.length - last.length)
    if (behind && (above + behind.before).trimEnd() === escaped(initial).trimEnd()) return reply(behind.word, initial)
    if (behind && askedAbout.current !== text) {
      askedAbout.current = text
      say(standsBehind(behind.typed, 'Enter again keeps it as text; Ctrl+U clears the line.'))
      return undefined
    }
    return reply(
      word,
      lines
        .slice(0, word ? -1 : undefined)
        .map(unescaped)
        .join('\n'),
    )
  }
  const onKey = (key: Key): TextReply | undefined => {
    const { name, ctrl, meta, shift } = key
    const { text, cursor } = area.current
    if (name === 'end-of-input') return reply({ kind: 'quit' }, plain(text))
    if (name === 'tab' && shift) return reply({ kind: 'back' }, plain(text))
    if (ctrl && name === 'e') return reply({ kind: 'edit' }, plain(text))
    if (name === 'return' && !meta) {
      const continues = multiline && text[cursor - 1] === '\\'
      if (!continues) return accept()
      area.current = insert({ text: text.slice(0, cursor - 1) + text.slice(cursor), cursor: cursor - 1 }, '\n')
    } else if (name === 'return' || name === 'enter') {
      if (multiline) area.current = insert(area.current, '\n')
    } else if (name !== 'tab') area.current = edited(area.current, key, width, page)
    if (area.current.text !== text) {
      say('')
      onChange(plain(area.current.text))
    }
    return undefined
  }
  const draw = useRegion(window, onKey, done)

  const rows = rowsOf(area.current.text, width)
  const cursor = cursorIn(area.current, rows, width)
  top.current = Math.max(0, Math.min(Math.max(top.current, cursor.row - page + 1), cursor.row, rows.length - page))
  const visible = rows.slice(top.current, top.current + page)
  const hidden = rows.length - visible.length
  const body = visible.map(
    ({ start, end }, i) => (top.current + i === 0 ? MARK : MARGIN) + shown(area.current.text.slice(start, end)),
  )
  const meaning = understood(area.current.text)
  const words = countWords(area.current.text)
  const below = [
    said,
    meaning ?? '',
    counts && said === '' ? `${words} ${words === 1 ? 'word' : 'words'}` : '',
    hidden > 0 ? `rows ${top.current + 1} to ${top.current + visible.length} of ${rows.length}` : '',
  ].filter((part) => part !== '')
  return draw({
    rows: [
      ...body,
      ...cutRows(below.join(', '), columns).map(quiet),
      quiet(cut(keys(area.current.text, columns - 1), columns - 1)),
    ],
    cursor: { row: cursor.row - top.current, column: MARK.length + cursor.column },
  })
})

/** Text as it is typed: a line that begins with a colon is typed with two, so that it is not taken for a word. */
const escaped = (text: string): string => text.replace(/^:/gm, '::')
const plain = (text: string): string => text.split('\n').map(unescaped).join('\n')
