import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sayWhen } from '../../src/words/say-when.ts'

test.each([
  ['2026-10-05', 'today'],
  ['2026-10-06', 'tomorrow'],
  ['2026-10-04', 'yesterday'],
  ['2026-10-10', 'in 5 days'],
  ['2026-09-28', '7 days ago'],
  ['2026-10-26', 'in 3 weeks'],
  ['2026-08-31', '5 weeks ago'],
  ['2027-03-01', 'in 5 months'],
  ['2029-10-05', 'in 3 years'],
  ['2026-10', 'this month'],
  ['2026-11', 'next month'],
  ['2026-09', 'last month'],
  ['2027-05', 'in 7 months'],
  ['2020-01', '7 years ago'],
  ['2026', 'this year'],
  ['2027', 'next year'],
  ['2025', 'last year'],
  ['2030', 'in 4 years'],
])('%s, on the fifth of October 2026: %s', (date, words) => {
  expect(sayWhen(date, '2026-10-05')).toBe(words)
})

test('the day stays the day, wherever clocks are set', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3650 }), fc.integer({ min: 2, max: 13 }), (start, days) => {
      const iso = (count: number): string => new Date(Date.UTC(2024, 0, 1 + count)).toISOString().slice(0, 10)
      expect(sayWhen(iso(start + days), iso(start))).toBe(`in ${days} days`)
      expect(sayWhen(iso(start), iso(start + days))).toBe(`${days} days ago`)
    }),
  )
})
