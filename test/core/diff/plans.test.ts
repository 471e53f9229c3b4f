import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Change } from '../../../src/core/diff/change.ts'
import { diffSides, type SidesDiff } from '../../../src/core/diff/diff-sides.ts'
import { type Side, sideOf } from '../../../src/core/diff/side.ts'
import type { Framework, Prompt } from '../../../src/core/framework.ts'
import { type Entry, isEntries, type Value } from '../../../src/core/value.ts'
import { jsonOf } from '../../../src/core/value-json.ts'
import { frameworkOf, planOf } from '../../support/plans.ts'

const CHOICES = ['one', 'two', 'three'].map((id) => ({ id, label: id }))
const FIELDS: readonly Prompt[] = [
  { id: 'goal', type: 'text', label: 'Goal?' },
  { id: 'due', type: 'date', label: 'When?' },
  {
    id: 'status',
    type: 'select_one',
    label: 'How far?',
    choices: ['todo', 'doing', 'done', 'dropped'].map((id) => ({ id, label: id })),
  },
  { id: 'evidence', type: 'text', label: 'What shows it?' },
]
const list = (id: string): Prompt => ({
  id,
  type: 'repeat',
  label: 'Which?',
  collects: 'goal',
  item: '{goal}',
  prompts: FIELDS,
})
const framework: Framework = frameworkOf([
  { id: 'text', type: 'long_text', label: 'Text?' },
  { id: 'line', type: 'text', label: 'Line?' },
  { id: 'count', type: 'number', label: 'Count?' },
  { id: 'sure', type: 'boolean', label: 'Sure?' },
  { id: 'one', type: 'select_one', label: 'One?', choices: CHOICES },
  { id: 'several', type: 'select_multiple', label: 'Several?', choices: CHOICES },
  { id: 'order', type: 'rank', label: 'Order?', choices: CHOICES },
  { id: 'scale', type: 'scale', label: 'Scale?', points: ['a', 'b', 'c'] },
  list('goals'),
  list('others'),
])

const text = fc.oneof(
  fc.constantFrom(
    'Visit a lab',
    'Visit two labs',
    'Ask two teachers about labs',
    'Hearing how a student thinks wakes me up.',
  ),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
)
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null | undefined> =>
  fc.oneof({ weight: 4, arbitrary: value }, { weight: 1, arbitrary: fc.constantFrom(null, undefined) })
const ids = fc.shuffledSubarray(['one', 'two', 'three'])
const entry = fc.record({
  goal: maybe(text),
  due: maybe(fc.constantFrom('2027', '2027-05')),
  status: maybe(fc.constantFrom('todo', 'doing', 'done', 'dropped')),
  evidence: maybe(text),
})
const IDS = ['goal-222222', 'goal-333333', 'goal-444444', 'goal-5', 'goal-6']
const entries = fc
  .tuple(fc.shuffledSubarray(IDS), fc.array(entry, { minLength: 5, maxLength: 5 }))
  .map(([own, all]) => own.map((id, i) => ({ id, ...all[i] })))
const answers = fc.record({
  text: maybe(text),
  line: maybe(text),
  count: maybe(fc.integer({ min: 0, max: 99 })),
  sure: maybe(fc.boolean()),
  one: maybe(fc.constantFrom('one', 'two', 'no-choice')),
  several: maybe(ids),
  order: maybe(ids),
  scale: maybe(fc.integer({ min: 1, max: 3 })),
  goals: maybe(entries),
  others: maybe(entries),
})

function sidesOf(a: object, b: object): readonly [Side, Side] {
  const plan = planOf(framework, {}, { b: a }, { b })
  const [first, second] = plan.terms.map((term) => sideOf(framework, plan, term, false))
  if (!first || !second) throw new Error('no terms')
  return [first, second]
}

type Told = Record<string, unknown>

/** What is answered or left out on purpose, as data; an entry's open fields are not there. */
function answered(side: ReadonlyMap<string, Value>): Told {
  const said = (value: Value): unknown => {
    if (isEntries(value)) return value.length === 0 ? undefined : value.map((one) => [one.id, fieldsOf(one)])
    if (typeof value === 'string' && value.trim() === '') return undefined
    return jsonOf(value)
  }
  const fieldsOf = ({ fields }: Entry): Told =>
    clean(Object.fromEntries([...fields].map(([key, value]) => [key, said(value)])))
  const clean = (told: Told): Told =>
    Object.fromEntries(
      Object.entries(told)
        .filter(([, value]) => value !== undefined)
        .sort(),
    )
  return clean(
    Object.fromEntries(
      [...side].map(([path, value]) => [
        path,
        path === 'b.several' && Array.isArray(value) && value.length > 0 ? value.toSorted() : said(value),
      ]),
    ),
  )
}

/** Turns one side into the other with nothing but what the comparison says. */
function applied(side: Side, diff: SidesDiff, to: 'before' | 'after'): ReadonlyMap<string, Value> {
  const answers = new Map(side.answers)
  const put = (map: Map<string, Value>, key: string, value: Value | undefined): unknown =>
    value === undefined ? map.delete(key) : map.set(key, value)
  for (const { changes, lives, orders } of diff.sections) {
    const entryAt = new Map<string, Entry>()
    for (const [path, value] of side.answers)
      if (isEntries(value)) for (const one of value) entryAt.set(`${path}.${one.id}`, one)
    for (const { path, id, changes: fields, moved_from } of lives) {
      const old = moved_from && to === 'after' ? moved_from : path
      const now = moved_from && to === 'before' ? moved_from : path
      const next = new Map(entryAt.get(old)?.fields)
      for (const change of fields) put(next, change.path.slice(path.length + 1), change[to])
      entryAt.set(now, { id, fields: next })
    }
    for (const order of orders)
      answers.set(
        order.path,
        order[to].map((id) => entryAt.get(`${order.path}.${id}`) ?? { id, fields: new Map() }),
      )
    for (const [path, value] of answers)
      if (isEntries(value) && value.length > 0)
        answers.set(
          path,
          value.map((one) => entryAt.get(`${path}.${one.id}`) ?? one),
        )
    for (const change of changes) put(answers, change.path, change[to])
  }
  return answers
}

const allChanges = ({ sections }: SidesDiff): readonly Change[] =>
  sections.flatMap(({ changes, lives }) => [...changes, ...lives.flatMap((life) => life.changes)])

describe('a comparison of two terms', () => {
  test('says enough to make either side of the other', () => {
    fc.assert(
      fc.property(answers, answers, (a, b) => {
        const [before, after] = sidesOf(a, b)
        const diff = diffSides(framework, before, after)
        expect(answered(applied(before, diff, 'after'))).toEqual(answered(after.answers))
        expect(answered(applied(after, diff, 'before'))).toEqual(answered(before.answers))
      }),
      { numRuns: 500 },
    )
  })

  test('turned round says the same the other way', () => {
    fc.assert(
      fc.property(answers, answers, (a, b) => {
        const [before, after] = sidesOf(a, b)
        const [there, back] = [
          allChanges(diffSides(framework, before, after)),
          allChanges(diffSides(framework, after, before)),
        ]
        const sides = (changes: readonly Change[], turned: boolean): unknown[] =>
          changes
            .map(({ path, entry: own, before: old, after: now }) => ({
              at: own === undefined ? path : path.slice(path.indexOf(own)),
              old: jsonOf(turned ? now : old),
              now: jsonOf(turned ? old : now),
            }))
            .sort((x, y) => (JSON.stringify(x) < JSON.stringify(y) ? -1 : 1))
        expect(sides(back, true)).toEqual(sides(there, false))
        const count = (changes: readonly Change[], ...kinds: string[]): number =>
          changes.filter(({ kind }) => kinds.includes(kind)).length
        const filled = (value: Value | undefined): boolean => value !== undefined && value !== null
        const gone = (changes: readonly Change[]): number =>
          changes.filter(({ kind, before: old }) => ['cleared', 'not_revisited'].includes(kind) && filled(old)).length
        expect(
          count(there, 'added') - there.filter(({ kind, before: old }) => kind === 'added' && old === null).length,
        ).toBe(gone(back))
        expect(count(there, 'changed')).toBe(count(back, 'changed'))
      }),
      { numRuns: 300 },
    )
  })

  test('of a term with itself says nothing', () => {
    fc.assert(
      fc.property(answers, (a) => {
        const [before, after] = sidesOf(a, a)
        const diff = diffSides(framework, before, after)
        expect(allChanges(diff)).toEqual([])
        expect(
          diff.sections.flatMap(({ lives }) => lives.flatMap(({ kinds }) => kinds)).every((kind) => kind === 'carried'),
        ).toBe(true)
      }),
    )
  })
})
