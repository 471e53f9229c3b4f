import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Bounds, type KnownSum, narrow, staysOpen } from '../../../../src/core/cohort/suppress/narrow.ts'

const NUMBERS = 6

const bounds = fc.tuple(fc.nat(9), fc.nat(9)).map(([least, more]): Bounds => [least, least + more])
const parts = fc
  .uniqueArray(fc.nat(NUMBERS - 1), { minLength: 1 })
  .chain((all) => fc.tuple(...all.map((at) => fc.integer({ min: 1, max: 3 }).map((times) => ({ at, times })))))

test('whatever the sums say, there is an end, and where no numbers fit it is seen', () => {
  const any = fc.record({
    of: parts,
    least: fc.nat(40),
    most: fc.oneof(fc.nat(40), fc.constant(Number.POSITIVE_INFINITY)),
  })
  fc.assert(
    fc.property(
      fc.array(bounds, { minLength: NUMBERS, maxLength: NUMBERS }),
      fc.array(any, { maxLength: 5 }),
      (numbers, sums) => {
        const known = narrow(numbers, sums)
        for (const [least, most] of known) expect(Number.isFinite(least) && Number.isFinite(most)).toBe(true)
        const isCrossed = known.some(([least, most]) => least > most)
        if (isCrossed) expect(staysOpen(numbers, known, -1)).toBe(false)
      },
    ),
    { numRuns: 2000 },
  )
})

test('numbers that are so are never ruled out', () => {
  const drawnNumbers = fc.array(fc.tuple(bounds, fc.double({ min: 0, max: 1, noNaN: true })), {
    minLength: NUMBERS,
    maxLength: NUMBERS,
  })
  fc.assert(
    fc.property(drawnNumbers, fc.array(fc.tuple(parts, fc.nat(3), fc.nat(3)), { maxLength: 5 }), (drawn, some) => {
      const values = drawn.map(([[least, most], where]) => Math.round(least + (most - least) * where))
      const sums = some.map(([of, below, above]): KnownSum => {
        const total = of.reduce((sum, { at, times }) => sum + (values[at] ?? 0) * times, 0)
        return { of, least: total - below, most: total + above }
      })
      const known = narrow(
        drawn.map(([one]) => one),
        sums,
      )
      for (const [i, value] of values.entries())
        expect([known[i], value, (known[i]?.[0] ?? 0) <= value && value <= (known[i]?.[1] ?? 0)]).toEqual([
          known[i],
          value,
          true,
        ])
    }),
    { numRuns: 2000 },
  )
})

test('sums that nothing fits: one answered, and nothing was counted', () => {
  const numbers: Bounds[] = [
    [1, 1],
    [1, 1],
  ]
  const known = narrow(numbers, [
    { of: [{ at: 0, times: 1 }], least: 0, most: 0 },
    { of: numbers.map((_, at) => ({ at, times: 2 })), least: 9, most: Number.POSITIVE_INFINITY },
  ])
  expect(staysOpen(numbers, known, -1)).toBe(false)
})
