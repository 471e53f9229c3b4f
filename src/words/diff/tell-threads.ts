import type { ChangeKind } from '../../core/diff/change.ts'
import type { PlanThreads } from '../../core/diff/plan-threads.ts'
import type { AnswerThread, EntryThread } from '../../core/diff/threads.ts'
import { wordsIn } from '../../core/diff/tokens.ts'
import type { Collects, Prompt } from '../../core/framework.ts'
import { termTitle } from '../../core/term.ts'
import { isAnswered, type Value } from '../../core/value.ts'
import { sayValue } from '../say-value.ts'
import { oneLined } from '../sentence.ts'
import { quiet, strong } from '../styled.ts'
import { counted, entryWords, listed } from './phrases.ts'
import { type Block, type Story, say } from './story.ts'
import { tellEvents } from './tell-events.ts'

const ORDER: readonly (Collects | undefined)[] = [
  'goal',
  'milestone',
  'contact',
  'activity',
  'income',
  'indicator',
  undefined,
]

/** A plan from its first term to its last, told thread by thread. With `stat`, in figures alone. */
export function tellThreads(plan: PlanThreads, stat: boolean): Story {
  const { terms, file, entries, answers, audience } = plan
  const ids = terms.map(({ term }) => term)
  const span =
    ids.length === 0
      ? 'no terms yet'
      : ids.length === 1
        ? termTitle(ids[0] ?? '')
        : `${termTitle(ids[0] ?? '')} to ${termTitle(ids.at(-1) ?? '')}`
  const story: Block[] = [
    { kind: 'title', text: `${span}, ${counted(ids.length, 'term')}` },
    say(0, quiet(file)),
    ...versions(plan),
    ...ORDER.flatMap((collects) =>
      figures(
        collects,
        entries.filter((thread) => thread.collects === collects),
      ),
    ),
  ]
  if (stat || audience === 'program') return story
  const scales = answers.filter(({ prompt }) => prompt.type === 'scale')
  const others = answers.filter(({ prompt }) => prompt.type !== 'scale')
  return [
    ...story,
    ...ORDER.flatMap((collects) =>
      tellKind(
        collects,
        entries.filter((thread) => thread.collects === collects),
      ),
    ),
    ...part('Where you placed yourself', scales.flatMap(tellScale)),
    ...part('Answers', others.flatMap(tellAnswer)),
    ...(audience === 'me' ? [] : part('Left out', [say(0, 'Private questions are not part of this.')])),
  ]
}

const part = (text: string, blocks: readonly Block[]): readonly Block[] =>
  blocks.length === 0 ? [] : [{ kind: 'heading', text }, ...blocks]

const versions = ({ terms }: PlanThreads): readonly Block[] =>
  terms.flatMap(({ term, framework_version }, i) => {
    const before = terms[i - 1]?.framework_version
    return before === undefined || before === framework_version
      ? []
      : [
          say(
            0,
            `From ${termTitle(term)} on, version ${framework_version} of the questions; before, version ${before}.`,
          ),
        ]
  })

/** `Goals: 5 in all; 2 done, 1 dropped, 2 going on.` */
function figures(collects: Collects | undefined, threads: readonly EntryThread[]): readonly Block[] {
  if (threads.length === 0 || collects === undefined) return []
  const ends = threads.map(endOf)
  const count = (end: ReturnType<typeof endOf>): number => ends.filter((one) => one === end).length
  const said = [
    ...(count('done') > 0 ? [`${count('done')} done`] : []),
    ...(count('dropped') > 0 ? [`${count('dropped')} dropped`] : []),
    ...(count('going') > 0 && collects !== 'contact' ? [`${count('going')} going on`] : []),
    ...(count('waiting') > 0 ? [`${count('waiting')} not revisited`] : []),
    ...(count('gone') > 0 ? [`${count('gone')} taken out`] : []),
  ]
  return [
    say(
      0,
      strong(`${entryWords(collects)}: `),
      `${threads.length} in all${said.length > 0 ? `; ${said.join(', ')}` : ''}.`,
    ),
  ]
}

function endOf({ events }: EntryThread): 'done' | 'dropped' | 'gone' | 'waiting' | 'going' {
  const last = events.at(-1)?.kinds[0]
  let state: 'done' | 'dropped' | 'going' = 'going'
  for (const { kinds } of events) {
    if (kinds.includes('done')) state = 'done'
    if (kinds.includes('dropped')) state = 'dropped'
    if (kinds.includes('restarted')) state = 'going'
  }
  if (state !== 'going') return state
  return last === 'removed' ? 'gone' : last === 'not_revisited' ? 'waiting' : state
}

/** Each entry of one kind with its life, below a heading. */
function tellKind(collects: Collects | undefined, threads: readonly EntryThread[]): readonly Block[] {
  return part(
    collects === undefined ? 'Other lists' : entryWords(collects),
    threads.flatMap((thread) => [
      say(0, strong(oneLined(thread.name)), quiet(` (${thread.benefit})`)),
      ...tellEvents(thread),
    ]),
  )
}

function tellScale({ prompt, events, benefit }: AnswerThread): readonly Block[] {
  let last: number | undefined
  const lines = events.flatMap(({ term, value, kind, reason }): Block[] => {
    if (typeof value !== 'number')
      return kind === 'kept' && last === undefined
        ? []
        : [say(1, `${termTitle(term)}: ${value === null ? 'left out on purpose' : 'not revisited'}.`)]
    const way =
      last === undefined
        ? ''
        : value > last
          ? `, up from ${last}`
          : value < last
            ? `, down from ${last}`
            : ', as before'
    last = value
    const point = sayValue(value, prompt)
    return [
      say(
        1,
        `${termTitle(term)}: ${value}${way}${way === ', as before' ? '.' : `. ${point.replace(/^-?\d+\. ?/, '')}`}`,
        because(reason),
      ),
    ]
  })
  return lines.length === 0 ? [] : [say(0, strong(prompt.label), quiet(` (${benefit})`)), ...lines]
}

const because = (reason: string | undefined): string =>
  reason === undefined ? '' : ` What made it change: ${reason.trim()}`

const KINDS: Readonly<Record<ChangeKind, string>> = {
  added: 'Answered',
  changed: 'Changed',
  cleared: 'Cleared',
  skipped: 'Left out on purpose',
  reopened: 'Open again',
  not_revisited: 'Not revisited',
  not_asked: 'No longer asked',
}

/** A question with what was done to its answer: short answers with what they were, texts with their length. */
function tellAnswer({ prompt, events, benefit }: AnswerThread): readonly Block[] {
  const lines: Block[] = []
  let waiting: string[] = []
  const flush = (): void => {
    if (waiting.length > 0) lines.push(say(1, `Not revisited in ${listed(waiting.map(termTitle))}.`))
    waiting = []
  }
  for (const { term, kind, value, words, reason } of events) {
    if (kind === 'kept') continue
    if (kind === 'not_revisited') {
      waiting.push(term)
      continue
    }
    flush()
    const said = words ? ` (${counted(words, 'word')}).` : isAnswered(value) ? tellValue(value, prompt) : ''
    lines.push(say(1, `${KINDS[kind]} in ${termTitle(term)}${said === '' ? '.' : said}`, because(reason)))
  }
  flush()
  const label = `${prompt.label}${prompt.private ? ' (private)' : ''}`
  return lines.length === 0 ? [] : [say(0, strong(label), quiet(` (${benefit})`)), ...lines]
}

function tellValue(value: Value | undefined, prompt: Prompt): string {
  if (prompt.type === 'text' || prompt.type === 'long_text')
    return typeof value === 'string' ? ` (${counted(wordsIn(value), 'word')}).` : '.'
  return prompt.type === 'repeat' ? '.' : `: ${sayValue(value, prompt)}`
}
