import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { widthOf } from '../../src/words/width.ts'
import { wrap } from '../../src/words/wrap.ts'

describe('the width of a text', () => {
  test.each([
    ['', 0],
    ['abc', 3],
    ['学生', 4],
    ['é', 1],
    ['e\u0301', 1],
    ['한글', 4],
    ['שלום', 4],
    ['😀', 2],
  ])('%s: %i', (text, width) => {
    expect(widthOf(text)).toBe(width)
  })
})

describe('breaking lines', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', '.', '学', 'é', '1'), minLength: 1, maxLength: 30 })
  const line = fc
    .tuple(fc.constantFrom('', '  ', '12. ', '- ', '> ', '. '), fc.array(word, { minLength: 1, maxLength: 30 }))
    .map(([lead, words]) => lead + words.join(' '))
  const prose = fc.array(line, { maxLength: 4 }).map((lines) => lines.join('\n'))
  const blanks = /[ \n]+/

  test('no word is lost, moved or broken', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 21, max: 140 }), (text, columns) => {
        expect(wrap(text, columns).split(blanks)).toEqual(text.split(blanks))
      }),
    )
  })

  test('no line is wider than the terminal, unless it is one word', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 21, max: 140 }), (text, columns) => {
        for (const shown of wrap(text, columns).split('\n')) {
          const words = shown
            .trim()
            .split(' ')
            .filter((part) => !/^(?:\d+\.|[->.])$/.test(part))
          expect(widthOf(shown) < columns || words.length <= 1).toBe(true)
        }
      }),
    )
  })

  test('what follows stands under what it belongs to', () => {
    expect(wrap('12. one two three four five six', 21)).toBe('12. one two three\n    four five six')
    expect(wrap('short', 21)).toBe('short')
  })
})
