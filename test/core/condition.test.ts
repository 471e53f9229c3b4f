import { describe, expect, test } from 'vitest'
import { agenda } from '../../src/core/agenda.ts'
import { type Condition, holds, promptsIn } from '../../src/core/condition.ts'
import type { Value } from '../../src/core/value.ts'
import { frameworkOf, lastTerm, planOf } from '../support/plans.ts'

const entry = (id: string): { id: string; fields: Map<string, Value> } => ({ id, fields: new Map() })
const KNOWN: Readonly<Record<string, Value>> = {
  stage: 'coursework',
  years: 3,
  zero: 0,
  ready: false,
  by: '2027-05',
  roles: ['coach', 'not-sure'],
  none: [],
  goals: [entry('g-1'), entry('g-2')],
  skipped: null,
  blank: '  ',
}
const lookUp = (name: string): Value | undefined => KNOWN[name]

const yes: Condition = { prompt: 'years', is: 3 }
const no: Condition = { prompt: 'years', is: 4 }

describe('a condition', () => {
  test.each<[Condition, boolean]>([
    [{ prompt: 'stage', is: 'coursework' }, true],
    [{ prompt: 'stage', is: 'Coursework' }, false],
    [{ prompt: 'years', is: 3 }, true],
    [{ prompt: 'years', is: '3' }, false],
    [{ prompt: 'zero', is: 0 }, true],
    [{ prompt: 'ready', is: false }, true],
    [{ prompt: 'ready', is: true }, false],
    [{ prompt: 'stage', not: 'admitted' }, true],
    [{ prompt: 'stage', not: 'coursework' }, false],
    [{ prompt: 'stage', in: ['admitted', 'coursework'] }, true],
    [{ prompt: 'stage', in: ['admitted'] }, false],
    [{ prompt: 'years', in: [1, 3] }, true],
    [{ prompt: 'roles', includes: 'coach' }, true],
    [{ prompt: 'roles', includes: 'mentor' }, false],
    [{ prompt: 'stage', includes: 'course' }, false],
    [{ prompt: 'roles', is: 'coach' }, false],
    [{ prompt: 'years', at_least: 3 }, true],
    [{ prompt: 'years', at_least: 4 }, false],
    [{ prompt: 'years', at_most: 3 }, true],
    [{ prompt: 'years', at_most: 2 }, false],
    [{ prompt: 'years', at_least: 1, at_most: 5 }, true],
    [{ prompt: 'years', at_least: 1, at_most: 2 }, false],
    [{ prompt: 'by', at_least: '2027-01' }, true],
    [{ prompt: 'by', at_least: '2027-05' }, true],
    [{ prompt: 'by', at_least: '2027-06' }, false],
    [{ prompt: 'by', at_most: '2028' }, true],
    [{ prompt: 'roles', at_least: 2 }, true],
    [{ prompt: 'roles', at_least: 3 }, false],
    [{ prompt: 'goals', at_most: 2 }, true],
    [{ prompt: 'goals', at_most: 1 }, false],
    [{ prompt: 'stage', at_least: 1 }, false],
    [{ prompt: 'years', at_least: '3' }, false],
    [{ prompt: 'stage', answered: true }, true],
    [{ prompt: 'stage', answered: false }, false],
    [{ prompt: 'zero', answered: true }, true],
    [{ prompt: 'ready', answered: true }, true],
    [{ all: [yes, yes] }, true],
    [{ all: [yes, no] }, false],
    [{ any: [no, yes] }, true],
    [{ any: [no, no] }, false],
    [{ not: yes }, false],
    [{ not: no }, true],
    [{ all: [{ any: [no, { not: no }] }, yes] }, true],
  ])('%j is %s', (condition, expected) => {
    expect(holds(condition, lookUp)).toBe(expected)
  })

  test.each(['missing', 'skipped', 'none', 'blank'])('%s is not answered', (prompt) => {
    expect(holds({ prompt, answered: true }, lookUp)).toBe(false)
    expect(holds({ prompt, answered: false }, lookUp)).toBe(true)
    expect(holds({ prompt, is: 'x' }, lookUp)).toBe(false)
    expect(holds({ prompt, at_least: 1 }, lookUp)).toBe(false)
    expect(holds({ prompt, not: 'x' }, lookUp)).toBe(true)
  })

  test('names every prompt in it, however deep', () => {
    const condition: Condition = {
      all: [yes, { any: [{ prompt: 'stage', is: 'x' }, { not: { prompt: 'by', answered: true } }] }],
    }
    expect(promptsIn(condition)).toEqual(['years', 'stage', 'by'])
  })
})

describe('in an agenda', () => {
  const small = frameworkOf([
    { id: 'a', type: 'text', label: 'A?' },
    { id: 'b', type: 'text', label: 'B?', when: { prompt: 'a', is: 'go' } },
    { id: 'c', type: 'text', label: 'C?', when: { prompt: 'b', answered: true } },
    { id: 'd', type: 'text', label: 'D?', when: { prompt: 'b', answered: false } },
  ])
  test.each<[string, Record<string, unknown>, string]>([
    ['all asked', { a: 'go', b: 'yes' }, 'answered answered open inactive'],
    ['a skipped prompt is not answered', { a: 'go', b: null, c: 'kept' }, 'answered skipped inactive open'],
    [
      'a hidden prompt is not answered, whatever it holds',
      { a: 'stop', b: 'yes', c: 'kept' },
      'answered inactive inactive open',
    ],
    ['an open prompt is not answered', {}, 'open inactive inactive open'],
    ['a blank text is not answered', { a: 'go', b: ' \n' }, 'answered open inactive open'],
  ])('%s', (_, answers, states) => {
    const plan = planOf(small, {}, { b: answers })
    const steps = agenda(small, plan, lastTerm(plan))
    expect(steps.map(({ state }) => state).join(' ')).toBe(states)
  })
})
