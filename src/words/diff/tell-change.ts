import { answerState, type Change } from '../../core/diff/change.ts'
import type { Evidence } from '../../core/diff/evidence.ts'
import { fold } from '../../core/diff/fold.ts'
import type { Prompt } from '../../core/framework.ts'
import { isEntries, type Value } from '../../core/value.ts'
import { sayFact, sayValue, sayWhole } from '../say-value.ts'
import { added, quiet, removed, type Span } from '../styled.ts'
import { counted, sayWords } from './phrases.ts'
import { type Block, type Depth, say } from './story.ts'

const UNKNOWN: Prompt = { id: 'unknown', type: 'long_text', label: '' }

/** Where else a text went or came from, and what of a change was not the person's, as sentences. */
export interface Around {
  /** A path as people call it: its question. */
  readonly placeName: (path: string) => string
  /** Evidence added in the same benefit. */
  readonly evidence: readonly Evidence[]
  /** Whether words were left out for this reader. */
  readonly short: boolean
  readonly whyAside: (path: string) => string
}

/** One answer that changed: its question, and below it what became of the answer. */
export function tellChange(change: Change, depth: Depth, around: Around): readonly Block[] {
  const below = (depth + 1) as Depth
  const label = say(depth, quiet(`${change.label}${change.prompt?.private ? ' (private)' : ''}`))
  return [label, ...tellWhat(change, below, around), ...notes(change, below, around)]
}

function tellWhat(change: Change, depth: Depth, around: Around): readonly Block[] {
  const { kind, before, after, because } = change
  const prompt = change.prompt ?? UNKNOWN
  if (because === 'set_aside')
    return [say(depth, 'Set aside with the new version of the questions; the answer is kept in the file.')]
  if (because === 'retired' && answerState(after) === 'open')
    return [say(depth, 'No longer asked; the answer stays where it was written.')]
  switch (kind) {
    case 'not_revisited':
      return [say(depth, 'Not revisited yet.')]
    case 'not_asked':
      return [say(depth, 'No longer asked, with the other answers of this term.')]
    case 'skipped':
      return [say(depth, 'Left out on purpose now.'), ...whole(before, prompt, 'removed', depth)]
    case 'reopened':
      return [say(depth, 'No longer left out, and open again.')]
    case 'cleared':
      return [say(depth, shortly(change, around, 'Cleared.')), ...whole(before, prompt, 'removed', depth)]
    case 'added':
      return [
        say(
          depth,
          shortly(change, around, before === null ? 'Answered now; it was left out before.' : 'Answered now.'),
        ),
        ...whole(after, prompt, 'added', depth),
      ]
    case 'changed':
      return tellChanged(change, prompt, depth, around)
  }
}

/** With the length of a text in place of the text itself. */
function shortly({ count }: Change, { short }: Around, sentence: string): string {
  const words = (count?.added ?? 0) + (count?.removed ?? 0)
  return short && words > 0 ? `${sentence.slice(0, -1)} (${counted(words, 'word')}).` : sentence
}

function tellChanged(change: Change, prompt: Prompt, depth: Depth, around: Around): readonly Block[] {
  const { before, after, words, count, spacing } = change
  if (spacing) return [say(depth, 'Only blanks or line breaks changed.')]
  if (count) {
    const figures = sayWords(count)
    const summary = say(depth, figures === '' ? 'Only signs changed.' : `Changed: ${figures}.`)
    if (!words) return [summary]
    const shown = fold(words)
    return [...(prompt.type === 'text' ? [] : [summary]), { kind: 'words', shown, depth }]
  }
  if (prompt.type === 'scale' && typeof before === 'number' && typeof after === 'number')
    return tellScale(before, after, prompt, depth, around)
  if (isIds(before) && isIds(after)) return [say(depth, ...tellIds(before, after, prompt))]
  if (before === undefined && after === undefined) return [say(depth, 'Changed.')]
  return [say(depth, 'Now ', added(sayFact(after, prompt)), '; before, ', removed(sayFact(before, prompt)), '.')]
}

function tellScale(
  before: number,
  after: number,
  prompt: Prompt,
  depth: Depth,
  { evidence, short }: Around,
): readonly Block[] {
  const way = after > before ? 'Up' : 'Down'
  const shows = evidence.map(({ name, text }) =>
    short ? say(depth, 'What shows it was added at: ', name) : say(depth, `What shows it (${name}): `, added(text)),
  )
  return [
    say(
      depth,
      `${way} from ${before} to ${after}. Now: `,
      added(pointOf(after, prompt)),
      ' Before: ',
      removed(pointOf(before, prompt)),
    ),
    ...shows,
  ]
}

const pointOf = (value: number, prompt: Prompt): string => sayValue(value, prompt).replace(/^-?\d+\. /, '')

function tellIds(before: readonly string[], after: readonly string[], prompt: Prompt): readonly (string | Span)[] {
  const said = (ids: readonly string[]): string => sayValue(ids, prompt)
  if (prompt.type === 'rank') return ['Order now: ', added(said(after)), '. Before: ', removed(said(before)), '.']
  const [come, gone] = [after.filter((id) => !before.includes(id)), before.filter((id) => !after.includes(id))]
  return [
    ...(come.length > 0 ? ['Chosen now: ', added(said(come)), '. '] : []),
    ...(gone.length > 0 ? ['No longer chosen: ', removed(said(gone)), '.'] : []),
  ]
}

/** An answer in full: a short one in the line, a text of several lines below it. */
function whole(value: Value | undefined, prompt: Prompt, mark: 'added' | 'removed', depth: Depth): readonly Block[] {
  const text = value === null ? '' : sayWhole(value, prompt)
  return text === '' ? [] : [{ kind: 'text', text, mark, depth }]
}

function notes(
  { same_words_at, because, reason, path, kind }: Change,
  depth: Depth,
  { placeName, whyAside }: Around,
): readonly Block[] {
  const why = because === 'set_aside' || because === 'retired' ? whyAside(path) : ''
  return [
    ...(reason === undefined ? [] : [say(depth, 'What made it change: ', reason.trim())]),
    ...(why === '' ? [] : [say(depth, `Why: ${why}`)]),
    ...(because === 'choice_gone'
      ? [say(depth, 'The earlier choice is no longer offered in this version of the questions.')]
      : []),
    ...(same_words_at
      ? [
          say(
            depth,
            kind === 'added' ? 'The same words stood before at: ' : 'The same words stand now at: ',
            placeName(same_words_at),
          ),
        ]
      : []),
  ]
}

const isIds = (value: Value | undefined): value is readonly string[] => Array.isArray(value) && !isEntries(value)
