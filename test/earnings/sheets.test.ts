import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { freshFolder, waymark } from '../support/in-process.ts'
import { ROOT } from '../support/process.ts'

/**
 * Years of pay worked out by hand: each folder has a plan, a schedule, and a sheet that a reader can check. The last column of
 * its table says how the total comes about, and has to come to it. A `?` is what is not known.
 */
const SHEETS = join(ROOT, 'test', 'fixtures', 'earnings')

interface Row {
  readonly year: string
  readonly taught: string
  readonly amounts: readonly (number | null)[]
  readonly worked: string
}

interface Json {
  readonly years: readonly {
    school_year: string
    years_taught: number
    schedule: number | null
    lane_change: number | null
    parts: readonly { amount: number }[]
    total: number | null
  }[]
  readonly totals: Readonly<Record<string, number | null>>
  readonly counted: readonly { name: string; total_without: number | null }[]
}

describe('pay worked out by hand', () => {
  test.each(readdirSync(SHEETS))('%s', async (name) => {
    const sheet = readFileSync(join(SHEETS, name, 'sheet.md'), 'utf8')
    const cwd = freshFolder()
    cpSync(join(SHEETS, name), cwd, { recursive: true })
    const line = /^ {4}waymark (.*)$/m.exec(sheet)?.[1] ?? ''
    const { exit, stdout } = await waymark([...line.split(' '), '--json'], { cwd })
    expect(exit).toBe(0)
    const json = JSON.parse(stdout) as Json
    const rows = rowsOf(sheet)
    expect(rows.length).toBeGreaterThan(3)
    for (const { worked, amounts } of rows) expect(sumOf(worked)).toBe(amounts.at(-1))
    expect(jsonRows(json)).toEqual(rows.map(({ year, taught, amounts }) => ({ year, taught, amounts })))
    const without = [...sheet.matchAll(/Without the [a-z ]+: (\d+)\./g)].map(([, sum]) => Number(sum) * 100)
    if (without.length > 0) expect(json.counted.map((one) => one.total_without)).toEqual(without)
  })
})

const rowsOf = (sheet: string): Row[] =>
  [...sheet.matchAll(/^\| (\d{4}-\d{2}|all) \|(.*)\|$/gm)].map(([, year = '', rest = '']) => {
    const [taught = '', schedule = '', added = '', costs = '', total = '', worked = ''] = rest
      .split('|')
      .map((cell) => cell.trim())
    return { year, taught, amounts: [schedule, added, costs, total].map(centsIn), worked }
  })

const centsIn = (cell: string): number | null => (cell === '?' ? null : Math.round(Number(cell) * 100))

const sumOf = (worked: string): number | null =>
  worked === '?'
    ? null
    : (worked
        .replaceAll(' ', '')
        .match(/[+-]?[\d.]+/g)
        ?.reduce((sum, part) => sum + Math.round(Number(part) * 100), 0) ?? null)

function jsonRows({ years, totals }: Json): Omit<Row, 'worked'>[] {
  const plus = (a: number | null | undefined, b: number): number | null =>
    a === null || a === undefined ? null : a + b
  return [
    ...years.map(({ school_year, years_taught, schedule, lane_change, parts, total }) => {
      const some = (kept: (amount: number) => boolean): number =>
        parts
          .map(({ amount }) => amount)
          .filter(kept)
          .reduce((sum, amount) => sum + amount, 0)
      return {
        year: school_year,
        taught: String(years_taught),
        amounts: [
          schedule,
          plus(
            lane_change,
            some((amount) => amount > 0),
          ),
          some((amount) => amount < 0),
          total,
        ],
      }
    }),
    {
      year: 'all',
      taught: '',
      amounts: [
        totals['schedule'] ?? null,
        plus(totals['lane_change'], totals['added'] ?? 0),
        totals['costs'] ?? null,
        totals['total'] ?? null,
      ],
    },
  ]
}
