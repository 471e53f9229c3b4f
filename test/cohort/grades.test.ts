import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import Papa from 'papaparse'
import { beforeAll, describe, expect, test } from 'vitest'
import { classFolder } from '../support/class-folder.ts'
import { freshFolder, type Ran, waymark } from '../support/in-process.ts'
import { HAS_OFFICE, throughOffice } from '../support/office.ts'
import { ROOT } from '../support/process.ts'
import { treeOf, writtenIn } from './tree.ts'

interface Told {
  readonly lms: string
  readonly file: string | null
  readonly created: readonly string[]
  readonly kept: readonly string[]
  readonly changed: readonly string[]
  readonly unchanged: number
  readonly rows: readonly {
    readonly key: string
    readonly line: number | null
    readonly state: string
    readonly late: boolean
    readonly was: string
    readonly points: number | null
    readonly step: string
    readonly match: string | null
  }[]
  readonly skipped: readonly { readonly line: number; readonly why: string }[]
  readonly problems: readonly { readonly code: string }[]
}

const EXPORTS = join(ROOT, 'test', 'fixtures', 'grades')
const exportIn = (name: string): string => {
  const at = join(EXPORTS, name)
  return join(at, readdirSync(at).find((file) => !file.startsWith('to-import')) ?? '')
}

const RULE = 'grades:\n  column: Career Plan\n  points: 10\n  late_points: 8\n'
const base = freshFolder()
beforeAll(async () => {
  await classFolder(base, 30, { settings: RULE })
})

/** A copy of the class with an export beside it. */
function place(name: string): { readonly cwd: string; readonly file: string } {
  const cwd = freshFolder()
  cpSync(join(base, 'fall'), join(cwd, 'fall'), { recursive: true })
  const file = basename(exportIn(name))
  cpSync(exportIn(name), join(cwd, file))
  return { cwd, file }
}

const grades = (cwd: string, file: string, ...more: readonly string[]): Promise<Ran> =>
  waymark(['cohort', 'grades', 'fall', '--into', file, ...more], { cwd })

async function told(cwd: string, file: string, exit: number, ...more: readonly string[]): Promise<Told> {
  const ran = await grades(cwd, file, '--json', ...more)
  expect([ran.exit, ran.stderr]).toEqual([exit, ''])
  return JSON.parse(ran.stdout) as Told
}

/** A table as a reader that is not ours has it. */
function table(bytes: Buffer): readonly Readonly<Record<string, string>>[] {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  const decoded = (): string => {
    try {
      return utf8.decode(bytes)
    } catch {
      return new TextDecoder('windows-1252').decode(bytes)
    }
  }
  const text = utf16 ? new TextDecoder('utf-16le').decode(bytes) : decoded()
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
  expect(errors).toEqual([])
  return data
}

const idOf = (row: Readonly<Record<string, string>>): string =>
  ['ID', 'Identifier', 'ID number', 'Username'].map((heading) => row[heading]).find((id) => id !== undefined) ?? ''

const SYSTEMS: readonly [name: string, column: string, exit: number][] = [
  ['canvas', 'Career Plan (98765)', 1],
  ['canvas-semicolons', 'Career Plan (98765)', 1],
  ['moodle-worksheet', 'Grade', 0],
  ['moodle', 'Assignment: Career Plan (Real)', 0],
  ['blackboard', 'Career Plan [Total Pts: 10 Score] |1402785', 0],
  ['brightspace', 'Career Plan Points Grade <Numeric MaxPoints:10 Weight:5 Category:Field CategoryWeight:10>', 0],
]

describe.each(SYSTEMS)('the export of %s', (name, column, exit) => {
  test('comes back as the system takes it, byte by byte', async () => {
    const { cwd, file } = place(name)
    const before = readFileSync(join(cwd, file))
    const { file: made } = await told(cwd, file, exit)
    const bytes = readFileSync(join(cwd, made ?? ''))
    // In one byte a character, so that every byte counts.
    await expect(bytes.toString('latin1')).toMatchFileSnapshot(join(EXPORTS, name, 'to-import.latin1.txt'))
    expect(readFileSync(join(cwd, file))).toEqual(before)
  })

  test('holds the rows that change, in them one cell, and nothing else', async () => {
    const { cwd, file } = place(name)
    const { file: made, rows, created } = await told(cwd, file, exit)
    const after = table(readFileSync(join(cwd, made ?? '')))
    const before = new Map(table(readFileSync(join(cwd, file))).map((row) => [idOf(row), row]))
    const people = after.filter((row) => idOf(row) !== '')
    expect(people).toHaveLength(created.length)
    for (const row of people) {
      const { [column]: points, ...others } = row
      expect(Number(points?.replace(',', '.'))).toBeGreaterThan(0)
      expect(before.get(idOf(row))).toMatchObject(others)
      expect(before.get(idOf(row))?.[column]).toMatch(/^(?:|-|Needs Grading)$/)
    }
    const given = rows.filter(({ step }) => step === 'write').map(({ points }) => points)
    expect(people.map((row) => Number(row[column]?.replace(',', '.')))).toEqual(given)
  })

  test('a run that changes nothing writes nothing', async () => {
    const { cwd, file } = place(name)
    await told(cwd, file, exit)
    const before = writtenIn(join(cwd, 'fall'))
    expect((await grades(cwd, file)).stdout).toContain('holds these rows already')
    expect(writtenIn(join(cwd, 'fall'))).toEqual(before)
  })

  test('a dry run writes nothing', async () => {
    const { cwd, file } = place(name)
    const before = writtenIn(join(cwd, 'fall'))
    expect((await grades(cwd, file, '--dry-run')).exit).toBe(exit)
    expect(writtenIn(join(cwd, 'fall'))).toEqual(before)
  })

  test('with the points of the last run in it has nothing to change', async () => {
    const { cwd, file } = place(name)
    const { file: made, created } = await told(cwd, file, exit)
    const { file: again, unchanged } = await told(cwd, made ?? '', 1)
    expect([again, unchanged]).toEqual([null, created.length])
  })
})

describe('points', () => {
  test('go to those whose plan is there; nobody gets a zero, and what says something else stays', async () => {
    const { cwd, file } = place('canvas')
    const { rows, skipped } = await told(cwd, file, 1)
    const steps = Object.fromEntries(rows.map(({ key, step }) => [Number(key.slice(1)), step]))
    expect(rows).toHaveLength(30)
    expect(rows.every(({ points }) => points === null || points > 0)).toBe(true)
    // Said already, other values, EX, N/A, a draft with a value; two who have no row.
    expect([0, 1, 4, 5, 6, 7].map((i) => steps[i])).toEqual(['same', 'same', 'keep', 'excused', 'excused', 'no-points'])
    expect(rows.filter(({ line }) => line === null).map(({ key }) => key)).toEqual(['s0000028', 's0000029'])
    expect(steps[29]).toBe('no-row')
    for (const { state, late, points } of rows)
      expect(points).toBe(['complete', 'final', 'edited'].includes(state) ? (late ? 8 : 10) : null)
    expect(skipped.map(({ why }) => why)).toEqual(['posting-row', 'points-row', 'not-in-cohort', 'test-student'])
  })

  test('find a person by their name where no id is shared, if nobody else has that name', async () => {
    const { cwd } = place('moodle')
    const head = 'Identifier,Full name,Email address,Status,Grade,Last modified (grade)\n'
    const rows = ['José Park', 'Siân Ólafsdóttir', 'Siân O’NEILL', 'Kim Nobody', 'Björn Nakamura', 'Björn Nakamura']
    writeFileSync(
      join(cwd, 'w.csv'),
      head + rows.map((name, i) => `Participant ${i},${name},x${i}@y.edu,,,-\n`).join(''),
    )
    const { rows: found, skipped } = await told(cwd, 'w.csv', 1)
    const byName = found.filter(({ line }) => line !== null)
    expect(byName).toMatchObject([
      { key: 's0000021', line: 2, match: 'name', step: 'write' },
      { key: 's0000008', line: 3, match: 'name', step: 'no-points' },
      { key: 's0000000', line: 4, match: 'name', step: 'write' },
    ])
    expect(skipped.map(({ line }) => line)).toEqual([5, 6, 7])
    expect((await grades(cwd, 'w.csv')).stdout).toContain('3 rows were found by name alone')
  })

  test('go over another value only where its key is named, and never over an excuse', async () => {
    const { cwd, file } = place('canvas')
    const { changed, kept } = await told(cwd, file, 1, '--replace', 's0000004,s0000005')
    expect([changed, kept]).toEqual([['s0000004'], ['s0000005', 's0000006']])
    const row = table(readFileSync(join(cwd, 'fall/reports/2026-fall/lms/canvas.csv'))).find(
      ({ ID }) => ID === '100004',
    )
    expect(row?.['Career Plan (98765)']).toBe('10')
  })

  test.each([
    ['full_when: final', ['final']],
    ['full_when: complete', ['complete', 'final', 'edited']],
  ])('%s', async (line, states) => {
    const { cwd, file } = place('moodle')
    writeSettings(cwd, `grades:\n  points: 10\n  column: Career Plan\n  ${line}\n`)
    const { rows } = await told(cwd, file, 0)
    expect(new Set(rows.filter(({ points }) => points !== null).map(({ state }) => state))).toEqual(new Set(states))
  })

  test('partial: share counts required answers, and closing the term where that is asked for', async () => {
    const { cwd, file } = place('moodle')
    writeSettings(cwd, 'grades: { points: 10, column: Career Plan, partial: share }\n')
    const draft = async (): Promise<number | null> =>
      (await told(cwd, file, 0)).rows.find(({ state }) => state === 'draft')?.points ?? null
    const points = (await draft()) ?? 0
    expect(points).toBeGreaterThan(0)
    expect(points).toBeLessThan(10)
    writeSettings(cwd, 'grades: { points: 10, column: Career Plan, partial: share, full_when: final }\n')
    expect(await draft()).toBeLessThan(points)
    const complete = (await told(cwd, file, 0)).rows.find(({ state }) => state === 'complete')
    expect(complete?.points).toBeGreaterThan(points)
    expect(complete?.points).toBeLessThan(10)
  })

  test('another rule makes the table anew; a table that was edited stays, and the run says so', async () => {
    const { cwd, file } = place('moodle')
    const { file: made } = await told(cwd, file, 0)
    writeSettings(cwd, 'grades: { points: 9, column: Career Plan }\n')
    await told(cwd, file, 0)
    expect(readFileSync(join(cwd, made ?? ''), 'utf8')).toContain(',9\r\n')
    writeFileSync(join(cwd, made ?? ''), 'mine')
    const before = treeOf(join(cwd, 'fall'))
    writeSettings(cwd, 'grades: { points: 7, column: Career Plan }\n')
    const { exit, stderr } = await grades(cwd, file)
    expect([exit, stderr]).toEqual([2, expect.stringContaining('[grades-exists]')])
    expect({ ...treeOf(join(cwd, 'fall')), 'cohort.yaml': '' }).toMatchObject({ ...before, 'cohort.yaml': '' })
  })

  test('go to another file where one is named, which is never replaced', async () => {
    const { cwd, file } = place('blackboard')
    expect((await grades(cwd, file, '-o', 'points.txt')).stdout).toContain('Written: points.txt')
    expect((await grades(cwd, file, '-o', 'points.txt')).stdout).toContain('holds these rows already')
    expect((await grades(cwd, file, '-o', file)).stderr).toContain('[grades-exists]')
    expect(existsSync(join(cwd, 'fall', 'reports'))).toBe(false)
  })

  test('are known to more than the terminal by keys alone', async () => {
    const { cwd, file } = place('canvas')
    await grades(cwd, file)
    const own = join(cwd, 'fall', '.cohort')
    for (const name of [
      join(own, 'made.json'),
      ...readdirSync(join(own, 'receipts')).map((one) => join(own, 'receipts', one)),
    ])
      expect(readFileSync(name, 'utf8')).not.toMatch(/Okafor|user000|example\.edu/)
    expect((await grades(cwd, file, '--json')).stdout).not.toMatch(/Okafor|user000|example\.edu/)
  })
})

test.skipIf(!HAS_OFFICE)('what Blackboard is given opens in LibreOffice as it should', async () => {
  const { cwd, file } = place('blackboard')
  const { file: made, created } = await told(cwd, file, 0)
  const bytes = readFileSync(join(cwd, made ?? ''))
  const folder = join(cwd, 'office')
  mkdirSync(folder)
  // Separated by tabs, in UTF-16, out as UTF-8 with commas.
  const opened = 'Text - txt - csv (StarCalc):9,34,65535'
  const to = 'csv:Text - txt - csv (StarCalc):44,34,76'
  const text = throughOffice(folder, { name: 'points.txt', text: bytes, opened, to })
  const rows = Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
  }).data
  expect(rows).toHaveLength(created.length)
  expect(new Set(rows.map((row) => row['Career Plan [Total Pts: 10 Score] |1402785']))).toEqual(new Set(['10', '8']))
})

function writeSettings(cwd: string, grading: string): void {
  const file = join(cwd, 'fall', 'cohort.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^grades:[\s\S]*/m, '') + grading)
}
