import { describe, expect, test } from 'vitest'
import { agenda } from '../../src/core/agenda.ts'
import { countsOf, positionOf } from '../../src/core/progress.ts'
import { questionOf } from '../../src/core/question.ts'
import { frameworkOf, lastTerm, planOf } from '../support/plans.ts'

const framework = frameworkOf([
  { id: 'read', type: 'note', label: 'Read this.' },
  { id: 'a', type: 'text', label: 'A?', required: true, min_words: { value: 5, message: 'm' } },
  { id: 'b', type: 'text', label: 'B?', required: true },
  { id: 'c', type: 'text', label: 'C?', when: { prompt: 'a', is: 'show c' } },
  {
    id: 'r',
    type: 'repeat',
    label: 'R?',
    item: '{x}',
    required: true,
    prompts: [
      { id: 'x', type: 'text', label: 'X?', required: true, min_words: { value: 3, message: 'm' } },
      { id: 'y', type: 'scale', label: 'Y?', points: ['l', 'h'], min: 0 },
    ],
  },
])
const stepsOf = (answers: Record<string, unknown>) => {
  const plan = planOf(framework, {}, { b: answers })
  return agenda(framework, plan, lastTerm(plan))
}

describe('counts', () => {
  test.each<[Record<string, unknown>, number[]]>([
    [{}, [0, 0, 3, 3, 0]],
    [{ a: 'show c' }, [1, 0, 3, 2, 1]],
    [{ a: 'one two three four five', b: null }, [1, 1, 1, 2, 0]],
    [{ c: 'kept, not asked' }, [0, 0, 3, 3, 0]],
    [{ r: [{ id: 'e' }] }, [1, 0, 2, 3, 0]],
    [
      {
        r: [
          { id: 'e', x: 'short' },
          { id: 'f', x: 'short too' },
        ],
      },
      [1, 0, 2, 2, 2],
    ],
    [{ r: [] }, [0, 0, 3, 3, 0]],
  ])('%j', (answers, [answered, skipped, open, required_open, warnings]) => {
    expect(countsOf(stepsOf(answers))).toEqual({ answered, skipped, open, required_open, warnings })
  })

  test('answered, skipped and open are all that count', () => {
    const { answered, skipped, open } = countsOf(stepsOf({ a: 'show c', b: null }))
    expect(answered + skipped + open).toBe(4)
  })
})

describe('a position', () => {
  const steps = stepsOf({ a: 'show c', r: [{ id: 'e', x: 'x' }] })
  test.each([
    ['b.a', 1],
    ['b.b', 2],
    ['b.c', 3],
    ['b.r', 4],
    ['b.r.e.x', 4],
    ['b.r.e.y', 4],
  ])('%s is number %i of 4', (path, position) => {
    expect(positionOf(steps, path)).toEqual({ position, total: 4, required_open: 1 })
  })
})

describe('a question for a program', () => {
  const steps = stepsOf({ b: null, r: [{ id: 'e', x: 'x' }] })
  const question = (path: string) => {
    const step = steps.find((candidate) => candidate.path === path)
    if (!step) throw new Error(path)
    return questionOf(step, steps)
  }

  test('says that a required answer was left out', () => {
    expect(question('b.b').issues).toEqual([{ code: 'not-ready', path: 'b.b' }])
  })
  test('gives the shape of each field, a scale with its bounds and points', () => {
    expect(question('b.r')).toMatchObject({
      type: 'repeat',
      current: [{ id: 'e', x: 'x' }],
      previous: null,
      prompts: [
        { path: 'x', type: 'text', required: true },
        {
          path: 'y',
          min: 0,
          max: 1,
          choices: [
            { id: '0', label: 'l' },
            { id: '1', label: 'h' },
          ],
        },
      ],
    })
  })
  test('is plain JSON', () => {
    for (const step of steps)
      expect(JSON.parse(JSON.stringify(questionOf(step, steps)))).toEqual(questionOf(step, steps))
  })
})
