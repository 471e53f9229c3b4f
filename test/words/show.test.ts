import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { oneLine, show, showJson } from '../../src/words/show.ts'

/** What can move a cursor, turn text round or hide it. */
const UNSAFE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/

const anyText = fc.string({ unit: 'binary', maxLength: 60 })
const nasty = fc.string({
  unit: fc.constantFrom(
    '\u001b',
    '[2J',
    '\u202e',
    '\u0000',
    '\u009b',
    '\r',
    '\n',
    '\ud800',
    '\udc00',
    'a',
    '\u2066',
    '\ufeff',
    '<U+001B>',
  ),
  maxLength: 20,
})

describe('showing text', () => {
  test.each([
    ['a family of joined emoji', '👩🏽‍🔬 👨‍👩‍👧‍👦 🏳️‍🌈'],
    ['Arabic', 'لماذا تريد أن تقود؟'],
    ['Hebrew with points', 'שָׁלוֹם, מורה'],
    ['Persian with its non-joiner', 'می‌خواهم'],
    ['Devanagari with joiners', 'क्‍ष नमस्ते'],
    ['combining marks', 'e\u0301 ñ Å'],
    ['CJK and Hangul', '先生 선생님'],
    ['tabs and line feeds', 'a\tb\nc'],
  ])('leaves %s as it is', (_, text) => {
    expect(show(text)).toBe(text)
  })

  test.each([
    ['\u001b[31mred\u001b[0m', '<U+001B>[31mred<U+001B>[0m'],
    ['\u009b2J', '<U+009B>2J'],
    ['abc\u202edef', 'abc<U+202E>def'],
    ['\u2066x\u2069', '<U+2066>x<U+2069>'],
    ['a\u200bb\ufeff', 'a<U+200B>b<U+FEFF>'],
    ['over\rwrite', 'over<U+000D>write'],
    ['a\r\nb', 'a\nb'],
    ['bell\u0007 back\u0008', 'bell<U+0007> back<U+0008>'],
    ['line\u2028sep', 'line<U+2028>sep'],
    ['half \ud83d one', 'half <U+D83D> one'],
    ['\udc00', '<U+DC00>'],
    ['😀', '😀'],
  ])('%j', (text, shown) => {
    expect(show(text)).toBe(shown)
  })

  test('no unsafe character leaves, from any text', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, nasty), (text) => {
        expect(show(text)).not.toMatch(UNSAFE)
        expect(show(text).isWellFormed()).toBe(true)
      }),
    )
  })

  test('showing twice changes nothing', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(show(show(text))).toBe(show(text))
      }),
    )
  })
})

describe('showing JSON', () => {
  test('no unsafe character leaves, and reading it back gives the same data', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.oneof(anyText, nasty), fc.array(fc.oneof(anyText, nasty))), (data) => {
        const text = showJson(data)
        expect(text).not.toMatch(UNSAFE)
        expect(text.isWellFormed()).toBe(true)
        expect(JSON.stringify(JSON.parse(text))).toBe(JSON.stringify(data))
      }),
    )
  })
})

describe('one line', () => {
  test.each([
    ['a\n  b\tc ', 60, 'a b c'],
    ['abcdefghij', 10, 'abcdefghij'],
    ['abcdefghijk', 10, 'abcdefg...'],
    ['abcdef hijk', 10, 'abcdef...'],
    ['😀😀😀😀😀😀', 5, '😀😀...'],
  ])('%j in %i', (text, width, expected) => {
    expect(oneLine(text, width)).toBe(expected)
  })
})
