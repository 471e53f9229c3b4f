import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CohortReport, cohortReport } from '../../../../src/core/cohort/figures/cohort-report.ts'
import { cohortScope } from '../../../../src/core/cohort/figures/cohort-scope.ts'
import { countReceived, type Received } from '../../../../src/core/cohort/figures/count-plan.ts'
import { addTally, type Tally } from '../../../../src/core/cohort/figures/tally.ts'
import type { Framework, Prompt } from '../../../../src/core/framework.ts'
import { catalogues, frameworkNamed } from '../../../support/built-in.ts'
import { frameworkOf } from '../../../support/plans.ts'
import { seeded } from '../../../support/seeded.ts'
import { CANARY, generatedPlan } from '../support/generated-plans.ts'
import { type Answers, NO_CATALOGUES, planWith, scaleTo, scopeOf, TODAY } from '../support/small-cohort.ts'

const candidate = await frameworkNamed('candidate')
const scope = cohortScope(candidate, catalogues, '2027-spring', TODAY)

const received: readonly Received[] = Array.from({ length: 24 }, (_, i): Received => {
  if (i % 8 === 0) return { state: 'unreadable' }
  const terms = [['2026-fall', '2027-spring'], ['2026-fall'], ['2027-spring', '2027-fall'], []][i % 4] ?? []
  return { state: 'valid', plan: generatedPlan(candidate, terms, seeded(i)) }
})
const tallyOfAll = (some: readonly Received[]): Tally => {
  const tally: Tally = new Map()
  for (const one of some) countReceived(tally, one, scope)
  return tally
}
const sorted = (tally: Tally) => [...tally].sort(([a], [b]) => (a < b ? -1 : 1))

test('tallies of parts of a cohort come to that of the whole, however it is parted and in whatever order', () => {
  const whole = sorted(tallyOfAll(received))
  fc.assert(
    fc.property(
      fc.shuffledSubarray(
        received.map((_, i) => i),
        { minLength: received.length, maxLength: received.length },
      ),
      fc.array(fc.nat(received.length), { maxLength: 4 }),
      (order, cuts) => {
        const edges = [0, ...cuts.sort((a, b) => a - b), received.length]
        const parts = edges.slice(1).map((end, i) => order.slice(edges[i], end).flatMap((at) => received[at] ?? []))
        const sum = parts.map(tallyOfAll).reduceRight((all, part) => addTally(part, all), new Map())
        expect(sorted(sum)).toEqual(whole)
      },
    ),
    { numRuns: 30 },
  )
})

test('what is kept of a cohort grows with what can be answered, and not with the people; no words are kept', () => {
  const random = seeded(9)
  const plans = Array.from({ length: 60 }, () => generatedPlan(candidate, ['2026-fall', '2027-spring'], random))
  const sizeOf = (people: number) => tallyOfAll(plans.slice(0, people).map((plan) => ({ state: 'valid', plan }))).size
  expect(sizeOf(60) - sizeOf(30)).toBeLessThan(sizeOf(30) / 4)
  expect(JSON.stringify(sorted(tallyOfAll(received)))).not.toContain(CANARY)
})

const inTerms = (framework: Framework, people: readonly (readonly [Answers, Answers])[]): CohortReport => {
  const own = scopeOf(framework)
  const tally: Tally = new Map()
  for (const [then, now] of people) countReceived(tally, { state: 'valid', plan: planWith(framework, then, now) }, own)
  return cohortReport(tally, own, { rostered: people.length, sameName: 0, left: 0 }, 'internal', NO_CATALOGUES)
}
const questionsOf = (report: CohortReport) => report.terms.at(-1)?.benefits.flatMap(({ questions }) => questions) ?? []

const text = (id: string, more: Partial<Prompt> = {}): Prompt => ({ id, type: 'text', label: `${id}?`, ...more })

describe('what is counted', () => {
  test('each question by how far it is', () => {
    const report = inTerms(frameworkOf([text('a'), text('c', { when: { prompt: 'a', answered: true } })]), [
      [undefined, { a: 'x', c: 'y' }],
      [undefined, { a: null }],
      [undefined, {}],
    ])
    expect(
      questionsOf(report).map(({ path, ...one }) => [
        path,
        ...(['answered', 'skipped', 'open', 'not_asked'] as const).map((key) => one[key].count),
      ]),
    ).toEqual([
      ['b.a', 1, 1, 1, 0],
      ['b.c', 1, 0, 0, 2],
    ])
  })

  test.each<[string, readonly Prompt[]]>([
    ['is private', [text('a', { private: true })]],
    ['hangs on a private answer', [text('p', { private: true }), text('a', { when: { prompt: 'p', is: 'x' } })]],
    ['hangs on a scale', [scaleTo(3), text('a', { when: { prompt: 'sure', at_least: 2 } })]],
    [
      'hangs on one that hangs on another',
      [
        text('p'),
        text('q', { when: { prompt: 'p', answered: true } }),
        text('a', { when: { prompt: 'q', answered: true } }),
      ],
    ],
  ])('no question that %s', (_, prompts) => {
    const paths = questionsOf(inTerms(frameworkOf(prompts), [[undefined, { a: 'x', p: 'x', q: 'x', sure: 2 }]])).map(
      ({ path }) => path,
    )
    expect(paths).not.toContain('b.a')
  })

  test('labels repeat nobody', () => {
    const report = inTerms(frameworkOf([text('a'), text('c', { label: 'What of {a}?' })]), [
      [undefined, { a: CANARY, c: 'x' }],
    ])
    expect(questionsOf(report).map(({ label }) => label)).toEqual(['a?', 'What of ...?'])
  })

  test('how the same people moved, and nobody who was there once', () => {
    const report = inTerms(frameworkOf([scaleTo(4)]), [
      [{ sure: 1 }, { sure: 3 }],
      [{ sure: 3 }, { sure: 3 }],
      [{ sure: 4 }, { sure: 2 }],
      [{ sure: 4 }, {}],
      [undefined, { sure: 1 }],
      [{ sure: 1 }, undefined],
    ])
    const [change] = report.changes
    expect([change?.paired, change?.rose, change?.same, change?.fell].map((figure) => figure?.count)).toEqual([
      3, 1, 1, 1,
    ])
  })

  test('an answer to what the question meant before is not counted as one', () => {
    const framework = frameworkOf([scaleTo(4, { revision: 2 })], { version: 2 })
    const [question] = questionsOf(inTerms(framework, [[undefined, { sure: 3 }]]))
    expect([question?.answered.count, question?.open.count]).toEqual([0, 1])
  })

  test('goals and milestones by what became of them', () => {
    const progress = ['todo', 'doing', 'done', 'dropped'].map((id) => ({ id, label: id }))
    const status: Prompt = { id: 'status', type: 'select_one', label: 'How far?', choices: progress }
    const framework = frameworkOf([
      { id: 'goals', type: 'repeat', label: 'Goals?', collects: 'goal', prompts: [text('goal'), status] },
      {
        id: 'steps',
        type: 'repeat',
        label: 'Steps?',
        collects: 'milestone',
        prompts: [text('title'), { id: 'by', type: 'date', label: 'By?' }, status],
      },
    ])
    const report = inTerms(framework, [
      [
        undefined,
        {
          goals: [
            { id: 'g1', goal: 'x', status: 'done' },
            { id: 'g2', goal: 'y', status: CANARY },
          ],
          steps: [
            { id: 's1', title: 'x', by: '2027-03' },
            { id: 's2', title: 'x', by: '2027-03', status: 'done' },
            { id: 's3', title: 'x', by: '2027-04' },
            { id: 's4', title: 'x', by: 'some day' },
          ],
        },
      ],
    ])
    const counts = ({ kinds }: CohortReport['milestones']) =>
      Object.fromEntries(kinds.flatMap(({ id, entries: { count } }) => (count ? [[id, count]] : [])))
    expect(report.goals.map(counts)).toEqual([{ done: 1, unsaid: 1 }])
    expect(counts(report.milestones)).toEqual({ overdue: 1, done: 1, ahead: 2 })
  })

  test('milestones of an earlier term are not counted, and take nothing from what is told of it', () => {
    const steps: Prompt = {
      id: 'steps',
      type: 'repeat',
      label: 'Steps?',
      collects: 'milestone',
      max: 2,
      prompts: [text('title')],
    }
    const goals: Prompt = {
      id: 'goals',
      type: 'repeat',
      label: 'Goals?',
      collects: 'goal',
      max: 2,
      prompts: [text('goal')],
    }
    const answers = { steps: [{ id: 's1', title: 'x' }], goals: [{ id: 'g1', goal: 'x' }] }
    const { terms, milestones } = inTerms(frameworkOf([steps, goals]), [[answers, answers]])
    expect(milestones.total.count).toBe(1)
    expect(terms.map(({ benefits }) => benefits[0]?.answered.count)).toEqual([2, 2])
  })

  test('later terms are no part of a report on an earlier one', () => {
    const tally = tallyOfAll([
      { state: 'valid', plan: generatedPlan(candidate, ['2027-spring', '2027-fall'], seeded(1)) },
    ])
    expect([...tally.keys()].filter((name) => name.includes('2027-fall'))).toEqual([])
  })
})
