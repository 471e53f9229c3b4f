import { closest } from '../closest.ts'
import { severityOf } from '../codes.ts'
import type { CsvRow } from '../csv-row.ts'
import { type Finding, MOST_FINDINGS } from '../finding.ts'
import type { Range } from '../source-node.ts'
import type { Cents } from './money.ts'
import { readAmount } from './read-amount.ts'
import type { Lane, Schedule } from './schedule.ts'

export interface ReadSchedule {
  /** There when nothing keeps the schedule from being used. */
  readonly schedule?: Schedule
  readonly findings: readonly Finding[]
}

const NEEDED = ['state', 'district', 'school_year'] as const
const KNOWN = [...NEEDED, 'source', 'note']
/** No district has so many; a file that does is another kind of table. */
const MOST_LANES = 60
/** The first cell of the row that names the lanes. */
const TABLE = 'years'

type Say = (code: Finding['code'], args: Finding['args'], range: Range) => void

/** A schedule from the rows of its file (docs/salary-schedule.md), and everything that is wrong with it. */
export function readSchedule(rows: readonly CsvRow[]): ReadSchedule {
  const errors: Finding[] = []
  const notes: Finding[] = []
  const say: Say = (code, args, range) => {
    const kind = severityOf(code) === 'error' ? errors : notes
    if (kind.length < MOST_FINDINGS) kind.push({ code, args, range })
  }
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '') && !isAside(cells))
  const at = filled.findIndex(({ cells }) => keyOf(cells[0]) === TABLE)
  const table = filled[at]
  if (!table) {
    say('schedule-no-table', {}, filled[0]?.range() ?? { start: 0, end: 1 })
    return { findings: errors }
  }
  const head = readHead(filled.slice(0, at), table, say)
  const lanes = readLanes(table, filled.slice(at + 1), say)
  const findings = [...errors, ...notes]
  return { findings, ...(errors.length === 0 && head ? { schedule: { ...head, lanes } } : {}) }
}

/** Notes behind a `#`, and the line in which a spreadsheet program names its delimiter. */
const isAside = ([first = '']: readonly string[]): boolean => /^\s*(?:#|sep=)/i.test(first)

const keyOf = (cell = ''): string =>
  cell
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_')

function readHead(rows: readonly CsvRow[], table: CsvRow, say: Say): Omit<Schedule, 'lanes'> | undefined {
  const given = new Map<string, string>()
  let year: number | undefined
  for (const row of rows) {
    const [name = '', value = ''] = row.cells.map((cell) => cell.trim())
    const key = keyOf(name)
    if (!KNOWN.includes(key)) say('schedule-key-unknown', { key: name, ...near(key), known: KNOWN }, row.range(0))
    else if (value !== '') given.set(key, value)
    if (key !== 'school_year' || value === '') continue
    year = schoolYear(value)
    if (year === undefined) say('schedule-school-year', { value }, row.range(1))
  }
  for (const key of NEEDED) if (!given.has(key)) say('schedule-key-missing', { key }, table.range())
  const [state, district] = [given.get('state'), given.get('district')]
  if (state === undefined || district === undefined || year === undefined) return undefined
  return { state, district, year, source: given.get('source') ?? null, note: given.get('note') ?? null }
}

const near = (key: string): { readonly closest: string } => ({ closest: closest(key, KNOWN) ?? '' })

/** `2026-27`, `2026-2027`, also with a slash or a longer dash, as the year it begins in. */
function schoolYear(text: string): number | undefined {
  const [, first = '', second = ''] = /^(\d{4})\s*[-\u2013/]\s*(\d{2}|\d{4})$/.exec(text) ?? []
  const year = Number(first)
  return first !== '' && Number(second) === (second.length === 2 ? (year + 1) % 100 : year + 1) ? year : undefined
}

function readLanes(table: CsvRow, rows: readonly CsvRow[], say: Say): Lane[] {
  const names = table.cells.map((cell) => cell.trim().replace(/\s+/g, ' '))
  if (names.length - 1 > MOST_LANES) {
    say('schedule-row-long', { values: names.length - 1, lanes: MOST_LANES }, table.range(0))
    return []
  }
  const steps = readSteps(rows, names.length - 1, say)
  const lanes: Lane[] = []
  for (const [i, name] of names.entries()) {
    if (i === 0) continue
    const cells = steps.filter(({ row }) => (row.cells[i] ?? '').trim() !== '')
    if (name === '') {
      if (cells.length > 0) say('schedule-lane-name', { why: 'missing' }, table.range(i))
    } else if (names.indexOf(name) < i) say('schedule-lane-name', { why: 'twice', name }, table.range(i))
    else if (cells.length === 0) say('schedule-lane-empty', { name }, table.range(i))
    else lanes.push({ name, salaries: readSalaries(cells, i, name, say), last: steps.at(-1)?.years ?? 0 })
  }
  if (names.every((name, i) => i === 0 || name === '')) say('schedule-no-table', {}, table.range())
  return lanes
}

interface Step {
  readonly years: number
  readonly row: CsvRow
}

/** The rows by their years, the fewest first, whichever order they stand in. */
function readSteps(rows: readonly CsvRow[], lanes: number, say: Say): Step[] {
  const steps = new Map<number, Step>()
  let unread = false
  for (const row of rows) {
    const text = (row.cells[0] ?? '').trim()
    const years = /^\d{1,2}$/.test(text) ? Number(text) : undefined
    const filled = lastFilled(row.cells)
    if (filled > lanes) say('schedule-row-long', { values: filled, lanes }, row.range())
    unread ||= years === undefined
    if (years === undefined) say('schedule-years', { value: text }, row.range(0))
    else if (steps.has(years)) say('schedule-years-twice', { years }, row.range(0))
    // Of a row that is too long nobody knows which value belongs where.
    else steps.set(years, { years, row: filled > lanes ? { ...row, cells: [text] } : row })
  }
  const inOrder = [...steps.values()].sort((a, b) => a.years - b.years)
  for (const [i, { years, row }] of inOrder.entries()) {
    const from = (inOrder[i - 1]?.years ?? -1) + 1
    if (from < years && !unread) say('schedule-years-missing', { from, to: years - 1 }, row.range(0))
  }
  return inOrder
}

/** How many cells there are behind the first, up to the last that is not blank. */
const lastFilled = (cells: readonly string[]): number => cells.findLastIndex((cell) => cell.trim() !== '')

function readSalaries(steps: readonly Step[], i: number, lane: string, say: Say): Map<number, Cents> {
  const salaries = new Map<number, Cents>()
  const signed: [value: string, amount: number, range: Range][] = []
  let before: { readonly years: number; readonly cents: Cents } | undefined
  for (const { years, row } of steps) {
    const value = (row.cells[i] ?? '').trim()
    const read = readAmount(value)
    if ('blank' in read) continue
    if ('why' in read) {
      say('schedule-amount', { value, lane, why: read.why }, row.range(i))
      continue
    }
    const { cents, signs } = read
    if (signs) signed.push([value, cents / 100, row.range(i)])
    if (before && cents < before.cents)
      say('schedule-decreasing', { lane, years, before: before.years, value }, row.range(i))
    salaries.set(years, cents)
    before = { years, cents }
  }
  const [first] = signed
  if (first) say('schedule-amount-signs', { value: first[0], amount: first[1], lane, count: signed.length }, first[2])
  return salaries
}
