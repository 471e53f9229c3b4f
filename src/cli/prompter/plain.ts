import type { Readable } from 'node:stream'
import { cardLines } from '../../commands/reflect/card.ts'
import { say as sentences } from '../../commands/reflect/messages.ts'
import type { Ask, Prompter, Reply, Review, ReviewReply, Word } from '../../commands/reflect/prompter.ts'
import { standsBehind, unescaped, wordBehind, wordIn } from '../../commands/reflect/words-of.ts'
import { sayValue } from '../../words/say-value.ts'
import { plainText, type Words } from '../../words/styled.ts'
import { lineQueue } from './line-queue.ts'
import { asksForList, choiceLines, picked } from './plain-choices.ts'
import { HOW_TO_END, isListed, keysAgain, keysFor, menuKeys } from './plain-keys.ts'

/** A terminal hands over at most this many bytes of one line; the rest is lost before any program sees it (termios, MAX_CANON on Linux). */
const TERMINAL_LINE = 4095

/**
 * Line by line: no cursor movement, no colour, no redraw. It is the way for screen readers, for simple terminals and for
 * pipes. What was chosen is said back.
 */
export function plainPrompter(
  input: Readable,
  write: (text: string) => void,
  interrupted: AbortSignal,
  isTerminal: boolean,
): Prompter {
  const queue = lineQueue(input, interrupted)
  const say = (words: Words): void => write(`${plainText(words)}\n`)

  /** The next line, or undefined at the end of the input. */
  async function line(mark: string): Promise<string | undefined> {
    write(mark)
    const text = await queue.next()
    if (text !== undefined && isTerminal && Buffer.byteLength(text) >= TERMINAL_LINE)
      say(
        'That line is as long as a terminal line can be, so its end may be missing. Look at it with :review, and press Enter within long texts.',
      )
    return text
  }

  /** Reads lines until one is an answer or a word; explains a mistyped word, and asks about one behind other text. */
  async function answer(mark: string): Promise<string | Word> {
    let askedAbout: string | undefined
    for (;;) {
      const typed = await line(mark)
      if (typed === undefined) return { kind: 'quit' }
      if (typed.trim() === '' && askedAbout !== undefined) return askedAbout
      const word = wordIn(typed)
      if (word !== undefined && word.kind !== 'unknown') return word
      const behind = isTerminal ? wordBehind(typed) : undefined
      if (word === undefined && behind === undefined) return typed
      askedAbout = behind && typed
      say(
        word
          ? noSuchWord(word)
          : standsBehind(behind?.typed ?? '', 'Press Enter to keep it as text, or type the answer anew.'),
      )
    }
  }

  async function ask(question: Ask): Promise<Reply> {
    const { prompt, problems, entries, keepDraft } = question
    if (problems.length === 0) introduce(question)
    else again(question)
    if (entries) return menu(question)
    if (prompt.type === 'long_text') return longText(question)
    for (;;) {
      const typed = await answer('> ')
      if (typeof typed !== 'string') return typed
      if (queue.cutOff() && typed !== '') {
        await keepDraft(typed)
        return { kind: 'quit' }
      }
      if (typed.trim() === '') return onEnter(question)
      if (!isListed(prompt)) return { kind: 'text', text: unescaped(typed) }
      const reply = pickedBy(question, unescaped(typed))
      if (reply) return reply
    }
  }

  /** After a mistake only the mistake is said, and the question stands as it was. */
  function again(question: Ask): void {
    say('')
    for (const problem of question.problems) say(problem)
    say(keysAgain(question))
  }

  function introduce(question: Ask): void {
    const { position, prompt, current, previous, draft, typedNow, entries } = question
    say('')
    say(position)
    say(prompt.label)
    if (prompt.hint) say(`Hint: ${prompt.hint}`)
    if (prompt.example && !entries) say(`For example: ${prompt.example.trim()}`)
    for (const text of choiceLines(prompt)) say(text)
    if (entries) return
    if (previous !== undefined && previous !== null && current === undefined)
      say(`Last term: ${sayValue(previous, prompt)}`)
    if (draft !== undefined) say(`${typedNow ? 'Typed so far' : 'Kept from last time'}: ${draft}`)
    else if (current === null) say('You left this one out. Press Enter to leave it so.')
    else if (current !== undefined) say(`Your answer so far: ${sayValue(current, prompt)}`)
    say(keysFor(question))
  }

  /** What a line picks; undefined when the question is to be heard on: the list was asked for, or a name fits several. */
  function pickedBy(question: Ask, typed: string): Reply | undefined {
    if (asksForList(question, typed)) {
      for (const text of choiceLines(question.prompt)) say(text)
      say(keysFor(question))
      return undefined
    }
    const pick = picked(question, typed)
    if (pick.kind !== 'text') say(pick.says)
    if (pick.kind === 'choices') return { kind: 'value', json: pick.json }
    if (pick.kind === 'unclear') return undefined
    return typeof pick.json === 'string' ? { kind: 'text', text: pick.json } : { kind: 'value', json: pick.json }
  }

  /** Enter with nothing typed: what was kept is taken, else last term's answer, else all stays as it is. */
  function onEnter({ draft, keeps, prompt, current, enter }: Ask): Reply {
    if (draft !== undefined) return { kind: 'text', text: draft }
    if (keeps === undefined) {
      if (enter === undefined) say(sentences.left(current))
      return { kind: 'leave' }
    }
    say(`Kept: ${sayValue(keeps, prompt)}`)
    return { kind: 'keep' }
  }

  async function longText(question: Ask): Promise<Reply> {
    const { draft, current, keepDraft } = question
    const before = draft ?? (typeof current === 'string' ? current.replace(/\n$/, '') : undefined)
    const lines: string[] = before === undefined ? [] : before.split('\n')
    let typedAny = false
    let reminded = false
    for (;;) {
      const typed = await line(typedAny || draft !== undefined ? '. ' : '> ').catch(async (error: unknown) => {
        // A paste that was cut off: its lines came in and are the person's words.
        const rest = queue.drain()
        if (rest.length > 0) await keepDraft([...lines, ...rest].join('\n'))
        throw error
      })
      if (typed === undefined) return { kind: 'quit' }
      const whole = typed !== '.' || queue.cutOff()
      if (!whole) return typedAny ? { kind: 'text', text: lines.join('\n') } : onEnter(question)
      if (!typedAny && draft === undefined && typed === '') {
        // A paste may begin with a blank line; a person who presses Enter types nothing more at that moment.
        if (isTerminal && queue.hasMore()) continue
        return onEnter(question)
      }
      const word = wordIn(typed)
      if (word?.kind === 'unknown') say(noSuchWord(word))
      else if (word) return word
      else {
        lines.push(unescaped(typed))
        typedAny = true
        if (typed === '' && !reminded && !queue.hasMore()) {
          say(HOW_TO_END)
          reminded = true
        }
        const behind = isTerminal ? wordBehind(typed) : undefined
        if (behind) say(standsBehind(behind.typed, 'It is part of your text now; a word works on a line of its own.'))
        // A paste comes in at once and is kept in few strokes.
        if (!queue.hasMore() || lines.length % 50 === 0) await keepDraft(lines.join('\n'))
      }
    }
  }

  async function menu({ prompt, entries = [], current, keepDraft }: Ask): Promise<Reply> {
    for (const [i, name] of entries.entries()) say(`${i + 1}. ${name}`)
    if (current === null) say('You left this one out. Press Enter to leave it so.')
    for (;;) {
      say(menuKeys(prompt.max, entries.length))
      const typed = await answer('> ')
      if (typeof typed !== 'string') return typed
      if (typed.trim() === '') return { kind: 'leave' }
      if (queue.cutOff()) {
        await keepDraft(typed)
        return { kind: 'quit' }
      }
      const [, verb = '', first = '', second = ''] =
        /^(add|edit|remove|move)(?:\s+(\d+))?(?:\s+(\d+))?\s*$/i.exec(typed.trim()) ?? []
      const index = Number(first) - 1
      const there = first !== '' && index >= 0 && index < entries.length
      if (verb.toLowerCase() === 'add') return { kind: 'add' }
      if (verb.toLowerCase() === 'edit' && there) return { kind: 'change', index }
      if (verb.toLowerCase() === 'remove' && there) return { kind: 'remove', index }
      if (verb.toLowerCase() === 'move' && there && Number(second) >= 1 && Number(second) <= entries.length)
        return { kind: 'move', index, to: Number(second) - 1 }
      if (verb === '') return { kind: 'text', text: unescaped(typed) }
      say(`Name one of the numbers above, as in: ${verb.toLowerCase()} 1${verb.toLowerCase() === 'move' ? ' 2' : ''}`)
    }
  }

  async function review({ lines, required, closing, canClose, atEnd }: Review): Promise<ReviewReply> {
    const enter = atEnd
      ? 'press Enter to stop here; everything is saved.'
      : 'press Enter to go on with the next question.'
    const keys = `Type a number to go to that question${canClose ? ', close to finish this term' : ''}, or ${enter}`
    say('')
    say('Review:')
    if (atEnd && required.length > 0)
      say(sentences.stillRequired(required.map((index) => `${index + 1}. ${lines[index]?.text ?? ''}`)))
    if (closing !== undefined) say(closing)
    say(keys)
    for (const [i, { section, text }] of lines.entries()) {
      if (section !== lines[i - 1]?.section) say(`${section}:`)
      say(`${i + 1}. ${text}`)
    }
    for (;;) {
      say(keys)
      const typed = await answer('> ')
      if (typeof typed !== 'string') return typed
      const text = typed.trim().toLowerCase()
      if (text === '') return { kind: 'leave' }
      if (text === 'close' && canClose) return { kind: 'close' }
      const index = Number(text) - 1
      if (Number.isInteger(index) && index >= 0 && index < lines.length) return { kind: 'pick', index }
      say(`"${typed.trim()}" is not a number from 1 to ${lines.length}.`)
    }
  }

  async function confirm(question: string): Promise<boolean | Word> {
    for (;;) {
      say(`${question} Type y for yes; Enter means no.`)
      const typed = await answer('> ')
      if (typeof typed !== 'string') return typed
      if (/^(?:|n|no)$/i.test(typed.trim())) return false
      if (/^(?:y|yes)$/i.test(typed.trim())) return true
      say('Please type y or n.')
    }
  }

  return {
    say,
    card: (card) => {
      for (const text of cardLines(card)) say(text)
    },
    ask,
    review,
    confirm,
    lend: async (task) => {
      queue.pause()
      try {
        return await task()
      } finally {
        queue.resume()
      }
    },
    close: () => queue.close(),
  }
}

const noSuchWord = ({ word, meant }: { word: string; meant: string }): string =>
  `There is no word :${word}. Did you mean :${meant}? A line that begins with a colon is typed with two colons.`
