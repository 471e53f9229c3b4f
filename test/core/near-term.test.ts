import { expect, test } from 'vitest'
import { nearTerm } from '../../src/core/near-term.ts'

test.each<[string, string[], string | undefined]>([
  ['2026-fal', [], '2026-fall'],
  ['2026fall', [], '2026-fall'],
  ['2026_fall', [], '2026-fall'],
  ['Fall 2026', [], '2026-fall'],
  ['autumn 2026', [], '2026-fall'],
  ['2027-sprng', [], '2027-spring'],
  ['2027-SUMMER', [], '2027-summer'],
  ['fall', [], undefined],
  ['2026', [], undefined],
  ['20260-fall', [], undefined],
  ['next year', [], undefined],
  ['', [], undefined],
  ['2026-fall', [], undefined],
  ['2026-fal', ['2026-fall', '2027-spring'], '2026-fall'],
  ['spring 2027', ['2026-fall', '2027-spring'], '2027-spring'],
  ['206-fall', ['2026-fall', '2027-spring'], '2026-fall'],
  ['2031-fall', ['2026-fall'], undefined],
  ['', ['2026-fall'], undefined],
])('%j among %j: %s', (text, terms, meant) => {
  expect(nearTerm(text, terms)).toBe(meant)
})
