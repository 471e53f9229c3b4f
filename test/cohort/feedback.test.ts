import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { classFolder } from '../support/class-folder.ts'
import type { OfClass } from '../support/class-of.ts'
import { freshFolder, waymark } from '../support/in-process.ts'
import { treeOf, writtenIn } from './tree.ts'

interface Told {
  readonly created: readonly string[]
  readonly kept: readonly string[]
  readonly changed: readonly string[]
  readonly unchanged: number
  readonly noted: readonly string[]
  readonly skipped: readonly { readonly key: string; readonly why: string }[]
  readonly problems: readonly { readonly code: string; readonly file: string; readonly line: number | null }[]
}

const NOTE = 'walnut-otter-parasol'
const base = freshFolder()
let people: readonly OfClass[]
beforeAll(async () => {
  people = await classFolder(base, 30)
})

function place(): string {
  const cwd = freshFolder()
  cpSync(join(base, 'fall'), join(cwd, 'fall'), { recursive: true })
  return cwd
}

async function told(cwd: string, exit = 0, ...more: readonly string[]): Promise<Told> {
  const ran = await waymark(['cohort', 'feedback', 'fall', '--json', ...more], { cwd })
  expect([ran.exit, ran.stderr]).toEqual([exit, ''])
  return JSON.parse(ran.stdout) as Told
}

const keysOf = (...came: readonly OfClass['came'][]): string[] =>
  people.filter((one) => came.includes(one.came)).map(({ key }) => key)
const page = (cwd: string, key: string, ending = 'html'): string =>
  readFileSync(join(cwd, 'fall', 'feedback', key, `plan.${ending}`), 'utf8')

test('everybody with a plan for the term gets a sheet, and notes stand above it', async () => {
  const cwd = place()
  const [key = ''] = keysOf('final')
  const [absent = ''] = keysOf('not-collected')
  const person = people.find((one) => one.key === key)?.person
  writeFileSync(
    join(cwd, 'fall', 'feedback.csv'),
    `Key,Notes\n${key},"First <b>one</b>.\n\nSecond ${NOTE}."\n${absent},Please write.\n`,
  )
  mkdirSync(join(cwd, 'fall', 'feedback', key), { recursive: true })
  writeFileSync(join(cwd, 'fall', 'feedback', key, 'notes.md'), 'From a file.\r\n')
  const { created, noted, skipped } = await told(cwd)
  expect(created.toSorted()).toEqual([...keysOf('invalid', 'draft', 'complete', 'final', 'edited'), absent].toSorted())
  expect(noted).toEqual([key, absent].toSorted())
  expect(skipped.map((one) => one.key)).toEqual(
    keysOf('not-collected', 'unreadable', 'other-framework', 'other-term').filter((one) => one !== absent),
  )
  const text = page(cwd, key)
  expect(text).toContain(`<h1>Feedback: ${person?.given} ${person?.family.replace("'", '&#39;')}`.slice(0, 20))
  const places = ['From your instructor', 'First &lt;b&gt;one', NOTE, 'From a file.', 'Goals and next steps']
  const found = places.map((one) => text.indexOf(one))
  expect(found).toEqual([...found].sort((a, b) => a - b))
  expect(found).not.toContain(-1)
  expect(page(cwd, absent)).toContain('Please write.')
  expect(page(cwd, absent)).not.toContain('Goals and next steps')
})

test('people are found by any id of theirs, never by name; notes to nobody are told by line', async () => {
  const cwd = place()
  const [one, two, three] = people
  writeFileSync(
    join(cwd, 'notes.csv'),
    `Username,Name,Feedback,Comments\n${one?.person.login.toUpperCase()},,a,b\nnobody,"${two?.person.given} ${two?.person.family}",c,\n#${three?.person.login},,,d\n${one?.person.login},,e,\n`,
  )
  const { noted, problems } = await told(cwd, 1, '--notes', 'notes.csv', '--to', 'md')
  expect(noted).toEqual([one?.key, three?.key])
  expect(problems).toMatchObject([{ code: 'feedback-nobody', file: 'notes.csv', line: 3 }])
  const text = page(cwd, one?.key ?? '', 'md')
  expect(text).toMatch(/### Feedback\n\na\n\n### Comments\n\nb\n\n### Feedback\n\ne\n/)
})

test('nothing private is in any of them, and no note is in a plan, a receipt or what is said', async () => {
  const cwd = freshFolder()
  const CANARY = 'quince-heron-lantern'
  const [framework] = [readFileSync(join(base, 'fall', 'cohort.yaml'), 'utf8')]
  expect(framework).toContain('candidate')
  const some = await classFolder(cwd, 30)
  const closed = some.find(({ came }) => came === 'draft')
  const index = JSON.parse(readFileSync(join(cwd, 'fall', 'submitted', 'index.json'), 'utf8')) as {
    attempts: { key: string; id: string }[]
  }
  const id = index.attempts.findLast(({ key }) => key === closed?.key)?.id
  const file = join(cwd, 'fall', 'submitted', closed?.key ?? '', id ?? '', 'plan.yaml')
  const text = readFileSync(file, 'utf8').replace(/^ {8}target: .*\n/m, '')
  const added = text.includes('      compensation:\n')
    ? text.replace(/( +)compensation:\n/, `$1compensation:\n$1  target: ${CANARY}\n`)
    : text.replace(/( +)pathway:\n/, `$1compensation:\n$1  target: ${CANARY}\n$1pathway:\n`)
  expect(added).toContain(CANARY)
  writeFileSync(file, added)
  writeFileSync(join(cwd, 'fall', 'feedback.csv'), `Key,Notes\n${closed?.key},${NOTE}\n`)
  const ran = await waymark(['cohort', 'feedback', 'fall', '--to', 'html,md,txt'], { cwd })
  expect(`${ran.stdout}${ran.stderr}`).not.toMatch(new RegExp(`${NOTE}|${CANARY}`))
  const holding = (word: string): string[] =>
    readdirSync(join(cwd, 'fall'), { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile() && readFileSync(join(entry.parentPath, entry.name)).includes(word))
      .map((entry) => join(entry.parentPath, entry.name))
  expect(holding(CANARY)).toEqual([file])
  expect(
    holding(NOTE)
      .map((name) => name.slice(cwd.length))
      .toSorted(),
  ).toEqual([
    '/fall/feedback.csv',
    ...['html', 'md', 'txt'].map((ending) => `/fall/feedback/${closed?.key}/plan.${ending}`),
  ])
})

test('another run writes nothing; new notes make one document anew; an edited one is kept', async () => {
  const cwd = place()
  await told(cwd, 0, '--to', 'html,docx')
  const before = writtenIn(join(cwd, 'fall'))
  expect(await told(cwd, 0, '--to', 'html,docx')).toMatchObject({ created: [], changed: [], kept: [] })
  expect(writtenIn(join(cwd, 'fall'))).toEqual(before)
  const [first = '', second = ''] = keysOf('final')
  writeFileSync(join(cwd, 'fall', 'feedback.csv'), `Key,Notes\n${first},Good.\n${second},Good.\n`)
  appendFileSync(join(cwd, 'fall', 'feedback', second, 'plan.html'), 'mine')
  const dry = treeOf(join(cwd, 'fall'))
  expect(await told(cwd, 0, '--dry-run')).toMatchObject({ changed: [first], kept: [second] })
  expect(treeOf(join(cwd, 'fall'))).toEqual(dry)
  expect(await told(cwd)).toMatchObject({ created: [], changed: [first], kept: [second] })
  expect(page(cwd, second)).toMatch(/mine$/)
  const receipts = readdirSync(join(cwd, 'fall', '.cohort', 'receipts'))
  expect(receipts).toEqual(['0001-new.json', '0002-feedback.json', '0003-feedback.json'])
})

test('worksheets stand beside the plans, follow what they are about, and are kept once edited', async () => {
  const cwd = place()
  writeFileSync(join(cwd, 'roster.csv'), readFileSync(join(base, 'roster.csv')))
  const again = async (...more: readonly string[]): Promise<{ worksheets: Told }> => {
    const ran = await waymark(['cohort', 'new', 'fall', '--roster', 'roster.csv', '--json', ...more], { cwd })
    expect(ran.exit).toBe(0)
    return JSON.parse(ran.stdout) as { worksheets: Told }
  }
  expect((await again('--also', 'worksheet', '--dry-run')).worksheets.created).toHaveLength(30)
  expect((await again('--also', 'worksheet')).worksheets.created).toHaveLength(30)
  const before = writtenIn(join(cwd, 'fall'))
  expect((await again('--also', 'worksheet')).worksheets).toMatchObject({ created: [], changed: [], unchanged: 30 })
  await again()
  expect(writtenIn(join(cwd, 'fall'))).toEqual(before)
  appendFileSync(join(cwd, 'fall', 'templates', 's0000003', 'worksheet.docx'), 'mine')
  const { worksheets } = await again('--also', 'worksheet', '--due', '2026-12-12')
  expect([worksheets.changed.length, worksheets.kept]).toEqual([29, ['s0000003']])
  expect((await again('--also', 'worksheet=md')).worksheets.created).toHaveLength(30)
  const text = readFileSync(join(cwd, 'fall', 'templates', 's0000003', 'worksheet.md'), 'utf8')
  expect(text).toMatch(/^# Worksheet: .+\n\nKey: s0000003\. Fall 2026, due the end of Saturday, December 12, 2026/)
})
