import { expect, test } from 'vitest'
import { standingOf } from '../../../src/core/cohort/standing-of.ts'
import type { Prompt } from '../../../src/core/framework.ts'
import { frameworkOf, planOf } from '../../support/plans.ts'

const choices = ['a', 'b', 'c'].map((id) => ({ id, label: id }))
const PROMPTS: readonly Prompt[] = [
  { id: 'why', type: 'text', label: 'Why?', required: true },
  { id: 'some', type: 'select_multiple', label: 'Which?', choices, min: 2 },
  {
    id: 'people',
    type: 'repeat',
    label: 'Who?',
    min: 2,
    prompts: [
      { id: 'who', type: 'text', label: 'Who is it?', required: true },
      { id: 'since', type: 'number', label: 'Since?', min: 2000 },
    ],
  },
]
const TWO = [
  { id: 'people-1aaa', who: 'x' },
  { id: 'people-2bbb', who: 'y' },
]
const framework = frameworkOf(PROMPTS)

const stateWith = (answers: Readonly<Record<string, unknown>>): string =>
  standingOf(
    { framework, plan: planOf(framework, {}, { b: { why: 'w', ...answers } }), findings: [] },
    { framework: framework.id, term: '2026-fall' },
    () => '',
  ).state

test.each([
  ['complete', {}],
  ['complete', { some: ['a', 'b'], people: TWO }],
  ['draft', { why: null }],
  ['draft', { people: [...TWO, { id: 'people-3ccc', since: 2020 }] }],
  ['draft', { people: TWO.slice(1) }],
  ['draft', { some: ['a'] }],
  ['invalid', { some: ['a', 'z'] }],
  ['invalid', { people: [...TWO, { id: 'people-3ccc', who: 'x', since: 1999 }] }],
  ['invalid', { people: [{ id: 'people-1aaa', since: 1999 }] }],
  ['invalid', { some: 'a lot of it', people: 'nobody' }],
])('%s: what a draft still lacks is no mistake in it: %j', (state, answers) => {
  expect(stateWith(answers)).toBe(state)
})
