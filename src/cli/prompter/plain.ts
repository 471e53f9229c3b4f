import type { Readable } from 'node:stream'
import { cardLines } from '../../commands/reflect/card.ts'
import { say as sentences } from '../../commands/reflect/messages.ts'
import type { Ask, Prompter, Reply, Review, ReviewReply, Word } from '../../commands/reflect/prompter.ts'
import { standsBehind, unescaped, wordBehind, wordIn } from '../../commands/reflect/words-of.ts'
import { choiceMeant } from '../../core/prompt-types/choice.ts'
import { scaleBounds } from '../../core/prompt-types/scale.ts'
import { sayValue } from '../../words/say-value.ts'
import { plainText, type Words } from '../../words/styled.ts'
import { lineQueue } from './line-queue.ts'

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
    introduce(question)
    if (question.entries) return menu(question)
    if (question.prompt.type === 'long_text') return longText(question)
    const typed = await answer('> ')
    if (typeof typed !== 'string') return typed
    if (queue.cutOff() && typed !== '') {
      await question.keepDraft(typed)
      return { kind: 'quit' }
    }
    if (typed.trim() === '') return onEnter(question)
    return chosen(question, unescaped(typed))
  }

  function introduce({ position, prompt, current, previous, keeps, draft, problems, entries, enter }: Ask): void {
    say('')
    if (problems.length > 0) for (const problem of problems) say(problem)
    else say(position)
    say(prompt.label)
    if (prompt.hint) say(`Hint: ${prompt.hint}`)
    if (problems.length === 0 && prompt.example && !entries) say(`For example: ${prompt.example.trim()}`)
    for (const text of choiceLines(prompt)) say(text)
    if (entries) return
    if (previous !== undefined && previous !== null && current === undefined)
      say(`Last term: ${sayValue(previous, prompt)}`)
    if (draft !== undefined) say(`Kept from last time: ${draft}`)
    else if (current === null) say('You left this one out. Press Enter to leave it so.')
    else if (current !== undefined) say(`Your answer so far: ${sayValue(current, prompt)}`)
    say(keysFor(prompt, current !== undefined && current !== null, draft !== undefined, keeps !== undefined, enter))
  }

  async function chosen({ prompt }: Ask, typed: string): Promise<Reply> {
    if (prompt.type === 'select_one') {
      const choice = numbered(prompt, typed) ?? choiceMeant(prompt.choices ?? [], typed)
      if (!choice) return { kind: 'text', text: typed }
      say(`Chosen: ${choice.label}.`)
      return { kind: 'value', json: choice.id }
    }
    if (prompt.type === 'select_multiple' || prompt.type === 'rank') {
      const parts = (typed.includes(',') ? typed.split(',') : typed.trim().split(/\s+/)).map((part) => part.trim())
      // A number is one of those in the list, also where a choice's own name begins with it.
      const whole = /^\d+$/.test(typed.trim()) ? undefined : choiceMeant(prompt.choices ?? [], typed)
      const choices = whole
        ? [whole]
        : parts.map((part) => numbered(prompt, part) ?? choiceMeant(prompt.choices ?? [], part))
      // What was not understood goes on as it is, to be named.
      const json = choices.map((choice, i) => choice?.id ?? parts[i])
      if (!choices.includes(undefined)) say(`Chosen: ${choices.map((choice) => choice?.label).join('; ')}.`)
      return { kind: 'value', json }
    }
    return { kind: 'text', text: typed }
  }

  /** Enter with nothing typed: what was kept is taken, else last term's answer, else all stays as it is. */
  function onEnter({ draft, keeps, prompt }: Ask): Reply {
    if (draft !== undefined) return { kind: 'text', text: draft }
    if (keeps === undefined) return { kind: 'leave' }
    say(`Kept: ${sayValue(keeps, prompt)}`)
    return { kind: 'keep' }
  }

  async function longText(question: Ask): Promise<Reply> {
    const { draft, current, keepDraft } = question
    const before = draft ?? (typeof current === 'string' ? current.replace(/\n$/, '') : undefined)
    const lines: string[] = before === undefined ? [] : before.split('\n')
    let typedAny = false
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

function numbered({ choices = [] }: Ask['prompt'], typed: string): { id: string; label: string } | undefined {
  return /^\d+$/.test(typed.trim()) && !choices.some(({ id }) => id === typed.trim())
    ? choices[Number(typed) - 1]
    : undefined
}

function choiceLines(prompt: Ask['prompt']): string[] {
  if (prompt.type === 'scale') {
    const { min } = scaleBounds(prompt)
    return (prompt.points ?? []).map((label, i) => `${min + i}. ${label}`)
  }
  return (prompt.choices ?? []).map(
    ({ label, description }, i) => `${i + 1}. ${label}${description ? ` - ${description}` : ''}`,
  )
}

function keysFor(
  { type, unit, choices = [] }: Ask['prompt'],
  answered: boolean,
  draft: boolean,
  keeps: boolean,
  named = 'Enter leaves it open',
): string {
  const enter = draft
    ? 'Enter takes what was kept'
    : answered
      ? 'Enter keeps your answer'
      : keeps
        ? "Enter keeps last term's answer"
        : named
  switch (type) {
    case 'long_text':
      return draft
        ? 'Go on from there; a line with only a full stop ends it. :clear drops what was kept.'
        : answered
          ? `What you write now is added below it; a line with only a full stop ends it. Enter keeps it as it is, :edit changes it, :clear takes it out.`
          : `Write as many lines as you like; a line with only a full stop ends it. ${enter}. :help shows more.`
    case 'select_one':
      return `Type a number from 1 to ${choices.length}. ${enter}. :help shows more.`
    case 'select_multiple':
      return `Type one or more numbers with spaces between them. ${enter}. :help shows more.`
    case 'rank':
      return `Type the numbers in order, the first first, with spaces between them. ${enter}. :help shows more.`
    case 'scale':
      return `Type a number. ${enter}. :help shows more.`
    case 'number':
      return `Type a number${unit ? ` (${unit})` : ''}. ${enter}. :help shows more.`
    case 'date':
      return `Type a year, a month or a day: 2027, 2027-05 or 2027-05-14. ${enter}. :help shows more.`
    case 'boolean':
      return `Type yes or no. ${enter}. :help shows more.`
    default:
      return `Type one line. ${enter}. :help shows more.`
  }
}

function menuKeys(max: number | undefined, count: number): string {
  const more = max === undefined || count < max ? 'Type add to add one' : 'That is as many as fit here'
  const change = count === 0 ? '' : count === 1 ? ', edit 1 or remove 1' : `, edit 1, remove 1 or move 1 2`
  return `${more}${change}. Enter goes on. :help shows more.`
}
