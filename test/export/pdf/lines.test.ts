import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnWidths } from '../../../src/export/column-widths.ts'
import { Fonts } from '../../../src/export/pdf/fonts/fonts.ts'
import { textLines } from '../../../src/export/pdf/text/lines.ts'
import { LOOKS } from '../../../src/export/pdf/text/look.ts'
import { FONTS } from './support.ts'

const fonts = new Fonts(FONTS)
const WIDTH = 120

const linesOf = (text: string) => textLines([{ text }], LOOKS.body, WIDTH, fonts)
const said = (line: ReturnType<typeof linesOf>[number]): string =>
  line.pieces.map(({ piece }) => piece.actual ?? piece.text).join('')

test('lines have all of a text and are no wider than there is room', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 200 }),
    fc.string({ maxLength: 200, unit: 'grapheme' }),
    fc
      .array(fc.constantFrom('word', 'שלום', 'long'.repeat(20), 'مرحبا', '🧲', '(', '2027', '\n'))
      .map((words) => words.join(' ')),
  )
  fc.assert(
    fc.property(
      text.map((one) => one.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u2028\u2029]/g, '')),
      (one) => {
        const lines = linesOf(one)
        expect(lines.map(said).join('').replace(/\s/g, '')).toBe(one.replace(/\s/g, ''))
        for (const line of lines) expect(line.width).toBeLessThanOrEqual(WIDTH + 0.01)
      },
    ),
    { numRuns: 200 },
  )
})

test('every character of every font can be set, alone and with marks upon it', () => {
  const all = Array.from({ length: 0x2fa1f }, (_, code) => code).filter(
    (code) => (code < 0xd800 || code > 0xdfff) && fonts.faceFor(String.fromCodePoint(code), false),
  )
  expect(all.length).toBeGreaterThan(8_000)
  const sample = all.filter((_, i) => i % 5 === 0)
  for (const code of sample)
    expect(() => linesOf(`ب${String.fromCodePoint(code)}\u0651 a${String.fromCodePoint(code)}\u0301`)).not.toThrow()
})

test('a line break of the person is one, and an empty line stays', () => {
  expect(linesOf('one\ntwo\r\n\nthree').map((line) => said(line).trim())).toEqual(['one', 'two', '', 'three'])
})

test('a line that begins with Hebrew ends at the right, and its words run to the left', () => {
  const [line] = linesOf('שלום abc 12 עולם')
  const at = Object.fromEntries(line?.pieces.map(({ piece, x }) => [piece.text.trim(), x]) ?? [])
  expect(at['שלום']).toBeGreaterThan(at['abc'] ?? 0)
  expect(at['abc']).toBeLessThan(at['12'] ?? 0)
  expect(at['12']).toBeGreaterThan(at['עולם'] ?? 0)
  const right = Math.max(...(line?.pieces.map(({ piece, x }) => x + piece.width) ?? []))
  expect(right).toBeCloseTo(WIDTH, 1)
})

test('signs in pairs are turned round where the text runs to the left', () => {
  const drawn = linesOf('א (ב)')[0]
    ?.pieces.map(({ piece }) => piece.text)
    .join('')
  expect(drawn).toBe('א )ב(')
})

test('columns take no more room than there is, and their longest lines where there is enough or they need but their share', () => {
  const need = fc
    .integer({ min: 1, max: 300 })
    .chain((least) => fc.integer({ min: 0, max: 900 }).map((more) => ({ least, most: least + more })))
  fc.assert(
    fc.property(fc.array(need, { minLength: 1, maxLength: 8 }), fc.integer({ min: 100, max: 600 }), (needs, room) => {
      const widths = columnWidths(needs, room)
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(room + 0.01)
      expect(Math.min(...widths)).toBeGreaterThan(0)
      for (const [i, { most }] of needs.entries()) if (most <= room / needs.length) expect(widths[i]).toBe(most)
      if (needs.reduce((sum, { most }) => sum + most, 0) <= room) expect(widths).toEqual(needs.map(({ most }) => most))
    }),
  )
})
