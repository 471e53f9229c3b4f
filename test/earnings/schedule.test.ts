import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAmount } from '../../src/core/earnings/read-amount.ts'
import { readScheduleFile, type ScheduleFile } from '../../src/store/schedule/read-schedule-file.ts'
import { freshFolder } from '../support/in-process.ts'

const folder = freshFolder()
function read(text: string | Buffer): ScheduleFile {
  const file = join(folder, 'schedule.csv')
  writeFileSync(file, text)
  return readScheduleFile(file)
}
const codesOf = ({ findings }: ScheduleFile): string[] => findings.map(({ code }) => code)
const SIMPLE =
  'state,NC\ndistrict,"Example, the Valley"\nschool_year,2026-27\n\nyears,BA,MA\n0,41000,45100\n1,41500.50,\n'

describe('a schedule is the same schedule', () => {
  const wanted = read(SIMPLE).schedule
  test.each<[string, string]>([
    ['with line ends of Windows', SIMPLE.replaceAll('\n', '\r\n')],
    ['with those of old Macs', SIMPLE.replaceAll('\n', '\r')],
    ['behind a byte order mark', `\ufeff${SIMPLE}`],
    [
      'with semicolons',
      SIMPLE.replace('"Example, the Valley"', 'Example; the Valley')
        .replaceAll(/,/g, ';')
        .replace('Example; the', '"Example, the')
        .replace('Valley', 'Valley"'),
    ],
    ['with the line that names them', `sep=;\n${SIMPLE.replaceAll(',', ';').replace('Example;', 'Example,')}`],
    ['with tabs', SIMPLE.replaceAll(',', '\t').replace('Example\t', 'Example,')],
    ['with every cell in quotes', SIMPLE.replace('0,41000,45100', '"0","41000","45100"')],
    ['with empty cells and rows around', SIMPLE.replace('\n\n', '\n,,,\n,,,\n').replace('BA,MA', 'BA,MA,,')],
    ['in another order', SIMPLE.replace('0,41000,45100\n1,41500.50,\n', '1,41500.50,\n0,41000,45100\n')],
    ['with notes', `# from the district\n${SIMPLE}# to be checked\n`],
    ['with names in other letters', SIMPLE.replace('school_year', 'School Year').replace('years', 'Years')],
    ['with the whole school year', SIMPLE.replace('2026-27', '2026/2027')],
  ])('%s', (_, text) => {
    const again = read(text)
    expect(codesOf(again)).toEqual([])
    expect(again.schedule).toEqual(wanted)
  })

  test('and it holds what the file says, blank cells left out', () => {
    expect(wanted).toMatchObject({ state: 'NC', district: 'Example, the Valley', year: 2026 })
    expect(wanted?.lanes).toEqual([
      {
        name: 'BA',
        salaries: new Map([
          [0, 4_100_000],
          [1, 4_150_050],
        ]),
        last: 1,
      },
      { name: 'MA', salaries: new Map([[0, 4_510_000]]), last: 1 },
    ])
  })
})

test.each<[string, string]>([
  ['plain', SIMPLE],
  ['with line ends of Windows', SIMPLE.replaceAll('\n', '\r\n')],
  ['behind a byte order mark', `\ufeff${SIMPLE}`],
  ['in quotes', SIMPLE.replace('45100', '"45,100"')],
])('a finding is at its cell: %s', (_, text) => {
  const broken = text.replace('41500.50', ' much ').replace('41000', '"$41,000"')
  const { findings, text: whole } = read(broken)
  const at = (code: string) => findings.find((finding) => finding.code === code)?.range
  const [bad, signs] = [at('schedule-amount'), at('schedule-amount-signs')]
  expect(whole.slice(bad?.start, bad?.end)).toBe('much')
  expect(whole.slice(signs?.start, signs?.end)).toBe('"$41,000"')
})

test.each<[string, ReturnType<typeof readAmount>]>([
  ['41000', { cents: 4_100_000, signs: false }],
  ['41000.5', { cents: 4_100_050, signs: false }],
  ['$41,000', { cents: 4_100_000, signs: true }],
  ['$ 41,000.05', { cents: 4_100_005, signs: true }],
  ['1,234,567', { cents: 123_456_700, signs: true }],
  ['', { blank: true }],
  ['\u00a0', { blank: true }],
  ['41.000', { why: 'doubtful' }],
  ['41,00', { why: 'doubtful' }],
  ['4,1000', { why: 'doubtful' }],
  ["41'000", { why: 'doubtful' }],
  ['-41000', { why: 'negative' }],
  ['\u221241000', { why: 'negative' }],
  ['(41,000)', { why: 'negative' }],
  ['41k', { why: 'text' }],
  ['=41000', { why: 'text' }],
  ['4.1E+4', { why: 'text' }],
  ['\u0664\u0661\u0660\u0660\u0660', { why: 'text' }],
  ['0', { why: 'small' }],
  ['41', { why: 'small' }],
  ['99999999999999999999', { why: 'large' }],
])('a cell with %j', (cell, amount) => {
  expect(readAmount(cell)).toEqual(amount)
})

test('what is in the file comes out as it is, or is refused', () => {
  const cents = fc.integer({ min: 100_000, max: 999_999_999 })
  fc.assert(
    fc.property(cents, fc.boolean(), (amount, signs) => {
      const dollars = (amount / 100).toFixed(2)
      const cell = signs ? `$${dollars.replace(/\B(?=(?:\d{3})+\.)/g, ',')}` : dollars
      expect(readAmount(cell)).toMatchObject({ cents: amount })
    }),
  )
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const found = readAmount(text)
      if ('cents' in found) expect(text.replace(/[$, \s]/g, '')).toMatch(/^\d+(?:\.\d{1,2})?$/)
    }),
  )
})

describe('a file that is made to be trouble is answered', () => {
  const head = 'state,NC\ndistrict,D\nschool_year,2026-27\nyears,BA\n'
  const most = 256 * 1024 - 200
  const many = (part: string): string => part.repeat(Math.floor(most / part.length))
  test.each<[string, string, string]>([
    ['only quotes', many('"').slice(1), 'schedule-quotes'],
    ['only commas', many(','), 'schedule-no-table'],
    ['only line ends', many('\n'), 'schedule-no-table'],
    ['broken quotes', many('"a"b,'), 'schedule-quotes'],
    ['an open quote at the end', `${head}${many('0,41000\n')}"`, 'schedule-quotes'],
    ['lanes without end', `${head.replace('BA', many('BA,'))}\n0,41000\n`, 'schedule-row-long'],
    ['rows without end', `${head}${many('x,y\n')}`, 'schedule-years'],
    ['one long row', `${head}0,${many('1,')}\n`, 'schedule-row-long'],
    ['one long cell', `${head}0,${many('1')}\n`, 'schedule-amount'],
    ['blanks before the years', `${many(' ')}years\n`, 'schedule-no-table'],
    ['a prototype', 'years,__proto__,constructor\n0,41000,41000\n', 'schedule-key-missing'],
  ])('%s', { timeout: 20_000 }, (_, text, code) => {
    const found = read(text)
    expect(codesOf(found)).toContain(code)
    expect(found.schedule).toBeUndefined()
    expect(found.findings.length).toBeLessThan(50)
  })

  test('whatever it holds', () => {
    const line = fc.array(
      fc.constantFrom('years', 'BA', '0', '1', '41000', '"', '"a"', '$41,000', '', 'x', '=1', '\r'),
      {
        maxLength: 5,
      },
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), fc.constantFrom(',', ';', '\t'), (lines, delimiter) => {
        const text = lines.map((cells) => cells.join(delimiter)).join('\n')
        const { findings, schedule } = read(text)
        for (const { range } of findings) {
          expect(range?.start).toBeGreaterThanOrEqual(0)
          expect(range?.end).toBeLessThanOrEqual(text.length + 1)
        }
        if (!schedule) expect(findings.length).toBeGreaterThan(0)
      }),
    )
  })
})
