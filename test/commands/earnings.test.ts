import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { csvText } from '../../src/words/csv.ts'
import { sayMoney } from '../../src/words/earnings/say-money.ts'
import { SCHEDULE } from '../earnings/plans.ts'
import { freshFolder, waymark } from '../support/in-process.ts'
import { handMade } from '../support/transcript.ts'

const INCOMES = `compensation:
  needs: My brother's fees
  target: "87654"
  incomes:
    - { id: income-aaa222, source: Robotics club, amount: 1800, per: year, from_year: 2029, condition: The school keeps it, obligation: Every Tuesday }
    - { id: income-bbb222, source: Kenan Fellows stipend, amount: 5000, per: once, from_year: 2029 }
    - { id: income-ccc222, source: Home visits, amount: 30, per: hour }
pathway:
  milestones:
    - { id: milestone-aaa222, title: Apply, by: "2030-01", opportunity: kenan-fellows }
    - { id: milestone-bbb222, title: Certify, by: "2032", opportunity: national-board-certification }
`
const PROFILE = '  name: Jo\n  region: NC\n  licensed_by: "2028-05"\n'
const PLAN = handMade(INCOMES, PROFILE)

function folder(plan = PLAN, schedule = SCHEDULE): string {
  const cwd = freshFolder()
  writeFileSync(join(cwd, 'plan.yaml'), plan)
  writeFileSync(join(cwd, 'schedule.csv'), schedule)
  return cwd
}
const ON = ['earnings', '--schedule', 'schedule.csv']

describe('every figure', () => {
  test('stands with its date, its source, its condition and what it asks in return', async () => {
    const { exit, stdout, stderr } = await waymark(ON, { cwd: folder() })
    expect([exit, stderr]).toEqual([0, ''])
    expect(stdout).toContain('As of: 2023-24 cohort. Check the source: https://kenanfellows.org')
    expect(stdout).toContain('Depends on: The school keeps it\n    In return: Every Tuesday\n')
    expect(stdout).toContain('To pay: $1,975 once, in 2032-33: -$1,975 in all.')
    expect(stdout).toContain('As of: after September 2022. Check the source:')
    expect(stdout).toContain('$30 an hour; how many there are in a year is not said.')
    expect(stdout).toContain('not a promise')
    expect(stdout).toContain('before tax')
    expect(stdout).toContain(
      '"Kenan Fellows stipend" and "Kenan Fellows Program for Teacher Leadership" may be the same money.',
    )
  })

  test('can be left out, by its id', async () => {
    const cwd = folder()
    const all = JSON.parse((await waymark([...ON, '--json'], { cwd })).stdout)
    for (const { id, total_without } of all.counted) {
      if (id === 'milestone-bbb222') continue
      const ran = await waymark([...ON, '--leave-out', id, '--json'], { cwd })
      expect(JSON.parse(ran.stdout).totals.total).toBe(total_without)
    }
  })

  test('is the same in words, as JSON and as CSV', async () => {
    const cwd = folder()
    const json = JSON.parse((await waymark([...ON, '--json'], { cwd })).stdout)
    const { stdout: said } = await waymark(ON, { cwd })
    const { data } = Papa.parse<string[]>((await waymark([...ON, '--format', 'csv'], { cwd })).stdout.trimEnd())
    for (const { school_year, total } of json.years) {
      expect(said).toMatch(new RegExp(`^${school_year} .*\\${sayMoney(total)} `, 'm'))
      const rows = data.filter(([year]) => year === school_year)
      const parts = rows.filter(([, , kind]) => kind !== 'total').map((row) => Number(row[4]))
      expect(Number(rows.at(-1)?.[4]) * 100).toBe(total)
      expect(parts.reduce((sum, part) => sum + part, 0) * 100).toBe(total)
    }
    expect(said).toContain(`${sayMoney(json.totals.total)}, ${sayMoney(json.totals.difference)} more than`)
  })
})

describe('what is private', () => {
  test('is never told: what someone needs, and what they aim for', async () => {
    const cwd = folder()
    for (const args of [ON, [...ON, '--json'], [...ON, '--format', 'csv'], [...ON, '--format', 'svg']])
      expect((await waymark(args, { cwd })).stdout).not.toMatch(/brother|87,?654/)
  })
})

describe('without a schedule', () => {
  test.each<[string, string, string]>([
    ['of a plan with incomes', PLAN, 'No salary schedule is given'],
    ['of a plan without', handMade('pathway:\n  why: Because\n'), 'The plan names no incomes yet'],
    [
      'of a district plan',
      PLAN.replace('candidate', 'district').replace(/answers:[\s\S]*/, 'answers: {}\n'),
      'names no incomes',
    ],
  ])('%s, it says what is there and how to get one', async (_, plan, words) => {
    const { exit, stdout, stderr } = await waymark(['earnings'], { cwd: folder(plan) })
    expect([exit, stderr]).toEqual([0, ''])
    expect(stdout).toContain(words)
    const [, example = ''] = /^ {2}waymark earnings plan\.yaml --schedule (.*)$/m.exec(stdout) ?? []
    expect(existsSync(example)).toBe(true)
  })

  test('and a plan of guesses says that they are guesses', async () => {
    const { stdout } = await waymark(ON, { cwd: folder(handMade('pathway:\n  why: Because\n')) })
    expect(stdout).toContain(
      '2028-29: a guess, as the plan does not say. To set it: waymark answer plan.yaml profile.licensed_by',
    )
  })
})

describe('in a terminal', () => {
  const UTF8 = { LANG: 'en_US.UTF-8', TERM: 'xterm', NO_COLOR: '1' }
  test.each([40, 60, 80, 100, 200])('of %i columns nothing is wider, and each year is one bar', async (columns) => {
    const { stdout } = await waymark(ON, { cwd: folder(), env: UTF8, window: { columns } })
    const lines = stdout.split('\n')
    expect(lines.filter((line) => line.length >= columns && !line.includes('://'))).toEqual([])
    expect(lines.filter((line) => /^20\d\d-\d\d .*█▒+$|^20\d\d-\d\d .*█$/.test(line))).toHaveLength(10)
    expect(stdout.replace(/\s+/g, ' ')).toContain(columns < 61 ? 'schedule $41,500, added $11,800' : '$41,500 $11,800 ')
  })

  test('that has only ASCII, there is only ASCII', async () => {
    const { stdout } = await waymark(ON, {
      cwd: folder(),
      env: { TERM: 'xterm', LANG: 'C', NO_COLOR: '1' },
      window: { columns: 80 },
    })
    expect(stdout).toMatch(/^[\x20-\x7e\n]*$/)
    expect(stdout).toMatch(/^2029-30 .*#+\++$/m)
  })

  test('read aloud, each year is a sentence', async () => {
    const { stdout } = await waymark([...ON, '--plain'], { cwd: folder(), window: { columns: 200 } })
    expect(stdout).toContain('\n2028-29: schedule $41,000, total $41,000.\n')
    expect(stdout).toContain('\n2029-30: schedule $41,500, added $11,800, total $53,300.\n')
    expect(stdout).not.toMatch(/[█▒#]|\+\+/)
  })
})

describe('a schedule that can be read, with something to look at', () => {
  test('is used, and what was seen stands beside the answer', async () => {
    const cwd = folder(PLAN, SCHEDULE.replace('0,41000', '0,"$41,000"').replace('4,43400', '4,42000'))
    const { exit, stdout, stderr } = await waymark(ON, { cwd })
    expect(exit).toBe(0)
    expect(stdout).toContain('$41,000')
    expect(stderr).toContain('[schedule-amount-signs]')
    expect(stderr).toContain('[schedule-decreasing]')
    expect((await waymark([...ON, '--quiet'], { cwd })).stderr).toBe('')
  })
})

describe('CSV', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' ', '"', ',', '\uff1d', '\u200b', 'a', "'"),
    }),
  )

  test('gives no spreadsheet a formula, and loses nothing', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 4 }), (cells) => {
        const text = csvText([cells, ['end']])
        const { data } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' })
        expect(data).toHaveLength(2)
        for (const [i, written] of (data[0] ?? []).entries()) {
          expect([cells[i], `'${cells[i]}`]).toContain(written)
          expect(written).not.toMatch(/^[\s\u200b-\u200f\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]/)
          expect(written).not.toMatch(/^[\t\r\n]/)
        }
      }),
    )
  })

  test('keeps our own numbers numbers, those below zero too', () => {
    expect(csvText([['a', -1975, null, 0.5]])).toBe('"a",-1975,,0.5')
  })

  test('of a hostile plan holds no formula', async () => {
    const plan = PLAN.replace('source: Robotics club', 'source: \'=HYPERLINK("http://x","y")\'').replace(
      'condition: The school keeps it',
      'condition: " +1"',
    )
    const { stdout } = await waymark([...ON, '--format', 'csv'], { cwd: folder(plan) })
    const { data } = Papa.parse<string[]>(stdout.trimEnd())
    expect(data.flat().filter((text) => /^\s*[=+@]/.test(text))).toEqual([])
    expect(data.flat()).toContain('\'=HYPERLINK("http://x","y")')
  })
})
