import { expect, test } from 'vitest'
import { planIncomes } from '../../src/core/earnings/plan-incomes.ts'
import type { Prompt } from '../../src/core/framework.ts'
import { publicFramework } from '../../src/core/public-framework.ts'
import { frameworkOf, lastTerm, planOf } from '../support/plans.ts'

const incomes = (more: Partial<Prompt>, amount: Partial<Prompt> = {}): Prompt => ({
  id: 'incomes',
  type: 'repeat',
  label: 'Incomes?',
  collects: 'income',
  item: '{source}',
  prompts: [
    { id: 'source', type: 'text', label: 'From?' },
    { id: 'amount', type: 'number', label: 'How much?', ...amount },
    { id: 'per', type: 'text', label: 'How often?' },
  ],
  ...more,
})

test.each<[string, Prompt, readonly (number | null)[]]>([
  ['open, counts', incomes({}), [90_000]],
  ['private as a whole, is not there', incomes({ private: true }), []],
  ['with a private amount, has none', incomes({}, { private: true }), [null]],
])('a list of incomes that is %s, for others', (_, prompt, amounts) => {
  const framework = frameworkOf([prompt])
  const plan = planOf(framework, {}, { b: { incomes: [{ id: 'i', source: 'Club', amount: 900, per: 'year' }] } })
  const of = (shown: typeof framework) => planIncomes(shown, lastTerm(plan), 2028).map(({ amount }) => amount)
  expect(of(framework)).toEqual([90_000])
  expect(of(publicFramework(framework))).toEqual(amounts)
})
