import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CareerClock } from '../../../src/core/career/career-clock.ts'
import { schoolYearsOf, windowOf } from '../../../src/core/catalogue/window.ts'
import { catalogues } from '../../support/built-in.ts'

const items = [...catalogues.roles, ...catalogues.opportunities]
const clock: CareerClock = { now: 2026, firstYear: 2028, from: 'license' }

function window(id: string) {
  const item = items.find((candidate) => candidate.id === id)
  if (!item) throw new Error(`no item ${id}`)
  return windowOf(item)
}

describe('the completed years in which something may be begun and finished', () => {
  test.each([
    ['national-board-certification', { from: 0, to: Infinity, done: 3 }],
    ['teacher-loan-forgiveness', { from: 0, to: Infinity, done: 5 }],
    ['knowles-teaching-fellowship', { from: -Infinity, to: 2, done: -Infinity }],
    ['mfa-early-career-option', { from: 1, to: 2, done: 1 }],
    ['star-calpoly', { from: -Infinity, to: 0, done: -Infinity }],
    ['kenan-fellows', { from: 0, to: Infinity, done: 0 }],
    ['quarknet', { from: 0, to: Infinity, done: 0 }],
    ['nsta', { from: -Infinity, to: Infinity, done: -Infinity }],
    ['candidate-colearner', { from: -Infinity, to: Infinity, done: -Infinity }],
    ['district-stem-coordinator', { from: 6, to: Infinity, done: 6 }],
  ])('%s', (id, wanted) => {
    expect(window(id)).toEqual(wanted)
  })

  test('as school years: a part of a year waits for the next fall', () => {
    expect(schoolYearsOf(window('md-math-instructional-leader'), clock)).toEqual({
      from: 2031,
      to: Infinity,
      done: 2031,
    })
    expect(schoolYearsOf(window('national-board-certification'), clock)).toEqual({
      from: 2028,
      to: Infinity,
      done: 2031,
    })
    expect(schoolYearsOf(window('mfa-early-career-option'), clock)).toEqual({ from: 2029, to: 2030, done: 2029 })
  })

  test('begins before it ends, whatever the catalogue says and whenever a career begins', () => {
    fc.assert(
      fc.property(fc.constantFrom(...items), fc.integer({ min: 1990, max: 2060 }), (item, firstYear) => {
        const { from, to, done } = schoolYearsOf(windowOf(item), { ...clock, firstYear })
        expect(from).toBeLessThanOrEqual(to)
        expect(from).toBeLessThanOrEqual(done)
      }),
    )
  })
})
