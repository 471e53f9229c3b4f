import { closest } from '../../core/closest.ts'
import type { Word } from './prompter.ts'

const PLAIN = ['back', 'skip', 'clear', 'edit', 'review', 'help', 'quit'] as const
const BEHIND = new RegExp(`:(?:${PLAIN.join('|')}|goto\\s+\\S+)\\s*$`, 'i')

export const WORDS_HELP = `Words you can type at any question:
  :back     the question before
  :skip     leave this one out on purpose
  :clear    take your answer out again
  :edit     write the answer in your editor
  :review   see all questions and answers
  :goto P   go to a question by its name, such as pathway.roles
  :help     this list, and more about the question
  :quit     stop; everything answered is saved
An answer that begins with a colon is typed with two: ::`

/**
 * The word command in a typed line, `undefined` when the line is an answer. A line that begins with a colon and is nearly a
 * word comes back as `unknown`, so that a slip is not taken for an answer.
 */
export function wordIn(
  line: string,
): Word | { readonly kind: 'unknown'; readonly word: string; readonly meant: string } | undefined {
  const [, word = '', rest = ''] = /^\s*:([a-z]+)(?:\s+(\S.*?))?\s*$/i.exec(line) ?? []
  const lower = word.toLowerCase()
  const plain = PLAIN.find((known) => known === lower)
  if (plain && rest === '') return { kind: plain }
  if (lower === 'goto' && /^\S+$/.test(rest)) return { kind: 'goto', path: rest }
  const meant =
    plain ?? (lower === 'goto' ? 'goto pathway.roles' : word === '' ? undefined : closest(lower, [...PLAIN, 'goto']))
  return meant === undefined ? undefined : { kind: 'unknown', word: `${word} ${rest}`.trim(), meant }
}

/**
 * A word command that stands behind other text on its line, as in `Jo:help`, with what stands before it. Only words that are
 * spelled as they are count: the rest of the line is the person's own.
 */
export function wordBehind(
  line: string,
): { readonly word: Word; readonly typed: string; readonly before: string } | undefined {
  const at = BEHIND.exec(line)?.index ?? 0
  const before = line.slice(0, at)
  const typed = line.slice(at).trim()
  const word = before.trim() === '' || before.endsWith(':') ? undefined : wordIn(typed)
  return word === undefined || word.kind === 'unknown' ? undefined : { word, typed, before }
}

/** What is said before such a line is taken as text. */
export const standsBehind = (typed: string, keys: string): string =>
  `"${typed}" stands behind other text, so it was not taken as a word. ${keys}`

/** A typed line as text: two colons at its start stand for one. */
export const unescaped = (line: string): string => (line.startsWith('::') ? line.slice(1) : line)
