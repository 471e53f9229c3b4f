import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeEach, describe, expect, test } from 'vitest'
import { CANARY, generatedText } from '../core/cohort/support/generated-plans.ts'
import { frameworkNamed } from '../support/built-in.ts'
import { handIn } from '../support/hand-in.ts'
import { freshFolder, type Ran, waymark } from '../support/in-process.ts'
import { ROOT } from '../support/process.ts'
import { seeded } from '../support/seeded.ts'
import { treeOf, writtenIn } from './tree.ts'

const framework = await frameworkNamed('candidate')
const keysOf = (people: number): readonly string[] =>
  Array.from({ length: people }, (_, i) => `p${String(i).padStart(3, '0')}`)

let cwd = ''
beforeEach(() => {
  cwd = freshFolder()
})

const run = (...args: readonly string[]): Promise<Ran> => waymark(['cohort', ...args], { cwd })

async function rosterOf(keys: readonly string[]): Promise<void> {
  writeFileSync(
    join(cwd, 'roster.csv'),
    `Name,Student ID,Email\n${keys.map((key) => `${CANARY} ${key},${key},${CANARY}.${key}@example.edu\n`).join('')}`,
  )
  const { exit, stderr } = await run('new', 'spring', '--roster', 'roster.csv', '--term', '2027-spring')
  expect([exit, stderr]).toEqual([0, ''])
}

const plansOf = (keys: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    keys.map((key, i) => [
      key,
      generatedText(framework, ['2026-fall', '2027-spring'].slice(i % 4 === 0 ? 1 : 0), seeded(i)),
    ]),
  )

/** A cohort of so many people, each of whom handed in a plan. */
async function cohortOf(people: number): Promise<readonly string[]> {
  const keys = keysOf(people)
  await rosterOf(keys)
  handIn(join(cwd, 'spring'), plansOf(keys))
  return keys
}

const reports = (): readonly string[] => readdirSync(join(cwd, 'spring', 'reports', '2027-spring')).sort()
const reportText = (name: string): string => readFileSync(join(cwd, 'spring', 'reports', '2027-spring', name), 'utf8')
const json = async (...args: readonly string[]) => {
  const { exit, stdout, stderr } = await run('summary', 'spring', '--json', ...args)
  expect([exit, stderr]).toEqual([0, ''])
  return JSON.parse(stdout)
}

describe('the files of a report', () => {
  test('are written once: a second run finds nothing to do and writes not a byte', async () => {
    await cohortOf(24)
    const first = await run('summary', 'spring')
    expect([first.exit, first.stderr]).toEqual([0, ''])
    expect(first.stdout).toContain('On the roster                   24')
    expect(reports()).toEqual(['overview.html', 'overview.md', 'summary.json'])
    const before = writtenIn(cwd)
    const second = await run('summary', 'spring')
    expect(second.stdout).toContain('Nothing was written.')
    expect(writtenIn(cwd)).toEqual(before)
  })

  test('follow the plans, and stay where someone edited them', async () => {
    const keys = await cohortOf(24)
    await run('summary', 'spring')
    writeFileSync(join(cwd, 'spring', 'reports', '2027-spring', 'overview.md'), 'My own words.\n')
    handIn(join(cwd, 'spring'), { [keys[0] ?? '']: generatedText(framework, ['2027-spring'], seeded(99)) })
    const { changed, kept } = await json()
    expect([changed.length, kept]).toEqual([2, ['spring/reports/2027-spring/overview.md']])
    expect(reportText('overview.md')).toBe('My own words.\n')
    expect((await run('summary', 'spring')).stdout).toContain('was edited, so it stays as it is')
  })

  test('for the program itself have names of their own, and say on every page what they are', async () => {
    await cohortOf(12)
    await run('summary', 'spring', '--internal', '--to', 'html,json')
    expect(reports()).toEqual(['internal-overview.html', 'internal-summary.json'])
    expect(reportText('internal-overview.html')).toContain('class="mark"')
    expect(JSON.parse(reportText('internal-summary.json'))).toMatchObject({
      internal: true,
      minimum: null,
      people: { in_term: { count: 12 } },
    })
  })

  test('are as a run that was not cut short leaves them, wherever one was', async () => {
    await cohortOf(12)
    await run('summary', 'spring')
    const whole = treeOf(join(cwd, 'spring'))
    writeFileSync(join(cwd, 'spring', 'reports', '2027-spring', '.overview.md.waymark-99999999-0123abcd.tmp'), 'half')
    // Killed behind what is remembered, and behind the first file.
    for (const gone of [
      ['overview.html', 'overview.md', 'summary.json'],
      ['overview.md', 'summary.json'],
    ]) {
      for (const name of gone) rmSync(join(cwd, 'spring', 'reports', '2027-spring', name))
      await run('summary', 'spring')
      expect(treeOf(join(cwd, 'spring'))).toEqual(whole)
    }
  })

  test('are not written with --dry-run', async () => {
    await cohortOf(12)
    const before = treeOf(join(cwd, 'spring'))
    const told = await json('--dry-run')
    expect([told.dry_run, told.created.length, told.report.people.valid.count]).toEqual([true, 3, 12])
    expect(treeOf(join(cwd, 'spring'))).toEqual(before)
  })
})

test('its data has the shape that its schema says, in the file and beside what was done', async () => {
  await cohortOf(30)
  const { report } = await json()
  const validate = new Ajv2020({ allErrors: true, strict: false }).compile(
    JSON.parse(readFileSync(join(ROOT, 'schemas/cohort-summary.schema.json'), 'utf8')),
  )
  expect([validate({ schema_version: 1, ...report }), validate.errors]).toEqual([true, null])
  expect(JSON.parse(reportText('summary.json'))).toEqual({ schema_version: 1, ...report })
})

test('no word, name or address of anybody is in a report, in what is said or in what is remembered', async () => {
  await cohortOf(24)
  for (const more of [[], ['--internal'], ['--json']]) {
    const { stdout, stderr } = await run('summary', 'spring', ...more)
    expect(stdout + stderr).not.toContain(CANARY)
  }
  for (const name of reports()) expect(reportText(name)).not.toContain(CANARY)
  expect(readFileSync(join(cwd, 'spring', '.cohort', 'reports.json'), 'utf8')).not.toContain(CANARY)
  for (const name of readdirSync(join(cwd, '.state'), { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.json')) expect(readFileSync(join(cwd, '.state', name), 'utf8')).not.toMatch(/zqcanary|p00\d/)
})

test('more plans than one thread takes come to what they come to one by one', async () => {
  const keys = await cohortOf(150)
  const whole = await json('--internal', '--dry-run')
  rmSync(join(cwd, '.state'), { recursive: true })
  const parts = []
  for (const some of [keys.slice(0, 50), keys.slice(50, 100), keys.slice(100)]) {
    rmSync(join(cwd, 'spring', 'submitted'), { recursive: true })
    handIn(join(cwd, 'spring'), Object.fromEntries(Object.entries(plansOf(keys)).filter(([key]) => some.includes(key))))
    parts.push(await json('--internal', '--dry-run'))
  }
  const answers = ({ report }: typeof whole): number => report.terms.at(-1).benefits[0].answered.count
  expect(answers(whole)).toBe(parts.reduce((all, part) => all + answers(part), 0))
  expect(whole.report.people.valid.count).toBe(150)
})

describe('a report that tells too much beside an earlier one', () => {
  const problems = async (...args: readonly string[]) =>
    (await json(...args)).problems.map(({ code, message }: { code: string; message: string }) => `${code} ${message}`)

  test('on nearly the same people is told of; the same report again is not', async () => {
    const keys = await cohortOf(24)
    expect(await problems()).toEqual([])
    expect(await problems()).toEqual([])
    await rosterOf(keys.slice(2))
    expect(await problems()).toEqual(
      ['Fall 2026', 'Spring 2027'].map((term) =>
        expect.stringContaining(`nearly the same people (report of 2026-10-05, ${term})`),
      ),
    )
  })
  test('by another minimum is told of', async () => {
    await cohortOf(24)
    await run('summary', 'spring')
    expect(await problems('--minimum', '5')).toContainEqual(expect.stringContaining('different minimums'))
  })
  test('by the minimum that cohort.yaml names is none, as long as it stays', async () => {
    await cohortOf(24)
    const file = join(cwd, 'spring', 'cohort.yaml')
    writeFileSync(file, `${readFileSync(file, 'utf8')}minimum: 12\n`)
    expect((await run('summary', 'spring')).stdout).toContain('No number of fewer than 12 people is shown.')
    expect(await problems()).toEqual([])
    writeFileSync(file, readFileSync(file, 'utf8').replace('minimum: 12', 'minimum: 4'))
    expect((await run('summary', 'spring')).exit).toBe(3)
  })
  test('for the program itself counts for nothing', async () => {
    const keys = await cohortOf(24)
    await run('summary', 'spring', '--internal')
    await rosterOf(keys.slice(2))
    expect(await problems()).toEqual([])
  })
})

test('who is not on the roster any more is named by key, and not counted', async () => {
  const keys = await cohortOf(12)
  await rosterOf(keys.slice(1))
  const told = await json('--dry-run')
  expect([told.removed, told.report.people.rostered.count]).toEqual([['p000'], 11])
  expect((await run('summary', 'spring', '--dry-run')).stdout).toContain('not counted: p000.')
})

test.each<[string, readonly string[], string]>([
  ['a minimum below five', ['--minimum', '4'], 'usage-number'],
  ['a minimum that is no number', ['--minimum', 'ten'], 'usage-number'],
  ['a minimum for oneself', ['--internal', '--minimum', '5'], 'usage'],
  ['a format there is not', ['--to', 'html,pdf'], 'usage-format'],
  ['no format', ['--to', ''], 'usage-format'],
  ['a term there cannot be', ['--term', 'spring'], 'usage-term'],
])('%s is refused', async (_, options, code) => {
  await cohortOf(1)
  const { exit, stderr } = await run('summary', 'spring', ...options)
  expect([exit, stderr]).toEqual([2, expect.stringContaining(`[${code}]`)])
})

test.each<[string, readonly string[]]>([
  ['nobody on the roster', []],
  ['one person, who handed in nothing', ['p1']],
])('%s', async (_, keys) => {
  writeFileSync(join(cwd, 'cohort.yaml'), 'cohort: 1\nframework: candidate\nterm: 2027-spring\n')
  if (keys.length > 0) {
    writeFileSync(join(cwd, 'roster.csv'), 'Name,Student ID\nSomeone,p1\n')
    await run('new', '.', '--roster', 'roster.csv')
  }
  for (const more of [[], ['--internal'], ['--term', '2024-fall']]) {
    const { exit, stderr, stdout } = await run('summary', ...more)
    expect([exit, stderr, stdout.includes('On the roster')]).toEqual([0, '', true])
  }
})
