import { agenda } from '../../../src/core/agenda.ts'
import { type Framework, type Prompt, sectionsOf } from '../../../src/core/framework.ts'
import type { Answers, Plan, Term } from '../../../src/core/plan.ts'
import { scaleBounds } from '../../../src/core/prompt-types/scale.ts'
import { type Entry, entriesOf, type Value } from '../../../src/core/value.ts'
import { pick } from '../seeded.ts'

/** How someone answers in one term. */
export interface Manner {
  readonly random: () => number
  /** `2026-fall` */
  readonly term: string
  /** Of all questions that are not required, how many are answered: 0 to 1. */
  readonly share: number
  /** Of the required ones. */
  readonly requiredShare: number
  /** Where on a scale this person begins, 0 to 1, and how many terms they have come since. */
  readonly leaning: number
  readonly termsSince: number
  /** Put behind everything in words, to look for where words must not come. */
  readonly canary: string
}

const SAW = [
  'A student built a ramp from two books and argued with the result',
  'Two groups got different answers and compared their graphs before asking anyone',
  'My host teacher left ten seconds of silence and three more hands went up',
  'The team met over one set of lab notebooks and changed the next lesson',
  'A parent brought soil from the garden and the class measured its pH',
  'The coach asked what the students had said before she said anything',
]
const THEN = [
  'I had planned to explain it, and was glad that I waited.',
  'Next time I would write the question down first.',
  'It made me think about who speaks when I do not.',
  'I would like to see how it goes with a larger class.',
  'What I did not see is how long it took to set up.',
]
const SHORT = ['Ask a colleague', 'Read the unit plan', 'Visit a second school', 'Keep a page of notes', 'Try it once']

const some = (random: () => number, least: number, most: number): number =>
  least + Math.floor(random() * (most - least + 1))

const words = ({ random, canary }: Manner, isLong: boolean): string => {
  const text = isLong
    ? Array.from({ length: some(random, 2, 5) }, () => `${pick(random, SAW)}. ${pick(random, THEN)}`).join(
        random() < 0.3 ? '\n\n' : ' ',
      )
    : `${pick(random, SHORT)} ${some(random, 1, 99)}`
  return canary === '' ? text : `${text} ${canary}`
}

function chosen({ random }: Manner, { choices = [], min, max }: Prompt): readonly string[] {
  const shuffled = choices.map(({ id }) => ({ id, at: random() })).sort((a, b) => a.at - b.at)
  const count = some(random, Math.max(1, min ?? 1), Math.min(choices.length, max ?? 4))
  return shuffled.slice(0, count).map(({ id }) => id)
}

/** An answer that fits its question. */
function answerTo(prompt: Prompt, manner: Manner, before: Value | undefined): Value {
  const { random, term, leaning, termsSince } = manner
  const year = Number(term.slice(0, 4))
  switch (prompt.type) {
    case 'number': {
      const least = Math.ceil(prompt.min ?? 0)
      return some(random, least, Math.min(prompt.max ?? 60_000, least + 4))
    }
    case 'scale': {
      const { min, max } = scaleBounds(prompt)
      const point = min + leaning * (max - min) + termsSince * 0.5 + random() - 0.5
      return Math.max(min, Math.min(max, Math.round(point)))
    }
    case 'date':
      return `${some(random, year, year + 4)}${pick(random, ['', '-05', '-12', '-02-28'])}`
    case 'boolean':
      return random() < 0.5
    case 'select_one':
      return pick(random, prompt.choices ?? []).id
    case 'select_multiple':
      return chosen(manner, prompt)
    case 'rank':
      return chosen(manner, { ...prompt, min: prompt.choices?.length ?? 0 })
    case 'repeat':
      return entriesFor(prompt, manner, entriesOf(before))
    default:
      return words(manner, prompt.type === 'long_text')
  }
}

const ID = 'abcdefghjkmnpqrstuvwxyz23456789'

/** What becomes of an entry by the next term: most go on, some are done or let go, and what was closed is left behind. */
function entriesFor(prompt: Prompt, manner: Manner, before: readonly Entry[]): readonly Entry[] {
  const { random } = manner
  const most = prompt.max ?? 3
  const carried = before
    .filter(({ fields }) => !['done', 'dropped'].includes(String(fields.get('status'))) || random() < 0.3)
    .map(({ id, fields }) => ({ id, fields: new Map([...fields, ...moved(prompt, fields, manner)]) }))
    .slice(0, most)
  const added = some(random, Math.max(0, Math.max(1, prompt.min ?? 0) - carried.length), Math.min(2, most))
  const fresh = Array.from({ length: Math.max(0, Math.min(added, most - carried.length)) }, () => ({
    id: `${prompt.collects ?? 'entry'}-${Array.from({ length: 4 }, () => pick(random, [...ID])).join('')}`,
    fields: fieldsFor(prompt, manner),
  }))
  return [...carried, ...fresh]
}

/** A status goes on, and now and then a goal is put another way. */
function moved(prompt: Prompt, fields: Entry['fields'], manner: Manner): [string, Value][] {
  const { random } = manner
  const status = prompt.prompts?.find(({ id }) => id === 'status')
  const next: Value =
    { todo: 'doing', doing: pick(random, ['doing', 'done', 'done', 'dropped']) }[
      String(fields.get('status')) as 'todo' | 'doing'
    ] ??
    (fields.get('status') || 'todo')
  const naming = prompt.prompts?.find(({ type }) => type === 'text')?.id
  return [
    ...(status ? [['status', next] as [string, Value]] : []),
    ...(naming !== undefined && random() < 0.2 ? [[naming, words(manner, false)] as [string, Value]] : []),
    ...(next === 'dropped' || next === 'done'
      ? (prompt.prompts ?? [])
          .filter(({ id }) => id === (next === 'done' ? 'evidence' : 'reason'))
          .map(({ id }): [string, Value] => [id, words(manner, false)])
      : []),
  ]
}

function fieldsFor({ prompts = [] }: Prompt, manner: Manner): Map<string, Value> {
  const fields = new Map<string, Value>()
  for (const field of prompts)
    if (field.required || field.id === 'status' || manner.random() < manner.share)
      fields.set(field.id, answerTo(field, manner, undefined))
  return fields
}

/**
 * What someone invented answers in a term, by path, the profile too: nothing that is not asked of them. Answers of the term
 * before stay where they are facts, and its lists go on.
 */
export function madeUpAnswers(framework: Framework, manner: Manner, profile: Answers, before: Answers): Answers {
  const answers = new Map<string, Value>(profile)
  for (const { id: section, prompts } of sectionsOf(framework))
    for (const prompt of prompts) {
      const path = `${section}.${prompt.id}`
      const old = before.get(path)
      if (prompt.type === 'note' || answers.has(path)) continue
      if (prompt.revisit === 'keep' && old !== undefined) answers.set(path, old)
      else if (manner.random() < (prompt.required ? manner.requiredShare : manner.share))
        answers.set(path, answerTo(prompt, manner, old))
      else if (!prompt.required && manner.random() < 0.2) answers.set(path, null)
    }
  return askedOnly(framework, manner.term, answers)
}

/** Without what conditions leave out, as a session would never have asked it. */
function askedOnly(framework: Framework, id: string, all: Answers): Answers {
  const isProfile = ([path]: [string, Value]): boolean => path.startsWith('profile.')
  const term: Term = {
    id,
    frameworkVersion: framework.version,
    status: 'draft',
    answers: new Map([...all].filter((one) => !isProfile(one))),
    askAgain: new Set(),
    node: NOTHING,
  }
  const profile = new Map([...all].filter(isProfile))
  const plan: Plan = { framework: framework.id, profile, terms: [term], node: NOTHING }
  const inactive = new Set(
    agenda(framework, plan, term).flatMap(({ state, path }) => (state === 'inactive' ? [path] : [])),
  )
  return new Map(
    [...all]
      .filter(([path]) => !inactive.has(path))
      .map(([path, value]) => {
        const entries = entriesOf(value)
        if (entries.length === 0) return [path, value]
        return [
          path,
          entries.map((entry) => ({
            id: entry.id,
            fields: new Map([...entry.fields].filter(([field]) => !inactive.has(`${path}.${entry.id}.${field}`))),
          })),
        ]
      }),
  )
}

const NOTHING = { kind: 'map', flow: false, pairs: [], range: { start: 0, end: 0 } } as const
