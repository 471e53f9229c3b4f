import { PassThrough } from 'node:stream'
import { AbortPromptError } from '@inquirer/core'
import { Interrupted } from '../../../commands/interrupted.ts'
import { type Card, cardMarkdown } from '../../../commands/reflect/card.ts'
import { say as sentences } from '../../../commands/reflect/messages.ts'
import type { Ask, Prompter, Reply, Review, ReviewReply, Word } from '../../../commands/reflect/prompter.ts'
import type { Value } from '../../../core/value.ts'
import { type Line, quiet, strong, type Words } from '../../../words/styled.ts'
import type { Io } from '../../io.ts'
import type { Signals } from '../../signals.ts'
import type { Sink } from '../../terminal/terminal.ts'
import { choicesOf, type Offer } from './choices-of.ts'
import { glyphsFor } from './glyphs.ts'
import { introOf } from './intro-of.ts'
import { keeperOf } from './keeper.ts'
import { keysOf } from './keys.ts'
import { keysLine } from './keys-line.ts'
import { listHints } from './list-keys.ts'
import { type ListPrompt, type ListReply, type ListState, listPrompt } from './list-prompt.ts'
import { textHints } from './text-keys.ts'
import { type TextReply, textPrompt } from './text-prompt.ts'
import type { Window } from './use-region.ts'

/** Rows of an answer that are shown again once it is given. */
const ECHO = 8

/**
 * Questions in a real terminal: text to edit in place, lists to move in. The question itself is written once and scrolls
 * away like any text; only what is being typed or picked is drawn anew.
 */
export function richPrompter(
  { stdin, stderr: screen }: Pick<Io, 'stdin' | 'stderr'>,
  err: Sink,
  { interrupted, interrupt }: Pick<Signals, 'interrupted' | 'interrupt'>,
): Prompter {
  const glyphs = glyphsFor(err.look().unicode)
  const keys = keysOf(stdin, (text) => screen.write(text), interrupt)
  /** Lists that were left half picked, by path. */
  const unsent = new Map<string, ListState>()
  const say = (words: Words): void => err.write(words)
  const painted = (style: typeof quiet) => (text: string) => err.rendered([[style(text)]])

  const size = (): ReturnType<Window['size']> => ({ columns: screen.columns || 80, rows: screen.rows || 24 })

  /** Writes what stands above, then runs a prompt until it is answered. */
  async function run<Result>(
    above: Words,
    prompt: (window: Window, context: object) => Promise<Result>,
  ): Promise<Result> {
    if (interrupted.aborted) throw new Interrupted()
    say(above)
    const input = new PassThrough()
    const window: Window = {
      size,
      onResize: (listener) => {
        screen.on?.('resize', listener)
        return () => screen.off?.('resize', listener)
      },
      above: () => `${err.rendered(above)}\n`,
      settled: keys.hold,
    }
    try {
      const answer = prompt(window, { input, output: screen, signal: interrupted, clearPromptOnDone: true })
      keys.feed(input)
      return await answer
    } catch (error) {
      throw error instanceof AbortPromptError ? new Interrupted() : error
    } finally {
      keys.hold()
    }
  }

  const list = (above: Words, config: Omit<ListPrompt, 'window' | 'glyphs' | 'strong' | 'quiet'>): Promise<ListReply> =>
    run(above, (window, context) =>
      listPrompt({ ...config, window, glyphs, strong: painted(strong), quiet: painted(quiet) }, context),
    )

  function echo(text: string): void {
    const rows = err.rendered(`> ${text.replaceAll('\n', '\n  ')}`).split('\n')
    const more = rows.length - ECHO
    say(more > 1 ? [...rows.slice(0, ECHO), [quiet(`  ... and ${more} more lines.`)]] : rows)
  }

  /** What was there stays; said quietly, so that what scrolled by reads as a conversation. */
  function left(current: Value | undefined): Reply {
    say([[quiet(sentences.left(current))]])
    return { kind: 'leave' }
  }

  /** Last term's answer is this term's too. */
  function kept(text: string): Reply {
    echo(text)
    return { kind: 'keep' }
  }

  async function ask(question: Ask): Promise<Reply> {
    const offer = choicesOf(question)
    return offer ? askList(question, offer) : askText(question)
  }

  async function askText(question: Ask): Promise<Reply> {
    const { prompt, current, keeps, draft, keepDraft, understood } = question
    const answered = current !== undefined && current !== null
    const before = String(answered ? current : (keeps ?? '')).replace(/\n$/, '')
    const initial = draft ?? before
    // What is in the plan, or was last term, is not half typed.
    const keeper = keeperOf(initial, (text) => keepDraft(text === before ? '' : text))
    const multiline = prompt.type === 'long_text'
    const hinted = { answered, keeps: keeps === undefined ? undefined : before, multiline }
    try {
      const reply: TextReply = await run(introOf(question, size().columns), (window, context) =>
        textPrompt(
          {
            window,
            initial,
            multiline,
            counts: multiline,
            understood,
            quiet: painted(quiet),
            keys: (text, columns) => keysLine(textHints(hinted, text), columns, glyphs.dot),
            onChange: keeper.change,
          },
          context,
        ),
      )
      if (reply.kind !== 'text') return reply
      const empty = reply.text.trim() === ''
      if (empty && (answered || draft !== undefined)) return { kind: 'clear' }
      if (!empty && draft === undefined && reply.text === before) return answered ? left(current) : kept(reply.text)
      if (empty) return left(current)
      echo(reply.text)
      return reply
    } finally {
      await keeper.flush()
    }
  }

  async function askList(question: Ask, { items, takes, initial, free, replyTo }: Offer): Promise<Reply> {
    const { path, prompt, current, enter } = question
    let state = unsent.get(path) ?? initial
    const answered = current !== undefined && current !== null
    const reply = await list(introOf(question, size().columns), {
      items,
      takes,
      initial: state,
      free,
      keys: (now, columns) =>
        keysLine(listHints({ items, takes, free, glyphs, answered, enter }, now), columns, glyphs.dot),
      onChange: (next) => {
        state = next
      },
    })
    unsent.delete(path)
    if (reply.kind === 'pick') {
      const made = replyTo(reply.chosen)
      if (made.kind === 'keep') return kept(chosenWords(reply.chosen, items))
      if (made.kind === 'leave' && !prompt.prompts) return left(current)
      echo(chosenWords(reply.chosen, items))
      return made
    }
    if (reply.kind === 'leave') return enter === undefined ? left(current) : reply
    if (reply.kind === 'text') echo(reply.text)
    // An entry stays under the pointer where it was moved to; a list left half picked is found so again.
    else if (reply.kind === 'move') unsent.set(path, { active: reply.to, chosen: [] })
    else if (!prompt.prompts) unsent.set(path, state)
    return reply
  }

  async function review({ lines, required, closing, at, canClose, atEnd }: Review): Promise<ReviewReply> {
    const close = canClose ? [{ label: 'Close this term', description: 'It can be opened again at any time.' }] : []
    const onward = atEnd ? 'Stop here; everything is saved' : 'Go on with the next question'
    const items = [...lines.map(({ section, text }) => ({ label: text, group: section })), ...close, { label: onward }]
    const owed =
      atEnd && required.length > 0 ? sentences.stillRequired(required.map((index) => lines[index]?.text ?? '')) : []
    const above: Line[] = [
      '',
      [strong('Review')],
      ...owed,
      ...(closing === undefined ? [] : [closing]),
      'Pick a question to go back to it.',
    ]
    const reply = await list(above, {
      items,
      takes: 'one',
      initial: { active: at ?? items.length - 1, chosen: [] },
      free: false,
      keys: (now, columns) =>
        keysLine(listHints({ items, takes: 'one', free: false, glyphs }, now), columns, glyphs.dot),
      onChange: () => undefined,
    })
    if (reply.kind !== 'pick')
      return reply.kind === 'leave' || reply.kind === 'text' ? { kind: 'leave' } : asWord(reply)
    const [index = 0] = reply.chosen
    echo(items[index]?.label ?? '')
    if (index < lines.length) return { kind: 'pick', index }
    return index === lines.length && canClose ? { kind: 'close' } : { kind: 'leave' }
  }

  async function confirm(question: string): Promise<boolean | Word> {
    const reply = await list(['', [strong(question)]], {
      items: [{ label: 'No' }, { label: 'Yes' }],
      takes: 'one',
      initial: { active: 0, chosen: [] },
      free: false,
      keys: (_, columns) =>
        keysLine(['Enter picks', ':help', `${glyphs.arrows} move`, 'Shift+Tab back'], columns, glyphs.dot),
      onChange: () => undefined,
    })
    if (reply.kind !== 'pick') return reply.kind === 'leave' || reply.kind === 'text' ? false : asWord(reply)
    const yes = reply.chosen[0] === 1
    echo(yes ? 'Yes' : 'No')
    return yes
  }

  /** Loaded with the first card, not with the first question: it costs as much as all of a prompt. */
  async function card(shown: Card): Promise<void> {
    const { renderMarkdown } = await import('../../terminal/markdown.ts')
    const look = { columns: size().columns, paint: err.paint, unicode: err.look().unicode }
    screen.write(`\n${renderMarkdown(cardMarkdown(shown), look)}\n`)
  }

  return {
    say,
    card,
    ask,
    review,
    confirm,
    lend: async (task) => {
      keys.pause()
      try {
        return await task()
      } finally {
        keys.resume()
      }
    },
    close: () => keys.pause(),
  }
}

const chosenWords = (chosen: readonly number[], items: readonly { readonly label: string }[]): string =>
  chosen.map((index) => items[index]?.label ?? '').join('; ')

/** Lists without entries of their own have none to remove or move. */
const asWord = (reply: Exclude<ListReply, { kind: 'pick' | 'leave' | 'text' }>): Word =>
  reply.kind === 'remove' || reply.kind === 'move' ? { kind: 'help' } : reply
