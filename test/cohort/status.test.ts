import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { beforeAll, describe, expect, test } from 'vitest'
import { classFolder } from '../support/class-folder.ts'
import type { OfClass } from '../support/class-of.ts'
import { freshFolder, waymark } from '../support/in-process.ts'
import { writtenIn } from './tree.ts'

interface Person {
  readonly key: string
  readonly name?: string
  readonly state: string
  readonly code: string | null
  readonly submitted: string | null
  readonly late: boolean
  readonly attempts: number
  readonly required_answered: number
  readonly required: number
  readonly answered: number
  readonly questions: number
}
interface Told {
  readonly totals: Readonly<Record<string, number>>
  readonly people: readonly Person[]
  readonly left: readonly string[]
  readonly set_aside: readonly { readonly key: string | null; readonly reason: string }[]
}

const CANARY = 'quince-heron-lantern'
const STATE: Readonly<Record<string, string>> = { 'other-framework': 'other', 'other-term': 'other' }

const cwd = freshFolder()
let people: readonly OfClass[]
beforeAll(async () => {
  people = await classFolder(cwd, 60, { canary: CANARY })
})

const status = async (...more: readonly string[]): Promise<string> => {
  const { exit, stdout, stderr } = await waymark(['cohort', 'status', 'fall', ...more], { cwd })
  expect([exit, stderr]).toEqual([0, ''])
  return stdout
}
const told = async (...more: readonly string[]): Promise<Told> => JSON.parse(await status('--json', ...more)) as Told

test('everybody is where they are', async () => {
  const { people: found, totals, set_aside } = await told('--sort', 'key')
  expect(found.map(({ key, state }) => `${key} ${state}`)).toEqual(
    people.map(({ key, came }) => `${key} ${STATE[came] ?? came}`),
  )
  expect(totals).toMatchObject({ people: 60, 'not-collected': 6, unreadable: 2, other: 4, final: 20, edited: 4 })
  expect(set_aside).toHaveLength(2)
  for (const [i, person] of found.entries()) {
    const last = people[i]?.files.at(-1)
    if (person.state === 'unreadable') continue
    expect(person).toMatchObject({
      submitted: last?.submitted ?? null,
      late: last?.late ?? false,
      attempts: people[i]?.files.length,
    })
    if (['complete', 'final', 'edited'].includes(person.state)) expect(person.required_answered).toBe(person.required)
    if (person.state === 'draft') expect(person.required_answered).toBeLessThan(person.required)
    expect(person.answered).toBeLessThanOrEqual(person.questions)
  }
})

test('nothing that someone wrote is told, and nothing is written', async () => {
  const before = writtenIn(join(cwd, 'fall'))
  const all = await Promise.all([status(), status('--plain'), status('--json', '--names'), status('--csv', '--names')])
  for (const text of all) expect(text).not.toContain(CANARY)
  expect(writtenIn(join(cwd, 'fall'))).toEqual(before)
})

describe('the list', () => {
  test.each([80, 100, 200])('at %i columns is a line a person', async (columns) => {
    const { stdout } = await waymark(['cohort', 'status', 'fall'], {
      cwd,
      window: { columns, rows: 24 },
      env: { NO_COLOR: '1', TERM: 'xterm' },
    })
    const lines = stdout.split('\n')
    for (const { key } of people) expect(lines.filter((line) => line.startsWith(key))).toHaveLength(1)
    expect(Math.max(...lines.filter((line) => /^s00/.test(line)).map((line) => [...line].length))).toBeLessThan(columns)
  })

  test('read aloud says what each part is', async () => {
    const one = people.find(({ came, files }) => came === 'final' && files.at(-1)?.late === false)
    const line = (await status('--plain')).split('\n').find((text) => text.includes(`(${one?.key})`))
    expect(line).toMatch(/^[^,]+, .+ \(s\d+\), Plan: closed, Handed in: Dec \d+, Required: (\d+) of \1(?:, Times: 2)?$/)
  })

  test('is sorted by what is asked for, whoever has most to do first', async () => {
    const states = ['not-collected', 'unreadable', 'other', 'invalid', 'draft', 'complete', 'final', 'edited']
    const byState = (await told('--sort', 'state')).people.map(({ state }) => states.indexOf(state))
    expect(byState).toEqual([...byState].sort((a, b) => a - b))
    const byDate = (await told('--sort', 'handed-in')).people.map(({ submitted }) => submitted ?? '')
    expect(byDate).toEqual([...byDate].sort())
    const byCount = (await told('--sort', 'answered')).people.map(({ required_answered }) => required_answered)
    expect(byCount).toEqual([...byCount].sort((a, b) => a - b))
    expect((await waymark(['cohort', 'status', 'fall', '--sort', 'mood'], { cwd })).exit).toBe(2)
  })
})

test('names stand in tables and JSON only when they are asked for; no name becomes a formula', async () => {
  expect(await status('--csv')).not.toContain('Okafor')
  expect(JSON.stringify(await told())).not.toContain('Okafor')
  const place = freshFolder()
  writeFileSync(join(place, 'roster.csv'), 'Name,Student ID\n"=HYPERLINK(""x"")",S1\n')
  await waymark(['cohort', 'new', 'fall', '--roster', 'roster.csv', '--term', '2026-fall'], { cwd: place })
  const { stdout } = await waymark(['cohort', 'status', 'fall', '--csv', '--names'], { cwd: place })
  const [row] = Papa.parse<Record<string, string>>(stdout, { header: true }).data
  expect(row).toMatchObject({ key: 's1', name: '\'=HYPERLINK("x")', state: 'not-collected' })
})

test('who is not on the roster any more is named apart, and a file of someone that could not be read makes them unreadable', async () => {
  const place = freshFolder()
  const some = await classFolder(place, 30)
  const roster = readFileSync(join(place, 'roster.csv'), 'utf8').split('\n')
  writeFileSync(join(place, 'roster.csv'), roster.filter((line) => !line.includes('S0000000')).join('\n'))
  await waymark(['cohort', 'new', 'fall', '--roster', 'roster.csv'], { cwd: place })
  const { stdout } = await waymark(['cohort', 'status', 'fall', '--json'], { cwd: place })
  const { left, people: here } = JSON.parse(stdout) as Told
  expect([left, here.length]).toEqual([['s0000000'], 29])
  const unreadable = some.find(({ came }) => came === 'unreadable')
  expect(here.find(({ key }) => key === unreadable?.key)).toMatchObject({ state: 'unreadable', code: 'yaml-syntax' })
  rmSync(join(place, 'fall', 'submitted', 'index.json'))
  expect((await waymark(['cohort', 'status', 'fall'], { cwd: place })).stdout).toContain('29 not collected')
})

test('a folder without a cohort, or without anybody in it, says what to do', async () => {
  const place = freshFolder()
  expect(await waymark(['cohort', 'status'], { cwd: place })).toMatchObject({ exit: 2 })
  writeFileSync(join(place, 'cohort.yaml'), 'cohort: 1\nframework: candidate\nterm: 2026-fall\n')
  expect((await waymark(['cohort', 'status'], { cwd: place })).stdout).toContain('waymark cohort new')
})
