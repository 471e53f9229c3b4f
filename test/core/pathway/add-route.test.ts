import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { milestonesFor } from '../../../src/core/pathway/add-route.ts'
import { dependsOnIn } from '../../../src/core/pathway/depends-on.ts'
import { isLarge } from '../../../src/core/pathway/large.ts'
import { pathwayTo } from '../../../src/core/pathway/pathway-to.ts'
import { problemsOf } from '../../../src/core/pathway/problems.ts'
import type { Situation } from '../../../src/core/pathway/situation.ts'
import { catalogues } from '../../support/built-in.ts'
import { pathwayFrom, pathwayOf } from '../../support/pathways.ts'

function routeOf(situation: Situation, role: string, number = 0): ReturnType<typeof milestonesFor> {
  const target = situation.roles.get(role)
  const route = target && pathwayTo(target, situation).routes[number]
  let ids = 0
  return route ? milestonesFor(route.steps, situation, () => `milestone-new${ids++}`) : []
}

describe('the milestones of a route', () => {
  test('are those the plan does not hold, in their years, waiting for each other by their names', () => {
    const made = routeOf(pathwayFrom('chemistry-nc'), 'district-stem-coordinator')
    expect(made.map(({ role, by, dependsOn }) => [role, by, dependsOn])).toEqual([
      ['teacher-of-record', '2030', undefined],
      ['instructional-coach', '2035', 'Stand by a new chemistry teacher'],
      ['district-stem-coordinator', '2036', 'STEM instructional coach'],
    ])
  })

  test('wait by id where a name would mean another step too', () => {
    const situation = pathwayOf([{ id: 'milestone-a', title: 'Teacher of record', by: '2029' }])
    const [first, second] = routeOf(situation, 'resource-sharer')
    expect([first?.role, second?.dependsOn]).toEqual(['teacher-of-record', first?.id])
  })

  test('do not come before what they build on, though the plan dates it late', () => {
    const situation = pathwayOf([{ id: 'milestone-a', title: 'PLC', by: '2038', role: 'plc-facilitator' }])
    expect(routeOf(situation, 'department-chair').map(({ role, by }) => [role, by])).toEqual([
      ['teacher-of-record', '2027'],
      ['department-chair', '2038'],
    ])
  })

  test('have no more than two large ones in a year, also for someone who could begin all of them now', () => {
    const situation = pathwayOf([], { profile: { years: 9, stage: 'first-job' } as never })
    const made = routeOf(situation, 'district-stem-coordinator', 1)
    expect(made.length).toBeGreaterThanOrEqual(3)
    for (const { year } of made)
      expect(made.filter((one) => one.year === year && isLarge(one, situation)).length).toBeLessThanOrEqual(2)
  })

  test('bring no problem into a plan that had none, leave no step out, and are not added twice', () => {
    const roles = fc.constantFrom(...catalogues.roles.map(({ id }) => id))
    fc.assert(
      fc.property(roles, fc.nat(2), fc.integer({ min: 0, max: 12 }), (role, number, years) => {
        const situation = pathwayOf([{ id: 'milestone-z', title: 'Far on', by: '2050', opportunity: 'nsta' }], {
          profile: { years, stage: 'first-job' } as never,
        })
        const made = routeOf(situation, role, number)
        const after = {
          ...situation,
          milestones: [...situation.milestones, ...made.map((one) => ({ ...one, path: one.id }))],
        }
        expect(problemsOf(after)).toEqual([])
        for (const { dependsOn } of made) expect(dependsOnIn(after.milestones)(dependsOn).unknown).toEqual([])
        if (made.length > 0) {
          const target = situation.roles.get(role)
          const held = target
            ? pathwayTo(target, after).routes.map(({ steps }) => steps.every((step) => step.held))
            : []
          expect(held).toContain(true)
        }
      }),
      { numRuns: 300 },
    )
  })
})
