import { describe, expect, test } from 'vitest'
import { agenda } from '../../../src/core/agenda.ts'
import { planDiff } from '../../../src/core/diff/plan-diff.ts'
import type { Plan, Term } from '../../../src/core/plan.ts'
import { type TalkingPoint, talkingPoints } from '../../../src/core/talk/talking-points.ts'
import { frameworkNamed } from '../../support/built-in.ts'
import { lastTerm, planOf } from '../../support/plans.ts'

const candidate = await frameworkNamed('candidate')

function pointsOf(most: number, ...terms: readonly object[]): readonly TalkingPoint[] {
  const plan: Plan = planOf(candidate, {}, ...terms.map((pathway) => ({ pathway })))
  const term = lastTerm(plan)
  const before = plan.terms.at(-2)
  const version = (of: Term) => ({ file: '', plan, term: of, text: '', comments: [] })
  const diff = before && planDiff(candidate, version(before), version(term), 'me')
  return talkingPoints(agenda(candidate, plan, term), diff, most)
}

const goal = (id: string, more: object): object => ({ id: `goal-${id}`, goal: `Goal ${id}`, ...more })

describe('what to talk about', () => {
  test('in a plan without answers is what can always be talked about', () => {
    expect(pointsOf(3, {}).map(({ about }) => about)).toEqual(['most-help', 'could-wait', 'whom-to-ask'])
  })

  test('begins with what was done, then one of each kind, and no entry twice', () => {
    const before = {
      why: 'Because of the lab.',
      confidence: 2,
      goals: [goal('a', { status: 'doing' }), goal('b', { status: 'doing' }), goal('c', { status: 'doing' })],
    }
    const after = {
      why: 'Because of the students in it.',
      confidence: 4,
      goals: [
        goal('a', { status: 'done' }),
        goal('b', { status: 'dropped' }),
        goal('c', { status: 'doing', obstacle: 'Time', due: '2027-05' }),
      ],
    }
    const points = pointsOf(9, before, after)
    expect(points.map(({ about }) => about)).toEqual([
      'done',
      'obstacle',
      'moved',
      'dropped',
      'rewritten',
      'most-help',
      'could-wait',
      'whom-to-ask',
    ])
    expect(points[2]).toMatchObject({ from: 2, to: 4 })
    expect(pointsOf(3, before, after)).toEqual(points.slice(0, 3))
  })

  test('takes the obstacle of the goal that is due first, and goes on with another goal', () => {
    const points = pointsOf(3, {
      goals: [
        goal('a', { obstacle: 'Nobody', due: '2028' }),
        goal('b', { obstacle: 'Time', due: '2027-05' }),
        goal('c', { obstacle: 'Over', status: 'done' }),
      ],
    })
    expect(points.slice(0, 2)).toEqual([
      { about: 'obstacle', name: 'Goal b', obstacle: 'Time' },
      { about: 'ahead', name: 'Goal a', due: '2028' },
    ])
  })

  test('does not call rewritten what is asked afresh each term', () => {
    const points = pointsOf(3, { moment: 'In the fall a teacher spoke.' }, { moment: 'In the spring another one did.' })
    expect(points.map(({ about }) => about)).not.toContain('rewritten')
  })
})
