import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fittedPages, pagesOf } from '../../../src/export/pdf/pages.ts'
import type { Slice } from '../../../src/export/pdf/slice.ts'

const HEIGHT = 100

const slice = fc.record({
  gap: fc.integer({ min: 0, max: 10 }),
  height: fc.integer({ min: 1, max: 60 }),
  keep: fc.boolean(),
  breaks: fc.option(fc.constant(true as const), { nil: undefined, freq: 8 }),
})
const slices = fc
  .array(slice, { maxLength: 40 })
  .map((all) => all.map(({ breaks, ...one }): Slice => ({ ...one, paint: () => {}, ...(breaks ? { breaks } : {}) })))

test('all slices stand on the pages once and in order, none beyond the foot', () => {
  fc.assert(
    fc.property(slices, (all) => {
      const pages = pagesOf(all, HEIGHT)
      expect(pages.flat().map((one) => one.slice)).toEqual(all)
      for (const {
        slice: { height },
        y,
      } of pages.flat())
        expect(y + height).toBeLessThanOrEqual(HEIGHT)
    }),
  )
})

test('what is to stay together is on one page, unless it is higher than a page', () => {
  fc.assert(
    fc.property(slices, (all) => {
      const pages = pagesOf(all, HEIGHT)
      for (const page of pages.slice(0, -1)) {
        const last = page.at(-1)?.slice
        const next = pages[pages.indexOf(page) + 1]?.[0]?.slice
        if (!last?.keep || next?.breaks) continue
        let from = all.indexOf(last)
        while (from > 0 && all[from - 1]?.keep && !all[from]?.breaks) from--
        let to = all.indexOf(last)
        while (all[to]?.keep && all[to + 1] && !all[to + 1]?.breaks) to++
        const needed = all.slice(from, to + 1).reduce((sum, { gap, height }) => sum + gap + height, 0)
        expect(needed).toBeGreaterThan(HEIGHT)
      }
    }),
  )
})

test('a page break begins a page, and only one', () => {
  const one = { gap: 0, height: 10, keep: false, paint: () => {} }
  expect(pagesOf([one, { ...one, breaks: true }, one], HEIGHT).map((page) => page.length)).toEqual([1, 2])
  expect(pagesOf([{ ...one, breaks: true }], HEIGHT).map((page) => page.length)).toEqual([1])
})

test('an empty document is one empty page', () => {
  expect(pagesOf([], HEIGHT)).toEqual([[]])
})

test('a few lines get no page of their own if a little less room between paragraphs saves it', () => {
  const lines = Array.from({ length: 11 }, () => ({ gap: 2, height: 8, keep: false, paint: () => {} }))
  expect(pagesOf(lines, HEIGHT)).toHaveLength(2)
  expect(fittedPages(lines, HEIGHT)).toHaveLength(1)
  expect(
    fittedPages([...lines, ...lines.slice(0, 4)], HEIGHT)
      .flat()
      .map(({ gap }) => gap),
  ).toContain(2)
})
