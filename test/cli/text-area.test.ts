import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { edited } from '../../src/cli/prompter/rich/edit-keys.ts'
import type { Key } from '../../src/cli/prompter/rich/keys.ts'
import {
  areaOf,
  cursorIn,
  EDITS,
  insert,
  moveRows,
  rowsOf,
  shown,
  type TextArea,
} from '../../src/cli/prompter/rich/text-area.ts'
import { widthOf } from '../../src/words/width.ts'

const family = '👩‍👩‍👧‍👦'
const text = fc
  .array(
    fc.constantFrom(
      'a',
      'word',
      'longerword',
      ' ',
      '  ',
      '\n',
      '學生',
      'é',
      'e\u0301',
      family,
      'שלום',
      '\t',
      '\u001b',
      '-',
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''))
const area: fc.Arbitrary<TextArea> = fc
  .tuple(text, fc.array(fc.constantFrom(...(Object.keys(EDITS) as (keyof typeof EDITS)[])), { maxLength: 8 }))
  .map(([start, moves]) =>
    moves.filter((move) => !/cut|backspace|delete/.test(move)).reduce((now, move) => EDITS[move](now), areaOf(start)),
  )
const width = fc.integer({ min: 10, max: 60 })
const press = (name: string, more: Partial<Key> = {}): Key => ({
  name,
  ctrl: false,
  meta: false,
  shift: false,
  sequence: '',
  ...more,
})
const ENDS = (whole: string): Set<number> =>
  new Set([0, ...[...new Intl.Segmenter('en').segment(whole)].map(({ index, segment }) => index + segment.length)])

describe('rows of a text', () => {
  test('hold every character once, in order', () => {
    fc.assert(
      fc.property(text, width, (whole, columns) => {
        const rows = rowsOf(whole, columns)
        let rebuilt = ''
        for (const { start, end } of rows) {
          // Only a line break may stand between two rows.
          expect(whole.slice(rebuilt.length, start)).toMatch(/^\n?$/)
          rebuilt += whole.slice(rebuilt.length, end)
        }
        expect(rebuilt).toBe(whole)
      }),
    )
  })

  test('fit the window, but for blanks that hang over and characters wider than it', () => {
    fc.assert(
      fc.property(text, width, (whole, columns) => {
        for (const { start, end } of rowsOf(whole, columns)) {
          const row = whole.slice(start, end).replace(/\s+$/, '')
          expect(widthOf(shown(row)) <= columns || [...new Intl.Segmenter('en').segment(row)].length === 1).toBe(true)
        }
      }),
    )
  })

  test('break between words where they can', () => {
    const rows = rowsOf('one two three four', 9)
    expect(rows.map(({ start, end }) => 'one two three four'.slice(start, end))).toEqual(['one two ', 'three ', 'four'])
  })
})

describe('the cursor', () => {
  test('never stands inside a character', () => {
    fc.assert(
      fc.property(
        area,
        width,
        fc.constantFrom('left', 'right', 'up', 'down', 'backspace', 'delete', 'home', 'end'),
        (now, columns, key) => {
          const next = edited(now, press(key), columns, 5)
          expect(ENDS(next.text).has(next.cursor)).toBe(true)
        },
      ),
    )
  })

  test('stands where its row and column say', () => {
    fc.assert(
      fc.property(area, width, (now, columns) => {
        const rows = rowsOf(now.text, columns)
        const { row, column } = cursorIn(now, rows, columns)
        const { start = 0, end = 0 } = rows[row] ?? {}
        expect(start <= now.cursor && now.cursor <= end).toBe(true)
        expect(column).toBe(Math.min(columns, widthOf(shown(now.text.slice(start, now.cursor)))))
      }),
    )
  })

  test('moves by rows and keeps its column over a short one', () => {
    const start = { text: 'a long first line\nx\na long third line', cursor: 12 }
    const down = moveRows(start, 1, 40)
    const third = down && moveRows(down, 1, 40)
    expect([down?.cursor, third?.cursor]).toEqual([19, 32])
    expect(third && moveRows(third, 1, 40)).toBeUndefined()
  })
})

describe('what keys do', () => {
  test('a character typed and taken back leaves the text as it was', () => {
    fc.assert(
      fc.property(area, fc.constantFrom('x', ' ', '學', '😀'), (now, typed) => {
        const there = insert(now, typed)
        const back = EDITS.backspace(there)
        expect(back.text).toBe(now.text)
      }),
    )
  })

  test('a paste comes in whole, whatever is in it', () => {
    fc.assert(
      fc.property(area, text, (now, pasted) => {
        const next = edited(now, press('paste', { sequence: pasted }), 40, 5)
        expect(next.text).toBe(now.text.slice(0, now.cursor) + pasted + now.text.slice(now.cursor))
      }),
    )
  })

  test.each([
    ['w', 'one two three', 'one two '],
    ['u', 'one\ntwo three', 'one\n'],
    ['h', 'one', 'on'],
  ])('Ctrl+%s on %j leaves %j', (name, before, after) => {
    expect(edited(areaOf(before), press(name, { ctrl: true }), 40, 5).text).toBe(after)
  })

  test.each(['escape', 'tab', 'f5', 'insert'])('%s changes nothing', (name) => {
    const before = areaOf('one two')
    expect(edited(before, press(name, { sequence: '\u001b[15~' }), 40, 5)).toEqual(before)
  })
})
