import { describe, expect, test } from 'vitest'
import { agenda } from '../../src/core/agenda.ts'
import { dueItems, splitDue } from '../../src/core/due.ts'
import { compareTerms, isTermId, termOf, termTitle } from '../../src/core/term.ts'
import { frameworkOf, lastTerm, planOf } from '../support/plans.ts'

describe('terms', () => {
  test('lie in order: winter, spring, summer, fall, then the next year', () => {
    const inOrder = [
      '2026-winter',
      '2026-spring',
      '2026-summer',
      '2026-fall',
      '2027-winter',
      '2027-spring',
      '2030-fall',
    ]
    const shuffled = [...inOrder].sort()
    expect(shuffled).not.toEqual(inOrder)
    expect(shuffled.sort(compareTerms)).toEqual(inOrder)
    expect(compareTerms('2026-fall', '2026-fall')).toBe(0)
  })

  test.each([
    ['2027-01-01', '2027-spring'],
    ['2027-05-31', '2027-spring'],
    ['2027-06-01', '2027-summer'],
    ['2027-07-31', '2027-summer'],
    ['2027-08-01', '2027-fall'],
    ['2027-12-31', '2027-fall'],
  ])('%s lies in %s', (day, term) => {
    expect(termOf(day)).toBe(term)
  })

  test.each([
    ['2026-fall', true, 'Fall 2026'],
    ['2026-winter', true, 'Winter 2026'],
    ['2026-autumn', false, '2026-autumn'],
    ['2026-Fall', false, '2026-Fall'],
    ['26-fall', false, '26-fall'],
    ['2026-fall ', false, '2026-fall '],
  ])('%j: a term is %s, said as %s', (id, isTerm, title) => {
    expect([isTermId(id), termTitle(id)]).toEqual([isTerm, title])
  })
})

describe('what is due', () => {
  const entries = (id: string, collects: 'goal' | 'milestone' | 'contact', date: string) => ({
    id,
    type: 'repeat' as const,
    label: 'L?',
    item: '{what}',
    collects,
    prompts: [
      { id: 'what', type: 'text' as const, label: 'W?' },
      { id: date, type: 'date' as const, label: 'D?' },
      { id: 'status', type: 'text' as const, label: 'S?' },
    ],
  })
  const framework = frameworkOf([
    entries('goals', 'goal', 'due'),
    entries('steps', 'milestone', 'by'),
    entries('contacts', 'contact', 'due'),
  ])
  const split = (answers: Record<string, unknown>, today: string): string => {
    const plan = planOf(framework, {}, { b: answers })
    const { overdue, upcoming } = splitDue(dueItems(agenda(framework, plan, lastTerm(plan))), today)
    return `${overdue.map(({ label }) => label).join(' ')} | ${upcoming.map(({ label }) => label).join(' ')}`.trim()
  }

  test.each([
    ['2026-10-05', '2026-10-05', '| g'],
    ['2026-10-04', '2026-10-05', 'g |'],
    ['2026-10', '2026-10-05', '| g'],
    ['2026-10', '2026-10-31', '| g'],
    ['2026-10', '2026-11-01', 'g |'],
    ['2026', '2026-12-31', '| g'],
    ['2026', '2027-01-01', 'g |'],
    ['2028-02', '2028-02-29', '| g'],
    ['2028-02', '2028-03-01', 'g |'],
    ['2027-02-02', '2026-10-05', '| g'],
    ['2027-02-03', '2026-10-05', '|'],
    ['2026', '2026-01-01', '|'],
    ['soon', '2026-10-05', '|'],
  ])('due %s, seen on %s: %s', (due, today, expected) => {
    expect(split({ goals: [{ id: 'g', what: 'g', due }] }, today)).toBe(expected)
  })

  test.each([
    ['todo', 'g |'],
    ['doing', 'g |'],
    ['done', '|'],
    ['dropped', '|'],
  ])('a goal that is %s', (status, expected) => {
    expect(split({ goals: [{ id: 'g', what: 'g', due: '2026-01', status }] }, '2026-10-05')).toBe(expected)
  })

  test('goals and milestones together, the first date first by its last day; contacts never', () => {
    const answers = {
      goals: [
        { id: 'a', what: 'year', due: '2026' },
        { id: 'b', what: 'month', due: '2026-11' },
      ],
      steps: [{ id: 'c', what: 'day', by: '2026-11-15' }],
      contacts: [{ id: 'd', what: 'never', due: '2026-11-01' }],
    }
    expect(split(answers, '2026-10-05')).toBe('| day month year')
  })
})
