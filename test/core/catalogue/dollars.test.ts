import { expect, test } from 'vitest'
import { dollars } from '../../../src/core/catalogue/dollars.ts'

test.each([
  [0, '$0'],
  [495, '$495'],
  [1975, '$1,975'],
  [12040, '$12,040'],
  [1234567, '$1,234,567'],
  [1234.5678, '$1,234.5678'],
])('%d', (usd, said) => {
  expect(dollars(usd)).toBe(said)
})
