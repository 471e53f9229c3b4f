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
  test('what is told of a word command stays beside it', () => {
    expect(wrap('  :goto P   go to a question by its name', 30)).toBe(
      '  :goto P   go to a question\n            by its name',
    )
    expect(wrap(': a line that begins with a colon', 25)).toBe(': a line that begins\nwith a colon')
  })

  const word = fc.string({ unit: fc.constantFrom('a', 'b', '.', '学', 'é', '1'), minLength: 1, maxLength: 30 })
  const line = fc
    .tuple(fc.constantFrom('', '  ', '12. ', '- ', '> ', '. '), fc.array(word, { minLength: 1, maxLength: 30 }))
    .map(([lead, words]) => lead + words.join(' '))
  const prose = fc.array(line, { maxLength: 4 }).map((lines) => lines.join('\n'))
  const blanks = /[ \n]+/

  test('no character is lost or moved, and no word broken but beside a character that needs no blank', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 21, max: 140 }), (text, columns) => {
        const shown = wrap(text, columns)
        expect(shown.replace(/[ \n]+/g, '')).toBe(text.replace(/[ \n]+/g, ''))
        const words = (all: string): string[] => all.split(blanks).filter((one) => !one.includes('学'))
        const parts = shown.replace(/\n *(?=学)|(?<=学)\n */g, '').split(blanks)
        expect(words(text).filter((one) => !parts.some((part) => part.includes(one)))).toEqual([])
      }),
    )
  })

  test('text without blanks is broken between its characters, closing marks stay with what they close', () => {
    expect(wrap(`  ${'学生的问题。'.repeat(4)}`, 22)).toBe('  学生的问题。学生的\n  问题。学生的问题。\n  学生的问题。')
    expect(wrap(`${'a'.repeat(30)} b`, 22)).toBe(`${'a'.repeat(30)}\nb`)
  })

  test('a deep indentation leaves room for what goes on below it', () => {
    expect(wrap(`${' '.repeat(30)}one two three`, 41).split('\n')).toEqual([
      `${' '.repeat(30)}one two`,
      `${' '.repeat(20)}three`,
    ])
  })

  test('no line is wider than the terminal, unless it is one word', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 21, max: 140 }), (text, columns) => {
        for (const shown of wrap(text, columns).split('\n')) {
          const words = shown
            .trim()
            .split(' ')
            .filter((part) => !/^(?:\d+\.|[->.])$/.test(part))
          expect(widthOf(shown) < columns || (words.length <= 1 && !/学./.test(shown))).toBe(true)
        }
      }),
    )
  })

  test('what follows stands under what it belongs to', () => {
    expect(wrap('12. one two three four five six', 21)).toBe('12. one two three\n    four five six')
    expect(wrap('short', 21)).toBe('short')
  })
})
