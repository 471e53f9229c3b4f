import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { earnings, type OnSchedule } from '../../src/core/earnings/earnings.ts'
import { raised } from '../../src/core/earnings/money.ts'
import type { Possible } from '../../src/core/earnings/possible.ts'

const NO_WISHES = { leftOut: new Set<string>(), onTop: new Set<string>() }

/** Something possible: of any kind, known or not, in or out of the years. */
const possible = fc
  .record({
    kind: fc.constantFrom('income', 'opportunity', 'role', 'cost'),
    amount: fc.option(fc.integer({ min: 0, max: 3_000_000 })),
    per: fc.option(fc.constantFrom('year', 'term', 'month', 'hour', 'once')),
    from: fc.option(fc.integer({ min: 2020, max: 2045 })),
    years: fc.option(fc.integer({ min: 1, max: 6 })),
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  })
  .map(
    (one): Possible => ({
      ...(one as Pick<Possible, 'kind' | 'amount' | 'per' | 'from' | 'years' | 'id'>),
      path: `b.p.${one.id}`,
      name: one.id,
      most: null,
      assumedFrom: false,
      asOf: null,
      source: null,
      note: null,
      condition: null,
      obligation: null,
    }),
  )
const some = fc.array(possible, { maxLength: 8 })
const span = fc.record({
  first: fc.integer({ min: 2026, max: 2035 }),
  count: fc.integer({ min: 1, max: 12 }),
  taught: fc.integer({ min: 0, max: 20 }),
})
const lane = fc
  .array(fc.option(fc.integer({ min: 3_000_000, max: 9_000_000 }), { freq: 20 }), { minLength: 1, maxLength: 15 })
  .map((cells) => ({
    name: 'BA',
    salaries: new Map(cells.flatMap((cents, years) => (cents === null ? [] : [[years, cents] as const]))),
    last: cells.length - 1,
  }))
  .filter(({ salaries }) => salaries.size > 0)
const on = fc
  .record({ lane, other: lane, from: fc.integer({ min: 2026, max: 2045 }), moves: fc.boolean() })
  .map(({ lane: first, other, from, moves }): OnSchedule => {
    const second = { ...other, name: 'MA' }
    const schedule = { state: 'NC', district: 'D', year: 2026, source: null, note: null, lanes: [first, second] }
    return { schedule, lane: first, growth: 0, ...(moves ? { move: { lane: second, from } } : {}) }
  })

describe('whatever is added up', () => {
  test('is the schedule, the lane and every counted part, year by year and in all', () => {
    fc.assert(
      fc.property(some, span, on, (parts, years, schedule) => {
        const { years: each, totals, counted, notCounted } = earnings(parts, years, schedule, NO_WISHES)
        expect(each).toHaveLength(years.count)
        expect(counted.length + notCounted.length).toBe(parts.length)
        for (const year of each) {
          const known = year.schedule !== null && year.move !== null
          if (year.total === null) expect(known).toBe(false)
          else if (known)
            expect(year.total).toBe(
              (year.schedule ?? 0) + (year.move ?? 0) + year.parts.reduce((sum, { cents }) => sum + cents, 0),
            )
        }
        const everyYear = each.flatMap((year) => year.parts.map(({ cents }) => cents))
        expect(everyYear.reduce((sum, cents) => sum + cents, 0)).toBe(totals.added + totals.costs)
        expect(counted.reduce((sum, one) => sum + one.total, 0)).toBe(totals.added + totals.costs)
        if (totals.difference !== null) {
          expect(totals.difference).toBe((totals.move ?? 0) + totals.added + totals.costs)
          expect(totals.total).toBe((totals.schedule ?? 0) + totals.difference)
        }
      }),
    )
  })

  test('is not known where the schedule does not say, and never 0 instead', () => {
    fc.assert(
      fc.property(some, span, on, (parts, years, schedule) => {
        const { years: each, totals } = earnings(parts, years, schedule, NO_WISHES)
        for (const year of each) {
          const now = year.lane === 'MA' ? schedule.move?.lane : schedule.lane
          if (!now?.salaries.has(Math.min(year.taught, now.last))) expect(year.total).toBeNull()
        }
        expect(totals.total === null).toBe(each.some(({ total }) => total === null))
      }),
    )
  })

  test('does not depend on the order of its parts', () => {
    fc.assert(
      fc.property(some, span, on, fc.infiniteStream(fc.nat()), (parts, years, schedule, random) => {
        const mixed = [...parts].map((part) => [random.next().value, part] as const).sort(([a], [b]) => a - b)
        const one = earnings(parts, years, schedule, NO_WISHES)
        const other = earnings(
          mixed.map(([, part]) => part),
          years,
          schedule,
          NO_WISHES,
        )
        expect(other.totals).toEqual(one.totals)
        expect(other.years.map(({ total }) => total)).toEqual(one.years.map(({ total }) => total))
      }),
    )
  })

  test('is less by exactly what is left out', () => {
    fc.assert(
      fc.property(some, span, on, (parts, years, schedule) => {
        const all = earnings(parts, years, schedule, NO_WISHES)
        const without = earnings(parts, years, schedule, { ...NO_WISHES, leftOut: new Set(['a']) })
        const gone = all.counted.filter(({ id }) => id === 'a').reduce((sum, { total }) => sum + total, 0)
        expect(without.totals.schedule).toBe(all.totals.schedule)
        if (all.totals.total !== null) expect(without.totals.total).toBe(all.totals.total - gone)
        else expect(without.totals.total).toBeNull()
      }),
    )
  })

  test('leaves the schedule as it stands unless growth is asked for, and then raises no less each year', () => {
    fc.assert(
      fc.property(span, on, fc.integer({ min: 0, max: 2000 }), (years, schedule, growth) => {
        const flat = earnings([], years, schedule, NO_WISHES)
        const grown = earnings([], years, { ...schedule, growth }, NO_WISHES)
        for (const [i, year] of flat.years.entries()) {
          const salary = schedule.lane.salaries.get(Math.min(year.taught, schedule.lane.last)) ?? null
          expect(year.schedule).toBe(salary)
          if (salary === null) continue
          const more = grown.years[i]?.schedule ?? 0
          if (growth === 0) expect(more).toBe(salary)
          else expect(more).toBeGreaterThanOrEqual(salary)
        }
      }),
    )
  })
})

test('growth is worked out in whole numbers and rounded once, halves up', () => {
  expect(raised(4_150_000, 250, 2)).toBe(4_360_094)
  expect(raised(100, 50, 1)).toBe(101)
  expect(raised(4_100_000, 250, -3)).toBe(4_100_000)
  // 1.2 to the fortieth is 1469.771567969...; floating point would be off by cents long before.
  expect(raised(1_000_000_000, 2000, 40)).toBe(1_469_771_567_969)
})

test('an income as large as a salary stands in for it, unless it is said to come on top', () => {
  const lanes = [{ name: 'BA', salaries: new Map([[0, 4_000_000]]), last: 0 }]
  const [first] = lanes
  if (!first) throw new Error('no lane')
  const schedule = { state: 'NC', district: 'D', year: 2026, source: null, note: null, lanes }
  const income = (amount: number): Possible => ({
    id: 'a',
    path: 'b.p.a',
    kind: 'income',
    name: 'Pay',
    amount,
    most: null,
    per: 'year',
    from: 2028,
    assumedFrom: false,
    years: null,
    asOf: null,
    source: null,
    note: null,
    condition: null,
    obligation: null,
  })
  const years = { first: 2028, count: 1, taught: 0 }
  const added = (amount: number, onTop: string[] = []): number =>
    earnings([income(amount)], years, { schedule, lane: first, growth: 0 }, { ...NO_WISHES, onTop: new Set(onTop) })
      .totals.added
  expect([added(2_999_999), added(3_000_000), added(3_000_000, ['a'])]).toEqual([2_999_999, 0, 3_000_000])
  expect(earnings([income(3_000_000)], years, undefined, NO_WISHES).totals.total).toBe(3_000_000)
})
