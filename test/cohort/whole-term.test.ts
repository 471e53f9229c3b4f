import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { beforeAll, expect, test } from 'vitest'
import { currentAttempts } from '../../src/core/cohort/attempt.ts'
import { readCollected } from '../../src/store/cohort/collected-file.ts'
import { cohortPaths } from '../../src/store/cohort/paths.ts'
import { frameworkNamed } from '../support/built-in.ts'
import { type Came, classOf, type OfClass } from '../support/class-of.ts'
import { templatesIn } from '../support/hand-in-class.ts'
import { freshFolder, type Ran, waymark } from '../support/in-process.ts'
import { type HandIn, lmsZip, zipOf } from '../support/lms-zips.ts'
import { ROOT } from '../support/process.ts'
import { type Invented, invented, SHAPES_WRITTEN } from '../support/rosters.ts'
import { writtenIn } from './tree.ts'

// A course as an instructor goes through it, step by step in one folder: each test goes on where the one before ended.

const framework = await frameworkNamed('candidate')
const otherFramework = await frameworkNamed('district')
const cwd = freshFolder()
const everybody = invented(33)
const first = everybody.slice(0, 30)
const second = [...first.slice(2), ...everybody.slice(30)]
const keyOf = ({ sis }: Invented): string => sis.toLowerCase()
const keysOf = (some: readonly OfClass[]): readonly string[] => some.map(({ key }) => key).toSorted()

const run = (...argv: readonly string[]): Promise<Ran> => waymark(argv, { cwd })

async function json<T>(exit: number, ...argv: readonly string[]): Promise<T> {
  const ran = await run(...argv, '--json')
  expect([ran.exit, ran.stderr]).toEqual([exit, ''])
  return JSON.parse(ran.stdout) as T
}

/** A Canvas gradebook as it comes: marked for spreadsheet programs, someone in two sections, empty rows at its end. */
function gradebook(people: readonly Invented[]): string {
  const clean = String(SHAPES_WRITTEN['canvas']?.(people))
  const twice = everybody[4]
  const again = twice
    ? `"${twice.family}, ${twice.given}",${twice.lms},${twice.sis},${twice.login},MATH-ED 301-09,\n`
    : ''
  return `\ufeff${clean}${again},,,,,\n,,,,,\n`
}

interface Status {
  readonly totals: Readonly<Record<string, number>>
  readonly people: readonly { key: string; state: string; late: boolean; attempts: number }[]
}

/** The class of the first term, filled into the templates that `cohort new` made. */
let people: readonly OfClass[] = []
const cameTo = (...kinds: readonly Came[]): readonly OfClass[] => people.filter(({ came }) => kinds.includes(came))
const byName = (key: string): OfClass => {
  const found = people.find((one) => one.key === key)
  if (!found) throw new Error(`nobody is ${key}`)
  return found
}

/** What stands behind a class: its states as `cohort status` says them. */
const STATE: Readonly<Record<Came, string>> = {
  'not-collected': 'not-collected',
  unreadable: 'unreadable',
  invalid: 'invalid',
  'other-framework': 'other',
  'other-term': 'other',
  draft: 'draft',
  complete: 'complete',
  final: 'final',
  edited: 'edited',
}

/** What everybody hands in through Canvas. Some call their file as they like; one packs it; one only sends a document. */
function handIns(some: readonly OfClass[]): readonly HandIn[] {
  const names = ['plan.yaml', 'My plan FINAL (2).yaml', 'plan-1.yaml', 'career.yml', 'plan.txt']
  return some.flatMap(({ person, files }, i) =>
    files.map(({ bytes, late }, attempt): HandIn => {
      const file = attempt === 0 ? (names[i % names.length] ?? 'plan.yaml') : 'plan-2.yaml'
      const packed = i % 7 === 6
      return {
        person,
        content: packed ? zipOf({ 'Documents/plan.yaml': bytes, '__MACOSX/._plan.yaml': 'x' }) : bytes,
        file: packed ? 'everything.zip' : file,
        late,
      }
    }),
  )
}

beforeAll(() => {
  writeFileSync(join(cwd, 'roster.csv'), gradebook(first))
  writeFileSync(join(cwd, 'roster-spring.csv'), gradebook(second))
})

test('the roster is understood, and a template made for each person', async () => {
  const looked = await run('cohort', 'roster', 'check', 'roster.csv')
  expect(looked.exit).toBe(0)
  const made = ['cohort', 'new', 'fall', '--roster', 'roster.csv', '--term', '2026-fall', '--due', '2026-12-11']
  const { created } = await json<{ created: readonly string[] }>(0, ...made, '--time-zone', 'America/Chicago')
  expect(created).toEqual(first.map(keyOf))
  people = [...classOf(30, { framework, otherFramework, templateOf: templatesIn(join(cwd, 'fall')) })]
})

test('people fill in their plans by sessions, and close them', async () => {
  for (const { key } of cameTo('final').slice(0, 2)) {
    const plan = join('desk', key, 'plan.yaml')
    mkdirSync(join(cwd, 'desk', key), { recursive: true })
    writeFileSync(join(cwd, plan), readFileSync(cohortPaths(join(cwd, 'fall')).template(key)))
    const answers = join(ROOT, 'examples', 'first-term.yaml')
    const sat = await run('reflect', plan, '--answers', answers, '--quiet')
    expect([sat.exit, sat.stderr]).toEqual([0, ''])
    expect((await run('finalize', plan, '--quiet')).exit).toBe(0)
    people = people.map((one) =>
      one.key === key
        ? { ...one, files: [{ ...one.files.at(-1), bytes: readFileSync(join(cwd, plan)) } as OfClass['files'][number]] }
        : one,
    )
  }
})

test('a Canvas download is taken in: late, renamed, packed, twice, broken, and one plan from two people', async () => {
  const [copier, writer] = cameTo('not-collected')
  const original = cameTo('final').at(-1)
  const extra: readonly HandIn[] = [
    { person: copier?.person as Invented, content: original?.files.at(-1)?.bytes as Buffer },
    { person: writer?.person as Invented, content: 'PK\u0003\u0004 a document', file: 'plan.docx' },
  ]
  writeFileSync(join(cwd, 'submissions.zip'), lmsZip('canvas', [...handIns(people), ...extra]))
  const before = writtenIn(cwd)['submissions.zip']
  const told = await json<{
    created: readonly { key: string }[]
    set_aside: readonly { key: string | null }[]
    problems: readonly { code: string }[]
  }>(1, 'cohort', 'collect', 'submissions.zip', '--cohort', 'fall')
  const readable = people.filter(({ files, came }) => files.length > 0 && came !== 'unreadable')
  const collected = readCollected(cohortPaths(join(cwd, 'fall')))
  expect([...currentAttempts(collected).keys()].toSorted()).toEqual(keysOf(readable))
  expect(told.set_aside.map(({ key }) => key)).toEqual(expect.arrayContaining([...keysOf(cameTo('unreadable'))]))
  expect(told.problems.length).toBeGreaterThan(0)
  // The last that each person handed in counts, byte by byte.
  for (const { key, files } of readable) {
    const attempt = currentAttempts(collected).get(key)
    const kept = readFileSync(cohortPaths(join(cwd, 'fall')).attempt(key, attempt?.id ?? ''))
    expect([key, kept.equals(files.at(-1)?.bytes ?? Buffer.alloc(0))]).toEqual([key, true])
  }
  expect(writtenIn(cwd)['submissions.zip']).toBe(before)
})

test('the same download again changes nothing', async () => {
  const before = writtenIn(join(cwd, 'fall'))
  await run('cohort', 'collect', 'submissions.zip', '--cohort', 'fall')
  expect(writtenIn(join(cwd, 'fall'))).toEqual(before)
})

test('status says of everybody where they are', async () => {
  const { people: told } = await json<Status>(0, 'cohort', 'status', 'fall')
  expect(Object.fromEntries(told.map(({ key, state }) => [key, state]))).toEqual(
    Object.fromEntries(people.map(({ key, came }) => [key, STATE[came]])),
  )
  const late = people.filter(({ files, came }) => files.at(-1)?.late && came !== 'unreadable')
  expect(told.filter((one) => one.late).map(({ key }) => key)).toEqual(keysOf(late))
})

test('the summary counts them, for others and for oneself', async () => {
  const { report } = await json<{ report: { people: Record<string, { count: number }> } }>(
    0,
    ...['cohort', 'summary', 'fall', '--internal', '--data'],
  )
  const valid = cameTo('draft', 'complete', 'final', 'edited', 'other-term').length
  expect(report.people['rostered']?.count).toBe(30)
  expect(report.people['valid']?.count).toBe(valid)
  expect((await run('cohort', 'summary', 'fall')).exit).toBe(0)
  const reports = readdirSync(join(cwd, 'fall', 'reports', '2026-fall'))
  expect(reports).toEqual(expect.arrayContaining(['data', 'overview.html', 'overview.md', 'internal-overview.html']))
  const before = writtenIn(join(cwd, 'fall'))
  await run('cohort', 'summary', 'fall', '--internal', '--data')
  expect(writtenIn(join(cwd, 'fall'))).toEqual(before)
})

test('grades go back into the export of Canvas, for those whose plan is there in full', async () => {
  const settings = join(cwd, 'fall', 'cohort.yaml')
  writeFileSync(settings, `${readFileSync(settings, 'utf8')}grades:\n  column: Career Plan\n  points: 10\n`)
  const into = ['cohort', 'grades', 'fall', '--into', 'roster.csv', '-o', 'points.csv']
  const ran = await run(...into)
  expect([ran.exit, ran.stderr]).toEqual([0, ''])
  const { data } = Papa.parse<Record<string, string>>(
    readFileSync(join(cwd, 'points.csv'), 'utf8').replace('\ufeff', ''),
    {
      header: true,
      skipEmptyLines: true,
    },
  )
  const given = data
    .filter((row) => row['Career Plan (98765)'] === '10' && row['ID'] !== '')
    .map((row) => row['SIS User ID']?.toLowerCase())
  const whole = cameTo('complete', 'final', 'edited').filter(({ key }) => given.includes(key))
  expect(new Set(given)).toEqual(new Set(keysOf(whole)))
  expect(keysOf(cameTo('complete', 'final')).filter((key) => !given.includes(key))).toEqual([])
})

test('in the next term two are gone and three are new; those who stay go on with their plans', async () => {
  const gone = first.slice(0, 2)
  const added = everybody.slice(30)
  const compared = await run('cohort', 'roster', 'diff', 'fall', 'roster-spring.csv')
  expect(compared.stdout).toContain('3 new, 0 changed, 2 gone')
  const made = [
    'cohort',
    'new',
    'spring',
    '--roster',
    'roster-spring.csv',
    '--term',
    '2027-spring',
    '--due',
    '2027-05-07',
  ]
  const { created } = await json<{ created: readonly string[] }>(0, ...made)
  expect(created).toEqual(second.map(keyOf))
  expect(created).toEqual(expect.arrayContaining(added.map(keyOf)))
  expect(gone.map(keyOf).filter((key) => created.includes(key))).toEqual([])

  // Who stays opens the new term in the plan they have.
  const staying = byName(cameTo('final').find(({ key }) => created.includes(key))?.key ?? '')
  mkdirSync(join(cwd, 'desk', 'spring'), { recursive: true })
  const plan = join('desk', 'spring', 'plan.yaml')
  writeFileSync(join(cwd, plan), staying.files.at(-1)?.bytes ?? '')
  expect((await run('revisit', plan, '--term', '2027-spring', '--no-input', '--quiet')).exit).toBe(0)

  const spring = [...classOf(33, { framework, otherFramework, term: '2027-spring', due: '2027-05-07' })].filter(
    ({ key }) => created.includes(key),
  )
  people = spring.map((one) =>
    one.key === staying.key
      ? { ...one, came: 'draft', files: [{ bytes: readFileSync(join(cwd, plan)), submitted: '', late: false }] }
      : one,
  )
  writeFileSync(join(cwd, 'spring.zip'), lmsZip('canvas', handIns(people), '2027-05-08T09:00:00'))
  expect([0, 1]).toContain((await run('cohort', 'collect', 'spring.zip', '--cohort', 'spring')).exit)
  const { people: told } = await json<Status>(0, 'cohort', 'status', 'spring')
  expect(Object.fromEntries(told.map(({ key, state }) => [key, state]))).toEqual(
    Object.fromEntries(people.map(({ key, came }) => [key, STATE[came]])),
  )

  const { report } = await json<{
    report: { changes: readonly { from: string; to: string; paired: { count: number } }[] }
  }>(0, ...['cohort', 'summary', 'spring', '--internal'])
  expect(report.changes.map(({ from, to }) => `${from} ${to}`)).toContain('2026-fall 2027-spring')
  expect(Math.max(...report.changes.map(({ paired }) => paired.count))).toBeGreaterThan(10)
})
