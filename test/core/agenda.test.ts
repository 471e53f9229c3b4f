import { describe, expect, test } from 'vitest'
import { agenda, counted, isOwed, isWaiting, type Step } from '../../src/core/agenda.ts'
import type { Framework, Prompt } from '../../src/core/framework.ts'
import { frameworkOf, lastTerm, planOf } from '../support/plans.ts'

const STATUS = ['todo', 'done', 'dropped'].map((id) => ({ id, label: id }))
const goals: Prompt = {
  id: 'goals',
  type: 'repeat',
  label: 'Goals?',
  item: '{goal}',
  required: true,
  min: 1,
  max: 2,
  prompts: [
    { id: 'goal', type: 'text', label: 'Goal?', required: true },
    { id: 'status', type: 'select_one', label: 'Status?', choices: STATUS },
    { id: 'reason', type: 'text', label: 'Why?', required: true, when: { prompt: 'status', is: 'dropped' } },
    { id: 'coach', type: 'text', label: 'Coach?', when: { prompt: 'profile.mentored', is: true } },
    { id: 'draw', type: 'text', label: 'Draw?', when: { prompt: 'draws', answered: true } },
  ],
}
const framework: Framework = frameworkOf([], {
  profile: [
    { id: 'name', type: 'text', label: 'Name?', required: true },
    { id: 'mentored', type: 'boolean', label: 'Mentored?' },
  ],
  benefits: [
    {
      id: 'b',
      title: 'B',
      summary: 's',
      ideas: [],
      prompts: [
        { id: 'intro', type: 'note', label: 'Read this.' },
        { id: 'draws', type: 'text', label: 'Draws?' },
        goals,
      ],
    },
    {
      id: 'later',
      title: 'Later',
      summary: 's',
      ideas: [],
      when: { prompt: 'b.draws', is: 'yes' },
      prompts: [
        { id: 'x', type: 'text', label: 'X?', required: true },
        { id: 'y', type: 'select_multiple', label: 'Y?', choices: STATUS, min: 2 },
      ],
    },
  ],
})

const stepsOf = (profile: object, ...terms: object[]): readonly Step[] => {
  const plan = planOf(framework, profile as Record<string, unknown>, ...(terms as Record<string, unknown>[]))
  return agenda(framework, plan, plan.terms.at(-1))
}
const at = (steps: readonly Step[], path: string): Step => {
  const found = steps.find((step) => step.path === path)
  if (!found) throw new Error(`no step ${path}`)
  return found
}

describe('the agenda', () => {
  test('goes through the profile, then each benefit, each repeat followed by its entries', () => {
    const entries = [
      { id: 'goal-1', goal: 'A' },
      { id: 'goal-2', status: 'done' },
    ]
    expect(stepsOf({}, { b: { goals: entries } }).map(({ path }) => path)).toEqual([
      'profile.name',
      'profile.mentored',
      'b.intro',
      'b.draws',
      'b.goals',
      ...entries.flatMap(({ id }) => (goals.prompts ?? []).map((field) => `b.goals.${id}.${field.id}`)),
      'later.x',
      'later.y',
    ])
  })

  test('is the same with no term, every answer of a term open', () => {
    const plan = planOf(framework, { name: 'Ada' })
    const steps = agenda(framework, plan, undefined)
    expect(steps.map(({ state }) => state)).toEqual([
      'answered',
      'open',
      'open',
      'open',
      'open',
      'inactive',
      'inactive',
    ])
  })

  test.each<[string, object, object, string, string]>([
    ['an answer', { name: 'Ada' }, {}, 'profile.name', 'answered'],
    ['nothing', {}, {}, 'profile.name', 'open'],
    ['no is an answer', { mentored: false }, {}, 'profile.mentored', 'answered'],
    ['null', { name: null }, {}, 'profile.name', 'skipped'],
    ['white space', { name: ' ' }, {}, 'profile.name', 'open'],
    ['an empty list', {}, { b: { goals: [] } }, 'b.goals', 'open'],
    ['what no answer can be', {}, { b: { goals: 'Lead' } }, 'b.goals', 'answered'],
    ['a benefit that is not asked', {}, { later: { x: 'kept' } }, 'later.x', 'inactive'],
    ['a benefit that is asked', {}, { b: { draws: 'yes' }, later: { x: 'kept' } }, 'later.x', 'answered'],
    ['a field whose condition fails', {}, { b: { goals: [{ id: 'g', reason: 'r' }] } }, 'b.goals.g.reason', 'inactive'],
    [
      'a field whose condition holds',
      {},
      { b: { goals: [{ id: 'g', status: 'dropped' }] } },
      'b.goals.g.reason',
      'open',
    ],
    [
      'a field on the profile that holds',
      { mentored: true },
      { b: { goals: [{ id: 'g' }] } },
      'b.goals.g.coach',
      'open',
    ],
    ['a field on the profile', { mentored: false }, { b: { goals: [{ id: 'g' }] } }, 'b.goals.g.coach', 'inactive'],
    ['a field on its benefit', {}, { b: { draws: 'x', goals: [{ id: 'g' }] } }, 'b.goals.g.draw', 'open'],
  ])('%s', (_, profile, answers, path, state) => {
    expect(at(stepsOf(profile, answers), path).state).toBe(state)
  })

  test('keeps the value of a prompt that is not asked', () => {
    expect(at(stepsOf({}, { later: { x: 'kept' } }), 'later.x')).toMatchObject({
      state: 'inactive',
      value: 'kept',
      issues: [],
    })
  })

  test('conditions in entries look at the same entry', () => {
    const steps = stepsOf(
      {},
      {
        b: {
          goals: [
            { id: 'a', status: 'dropped' },
            { id: 'b', status: 'done' },
          ],
        },
      },
    )
    expect(['a', 'b'].map((id) => at(steps, `b.goals.${id}.reason`).state)).toEqual(['open', 'inactive'])
  })

  test('gives the value of the term before, entries matched by id and not by place', () => {
    const steps = stepsOf(
      { name: 'Ada' },
      { b: { draws: 'older' } },
      {
        b: {
          draws: 'old',
          goals: [
            { id: 'a', goal: 'A' },
            { id: 'z', goal: 'Z' },
          ],
        },
      },
      {
        b: {
          goals: [
            { id: 'z', goal: 'Z2' },
            { id: 'new', goal: 'N' },
          ],
        },
      },
    )
    expect(at(steps, 'b.draws').previous).toBe('old')
    expect(at(steps, 'b.goals.z.goal')).toMatchObject({ value: 'Z2', previous: 'Z' })
    expect(at(steps, 'b.goals.new.goal').previous).toBeUndefined()
    expect(at(steps, 'profile.name').previous).toBeUndefined()
  })

  test('names what does not fit, with whole paths, only while it is asked', () => {
    const steps = stepsOf(
      { mentored: 'perhaps' },
      { b: { draws: 'yes', goals: [{ id: 'g', status: 'dnoe' }] }, later: { y: ['todo'] } },
    )
    const codes = steps
      .flatMap(({ entry, issues }) => (entry === undefined ? issues : []))
      .map(({ code, path }) => [code, path])
    expect(codes).toEqual([
      ['answer-not-yes-no', 'profile.mentored'],
      ['entry-field-missing', 'b.goals.g.goal'],
      ['answer-not-choice', 'b.goals.g.status'],
      ['answer-too-few', 'later.y'],
    ])
  })
})

describe('what counts, waits and is owed', () => {
  const steps = stepsOf({ name: null }, { b: { goals: [{ id: 'g', status: 'dropped', reason: null }] } })
  const paths = (test: (step: Step) => boolean): string[] => steps.filter(test).map(({ path }) => path)

  test('notes, entries and what is not asked do not count', () => {
    expect(counted(steps).map(({ path }) => path)).toEqual(['profile.name', 'profile.mentored', 'b.draws', 'b.goals'])
  })
  test('open prompts wait; inside entries only required fields do', () => {
    expect(paths(isWaiting)).toEqual(['profile.mentored', 'b.draws', 'b.goals.g.goal'])
  })
  test('a required prompt is owed when open and when left out', () => {
    expect(paths(isOwed)).toEqual(['profile.name', 'b.goals.g.goal', 'b.goals.g.reason'])
  })
  test('nothing is owed of a term that has it all', () => {
    const plan = planOf(framework, { name: 'Ada' }, { b: { goals: [{ id: 'g', goal: 'A' }] } })
    expect(agenda(framework, plan, lastTerm(plan)).filter(isOwed)).toEqual([])
  })
})
