import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boundsOf, hideCells } from '../../../../src/core/cohort/suppress/hide-cells.ts'
import { widthFor } from '../../../../src/core/cohort/suppress/width-for.ts'

const cellsOf = (counts: readonly number[]) => counts.map((count, i) => ({ id: `c${i}`, count }))

/** Every way in which so many people can fall into so many parts. */
function* waysToFall(total: number, parts: number): Generator<readonly number[]> {
  if (parts === 1) yield [total]
  else
    for (let first = 0; first <= total; first += 1)
      for (const rest of waysToFall(total - first, parts - 1)) yield [first, ...rest]
}

/** All that a reader sees of a whole and its parts. */
const seenOf = (counts: readonly number[], minimum: number): string => {
  const { hidden, nearlyAll } = hideCells(cellsOf(counts), { minimum })
  return JSON.stringify([counts.map((count, i) => (hidden.has(`c${i}`) ? null : count)), nearlyAll ?? null])
}

describe('a whole in parts', () => {
  test.each([3, 4, 5, 6])(
    'with a minimum of %i, a hidden part stays open to someone who knows how it is done',
    (minimum) => {
      for (const parts of [2, 3, 4])
        for (let total = minimum; total <= (parts === 4 ? 16 : 22); total += 1) {
          const spans = new Map<string, [number, number][]>()
          for (const counts of waysToFall(total, parts)) {
            const found = spans.get(seenOf(counts, minimum)) ?? counts.map((): [number, number] => [total, 0])
            for (const [i, count] of counts.entries()) {
              const span = found[i] ?? [0, 0]
              found[i] = [Math.min(span[0], count), Math.max(span[1], count)]
            }
            spans.set(seenOf(counts, minimum), found)
          }
          for (const [seen, found] of spans) {
            const [shown] = JSON.parse(seen) as [(number | null)[]]
            for (const [i, [least, most]] of found.entries())
              if (shown[i] === null) expect([seen, i, most - least >= widthFor(minimum)]).toEqual([seen, i, true])
          }
        }
    },
  )

  test('a hidden part may be anything over at least the minimum less one, and no small part is shown', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(60), { minLength: 2, maxLength: 8 }),
        fc.integer({ min: 2, max: 12 }),
        fc.option(fc.nat(7), { nil: undefined }),
        (counts, minimum, knownAt) => {
          const cells = cellsOf(counts)
          const known = knownAt === undefined || knownAt >= counts.length ? {} : { known: `c${knownAt}` }
          const hiding = hideCells(cells, { minimum, ...known })
          const { total, hidden, nearlyAll } = hiding
          for (const { id, count } of cells) if (!hidden.has(id)) expect(count).toBeGreaterThanOrEqual(minimum)
          const open = cells.filter(({ id }) => hidden.has(id) && id !== known.known)
          if (total < minimum || open.length === 0) return
          if (hidden.size === cells.length) {
            if (nearlyAll)
              expect([total > counts.length * (minimum - 1), total - nearlyAll.least + 1]).toEqual([true, minimum])
            return
          }
          // Two cohorts that look the same: all that is hidden in one part, or in another.
          expect(open.length).toBeGreaterThanOrEqual(2)
          expect(open.reduce((all, { count }) => all + count, 0)).toBeGreaterThanOrEqual(minimum)
        },
      ),
    )
  })

  test('what parts can hold together always holds what they do', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(40), { minLength: 2, maxLength: 6 }),
        fc.nat(63),
        fc.nat(12),
        (counts, mask, minimum) => {
          const hiding = hideCells(cellsOf(counts), { minimum })
          const ids = new Set(counts.flatMap((_, i) => ((mask >> i) & 1 ? [`c${i}`] : [])))
          const real = counts.reduce((all, count, i) => all + (ids.has(`c${i}`) ? count : 0), 0)
          const [least, most] = boundsOf(hiding, ids)
          expect([least <= real, real <= most]).toEqual([true, true])
        },
      ),
    )
  })
})

test.each<[string, readonly number[], readonly (number | null)[]]>([
  ['all parts are large', [40, 30, 30], [40, 30, 30]],
  ['a small part takes another with it', [40, 30, 5], [40, null, null]],
  ['a part of nobody is as small as one of few', [40, 30, 0], [40, null, null]],
  ['two small parts that are enough together', [40, 8, 9], [40, null, null]],
  ['the last goes with any other', [9, 9, 40], [null, null, null]],
  ['the last goes with any other of many', [9, 30, 9, 40], [null, 30, null, null]],
  ['the first is kept where another will do, whatever their sizes', [12, 3, 50], [12, null, null]],
  ['nearly all in one part', [296, 3, 1], [null, null, null]],
  ['a group that cannot be divided', [9, 9, 9], [null, null, null]],
])('%s', (_, counts, shown) => {
  const { hidden } = hideCells(cellsOf(counts), { minimum: 10 })
  expect(counts.map((count, i) => (hidden.has(`c${i}`) ? null : count))).toEqual(shown)
})

test('nearly all is said as a range as wide as the minimum, and not of a small group', () => {
  expect(hideCells(cellsOf([296, 3, 1]), { minimum: 10 }).nearlyAll).toEqual({ id: 'c0', least: 291 })
  expect(hideCells(cellsOf([14, 0]), { minimum: 10 }).nearlyAll).toBeUndefined()
})

test('of entries, those that are hidden together belong to enough people', () => {
  const cells = [
    { id: 'todo', count: 50, people: 20 },
    { id: 'doing', count: 30, people: 15 },
    { id: 'done', count: 24, people: 3 },
    { id: 'dropped', count: 8, people: 2 },
  ]
  expect([...hideCells(cells, { minimum: 10 }).hidden].sort()).toEqual(['doing', 'done', 'dropped'])
})

test('what is known from elsewhere hides nothing', () => {
  const cells = [
    { id: 'answered', count: 60 },
    { id: 'skipped', count: 2 },
    { id: 'open', count: 20 },
    { id: 'not-asked', count: 40 },
  ]
  const rules = { minimum: 10 }
  expect([...hideCells(cells, rules).hidden].sort()).toEqual(['not-asked', 'skipped'])
  expect([...hideCells(cells, { ...rules, known: 'not-asked' }).hidden].sort()).toEqual(['open', 'skipped'])
  const few = cells.map((cell) => (cell.id === 'open' ? { ...cell, count: 4 } : cell))
  expect([...hideCells(few, { ...rules, known: 'not-asked' }).hidden].sort()).toEqual(['answered', 'open', 'skipped'])
})
