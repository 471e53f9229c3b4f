import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stateMeant, stateName } from '../../src/core/career/us-state.ts'

describe('the state that a text means', () => {
  test.each([
    ['NC', 'NC'],
    [' nc ', 'NC'],
    ['N.C.', 'NC'],
    ['north  carolina', 'NC'],
    ['Boone, NC', 'NC'],
    ['Boone, North Carolina', 'NC'],
    ['West Virginia', 'WV'],
    ['Arkansas', 'AR'],
    ['New York City', 'NY'],
    ['Washington, DC', 'DC'],
    ['Washington D.C.', 'DC'],
    ['Washington', 'WA'],
    ['Puerto Rico', 'PR'],
    ['', undefined],
    ['XX', undefined],
    ['somewhere in or near me', undefined],
    ['Ohio or Indiana', undefined],
    ['the mountains', undefined],
    ['日本', undefined],
  ])('%j: %s', (text, code) => {
    expect(stateMeant(text)).toBe(code)
  })

  test('a name found is a name again', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        const code = stateMeant(text)
        if (code !== undefined) expect(stateMeant(stateName(code))).toBe(code)
      }),
    )
    for (const code of ['NC', 'DC', 'WV', 'GU', 'ME', 'OR', 'IN']) expect(stateMeant(stateName(code))).toBe(code)
  })
})
