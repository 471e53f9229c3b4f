import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { csvRows } from '../../src/store/csv/csv-rows.ts'
import { cutCsv, evenLines, exactText } from '../../src/store/csv/exact-csv.ts'
import type { Encoding } from '../../src/store/roster/decode-roster.ts'

const ENCODED: readonly [Encoding, (text: string) => Buffer][] = [
  ['utf-8', (text) => Buffer.from(text)],
  ['utf-16le', (text) => Buffer.from(text, 'utf16le')],
  ['utf-16be', (text) => Buffer.from(text, 'utf16le').swap16()],
  ['windows-1252', (text) => Buffer.from(text.replace(/[^ -ÿ\t\r\n]/gu, '?'), 'latin1')],
]

const cell = fc
  .string({ unit: fc.constantFrom('a', 'é', '7', ' ', ',', ';', '\t', '"', '\n', '\r\n', '=', '🙂'), maxLength: 6 })
  .map((text) => text.trim())
const tables = fc
  .record({
    columns: fc.integer({ min: 2, max: 5 }),
    delimiter: fc.constantFrom(',', ';', '\t'),
    end: fc.constantFrom('\n', '\r\n'),
    mark: fc.boolean(),
    endsWhole: fc.boolean(),
    quotesAll: fc.boolean(),
    encoding: fc.constantFrom(...ENCODED),
  })
  .chain((manner) =>
    fc.record({
      manner: fc.constant(manner),
      rows: fc.array(fc.array(cell, { minLength: manner.columns, maxLength: manner.columns }), {
        minLength: 1,
        maxLength: 6,
      }),
    }),
  )

test('whatever a table is like: all of it comes out as it was, and of a part the cells, with new values in their place', () => {
  fc.assert(
    fc.property(tables, fc.nat(), ({ manner, rows }, seed) => {
      const { delimiter, end, mark, endsWhole, quotesAll, columns } = manner
      const [encoding, encode] = manner.encoding
      // A first cell with something in it, so that no row is a blank line.
      const cells = rows.map(([first, ...rest]) => [`x${first}`, ...rest])
      const written = Papa.unparse(cells, { delimiter, newline: end, quotes: quotesAll })
      const bytes = encode((mark && encoding !== 'windows-1252' ? '\ufeff' : '') + written + (endsWhole ? end : ''))
      const text = exactText(bytes, encoding)
      if (text === undefined) throw new Error('not exact')
      const found = csvRows(evenLines(text), delimiter)
      const all = [...Array(columns).keys()]
      const csv = { text, encoding, delimiter }
      expect(
        cutCsv(
          csv,
          found.map((row) => ({ row, columns: undefined })),
        ),
      ).toEqual(bytes)
      expect(
        cutCsv(
          csv,
          found.map((row) => ({ row, columns: all })),
        ),
      ).toEqual(bytes)

      const kept = all.filter((at) => at === 0 || (seed >> at) % 2 === 0)
      const at = kept.at(-1) ?? 0
      const filled = found.filter(({ whole }) => whole.end > whole.start)
      const cut = cutCsv(
        csv,
        filled.map((row) => ({ row, columns: kept, values: new Map([[at, '7.5']]) })),
      )
      const read = Papa.parse<string[]>((exactText(cut, encoding) ?? '').replace(/^\ufeff/, ''), {
        delimiter,
        newline: end,
        skipEmptyLines: true,
      })
      const plain = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { delimiter, newline: end, skipEmptyLines: true })
      expect(read.data).toEqual(plain.data.map((row) => kept.map((i) => (i === at ? '7.5' : row[i]))))
    }),
    { numRuns: 400 },
  )
})

test('half a character at the end of UTF-16 does not come out again', () => {
  expect(exactText(Buffer.from([0xff, 0xfe, 0x41, 0x00, 0x42]), 'utf-16le')).toBeUndefined()
  expect(exactText(Buffer.from([0xfe, 0xff, 0x00, 0x41, 0x00]), 'utf-16be')).toBeUndefined()
})
