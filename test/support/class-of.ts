import type { Framework } from '../../src/core/framework.ts'
import type { Answers } from '../../src/core/plan.ts'
import { compareTerms } from '../../src/core/term.ts'
import type { Value } from '../../src/core/value.ts'
import { newPlanText } from '../../src/store/plan/new-plan.ts'
import { NEW_FILE_STYLE, renderPair, type YamlMap } from '../../src/store/yaml/render-value.ts'
import { type Manner, madeUpAnswers } from './class/made-up-answers.ts'
import { sectionYaml, termYaml } from './class/term-yaml.ts'
import { type Invented, invented } from './rosters.ts'
import { pick, seeded } from './seeded.ts'

/** What came of someone: as `cohort status` says it, and two that hand in something for another framework or term. */
export type Came =
  | 'not-collected'
  | 'unreadable'
  | 'invalid'
  | 'other-framework'
  | 'other-term'
  | 'draft'
  | 'complete'
  | 'final'
  | 'edited'

/** One file that someone hands in. */
export interface HandedIn {
  readonly bytes: Buffer
  /** On the cohort's clock: `2026-12-09T14:05:00`. */
  readonly submitted: string
  /** After the day it was due. */
  readonly late: boolean
}

/** Someone of an invented class. */
export interface OfClass {
  readonly person: Invented
  /** The key that `cohort new` gives them, from a roster of any shape that has `sis` first. */
  readonly key: string
  readonly came: Came
  /** The terms of their plan, in order; the last is the class's, but for `other-term`. */
  readonly terms: readonly string[]
  /** In the order they are handed in: the last counts. None for `not-collected`. */
  readonly files: readonly HandedIn[]
}

export interface ClassOptions {
  readonly framework: Framework
  /** Whose plan those hand in who have the wrong one. */
  readonly otherFramework: Framework
  readonly seed?: number
  readonly term?: string
  /** A person's plan begins in one of these. */
  readonly starts?: readonly string[]
  /** `2026-12-11` */
  readonly due?: string
  /** Put behind everything that is written in words. */
  readonly canary?: string
  /** The template of a key, as `cohort new` made it; else one as it would make it. */
  readonly templateOf?: (key: string) => string
}

/** Of thirty people. */
const CAME: Readonly<Record<Came, number>> = {
  'not-collected': 3,
  unreadable: 1,
  invalid: 1,
  'other-framework': 1,
  'other-term': 1,
  draft: 4,
  complete: 7,
  final: 10,
  edited: 2,
}
const OF_THIRTY = Object.entries(CAME).flatMap(([came, count]) => Array<Came>(count).fill(came as Came))

const STARTS: readonly string[] = ['2025-spring', '2025-fall', '2026-spring', '2026-fall']

/**
 * A class of invented people with what each hands in, one by one: the same for the same seed, whatever the size. In every
 * thirty there is someone of every kind.
 */
export function* classOf(count: number, options: ClassOptions): Generator<OfClass> {
  const { framework, otherFramework, seed = 1, term = '2026-fall', starts = STARTS, due = '2026-12-11' } = options
  const template = (key: string, name: string): string =>
    options.templateOf?.(key) ?? newPlanText(framework, term, { profile: headOf(name, key) })
  let turn: readonly Came[] = []
  for (const [i, person] of invented(count, seed).entries()) {
    if (i % 30 === 0) turn = shuffled(OF_THIRTY, seeded(seed * 31 + i))
    const came = turn[i % 30] ?? 'final'
    const random = seeded(seed * 1_000_003 + i)
    const key = person.sis.toLowerCase()
    const name = `${person.given} ${person.family}`
    const start = pick(random, starts)
    const leaning = random()
    const all = semesters(start, term)
    const terms = came === 'other-term' ? semesters(start, before(term)) : all
    const plan = (how: Came): Buffer => {
      const whose = how === 'other-framework' ? otherFramework : framework
      const written =
        how === 'other-framework' ? newPlanText(whose, term, { profile: headOf(name, key) }) : template(key, name)
      const text = filled(written, whose, {
        came: how,
        terms,
        leaning,
        seed: seed * 7919 + i,
        canary: options.canary ?? '',
      })
      return came === 'unreadable' ? spoiled(text, i) : Buffer.from(text)
    }
    const late = random() < 0.1
    const last = stamp(due, late ? some(random, 1, 3) : -some(random, 0, 6), random)
    const twice = came !== 'not-collected' && random() < 0.15
    const first = { bytes: plan('draft'), submitted: stamp(due, -some(random, 8, 20), random), late: false }
    const files =
      came === 'not-collected'
        ? []
        : [...(twice && came !== 'draft' ? [first] : []), { bytes: plan(came), submitted: last, late }]
    yield { person, key, came, terms, files }
  }
}

interface Filling {
  readonly came: Came
  readonly terms: readonly string[]
  readonly leaning: number
  readonly seed: number
  readonly canary: string
}

/** A template with answers in it: what stands above its terms stays. */
function filled(template: string, framework: Framework, { came, terms, leaning, seed, canary }: Filling): string {
  const [head = '', rest = ''] = template.split(/^profile:.*\n/m)
  const own = new Map(
    [...rest.slice(0, rest.search(/^terms:/m)).matchAll(/^ {2}(\w+): /gm)].map(([, id = '']) => [
      `profile.${id}`,
      null as Value,
    ]),
  )
  let answers: Answers = new Map()
  const written: YamlMap[] = []
  for (const [i, term] of terms.entries()) {
    const isLast = i === terms.length - 1
    const isWhole = !isLast || came !== 'draft'
    const manner: Manner = {
      random: seeded(seed + 613 * i),
      term,
      share: isWhole ? 0.7 : 0.25,
      requiredShare: isWhole ? 1 : 0.5,
      leaning,
      termsSince: i,
      canary,
    }
    const profile = i === 0 ? own : new Map([...answers].filter(([path]) => path.startsWith('profile.')))
    answers = madeUpAnswers(framework, manner, profile, answers)
    if (isLast && came === 'draft') answers = withoutOne(framework, answers)
    if (isLast && came === 'invalid') answers = offScale(framework, answers)
    const isClosed = !isLast || came === 'final' || came === 'edited'
    written.push(termYaml(framework, term, answers, isClosed ? `${term.slice(0, 4)}-12-01` : null))
  }
  const added = sectionYaml(framework, 'profile', new Map([...answers].filter(([path]) => !own.has(path)))).pairs.map(
    ([id, value]) => `  ${renderPair(id, value, 2, NEW_FILE_STYLE)}\n`,
  )
  const kept = rest.slice(0, rest.search(/^terms:/m))
  const text = `${head}profile:\n${kept}${added.join('')}${renderPair('terms', written, 0, NEW_FILE_STYLE)}\n`
  return came === 'edited' ? changedLast(text, / (Ask a colleague|Read|Visit|Keep a page|Try it)/g, ' Later') : text
}

/** The first required question is left open. */
function withoutOne({ benefits }: Framework, answers: Answers): Answers {
  const required = benefits.flatMap(({ id, prompts }) =>
    prompts.filter((prompt) => prompt.required).map((prompt) => `${id}.${prompt.id}`),
  )
  return new Map([...answers].filter(([path]) => path !== required[0]))
}

function changedLast(text: string, what: RegExp, to: string): string {
  const at = [...text.matchAll(what)].at(-1)
  if (!at) throw new Error('nothing to change')
  return text.slice(0, at.index) + to + text.slice(at.index + at[0].length)
}

/** One of its scales has a point that it does not have. */
function offScale({ benefits }: Framework, answers: Answers): Answers {
  const scale = benefits.flatMap(({ id, prompts }) =>
    prompts.filter(({ type }) => type === 'scale').map((prompt) => `${id}.${prompt.id}`),
  )
  return new Map([...answers, [scale[0] ?? '', 11]])
}

/** What is no plan any more: cut off in a text, saved by a word processor, empty, in another encoding. */
function spoiled(text: string, i: number): Buffer {
  const ways = [
    () => Buffer.from(`${text.slice(0, 400)}\n   : "`),
    () => Buffer.from('PK\u0003\u0004\u0014\u0000\u0006\u0000word/document.xml', 'latin1'),
    () => Buffer.alloc(0),
    () => Buffer.from(`\ufeff${text}`, 'utf16le'),
  ]
  return (ways[Math.floor(i / 30) % ways.length] ?? (() => Buffer.alloc(0)))()
}

const headOf = (name: string, key: string): YamlMap['pairs'] => [
  ['name', name],
  ['key', key],
]

const before = (term: string): string =>
  term.endsWith('fall') ? `${term.slice(0, 4)}-spring` : `${Number(term.slice(0, 4)) - 1}-fall`

/** Spring and fall from one term to another; the last one where the first is later. */
function semesters(from: string, to: string): readonly string[] {
  return compareTerms(from, to) >= 0 ? [to] : [...semesters(from, before(to)), to]
}

const some = (random: () => number, least: number, most: number): number =>
  least + Math.floor(random() * (most - least + 1))

function stamp(due: string, days: number, random: () => number): string {
  const day = new Date(Date.parse(`${due}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${day}T${two(some(random, 7, 23))}:${two(some(random, 0, 59))}:${two(some(random, 0, 59))}`
}

const shuffled = <T>(list: readonly T[], random: () => number): readonly T[] =>
  list
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)
