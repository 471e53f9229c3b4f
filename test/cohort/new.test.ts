import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { freshFolder, type Ran, waymark } from '../support/in-process.ts'
import { type Invented, invented, SHAPES_WRITTEN } from '../support/rosters.ts'
import { treeOf, writtenIn } from './tree.ts'

interface Told {
  readonly created: readonly string[]
  readonly kept: readonly string[]
  readonly changed: readonly string[]
  readonly removed: readonly string[]
  readonly unchanged: number
  readonly skipped: readonly { readonly line: number; readonly why: string }[]
  readonly problems: readonly { readonly code: string; readonly line: number }[]
}

const NEW = ['cohort', 'new', 'fall', '--roster', 'roster.csv', '--term', '2026-fall']
const keyOf = ({ sis }: Invented): string => sis.toLowerCase()

function place(people: readonly Invented[], shape = 'canvas'): string {
  const cwd = freshFolder()
  roster(cwd, people, shape)
  return cwd
}

const roster = (cwd: string, people: readonly Invented[], shape = 'canvas'): void =>
  writeFileSync(join(cwd, 'roster.csv'), SHAPES_WRITTEN[shape]?.(people) ?? '')

async function told(cwd: string, args: readonly string[] = NEW, exit = 0): Promise<Told> {
  const ran = await waymark([...args, '--json'], { cwd })
  expect([ran.exit, ran.stderr]).toEqual([exit, ''])
  return JSON.parse(ran.stdout) as Told
}

const template = (cwd: string, key: string): string => join(cwd, 'fall', 'templates', key, 'plan.yaml')
const profileIn = (cwd: string, key: string): unknown =>
  (parse(readFileSync(template(cwd, key), 'utf8')) as { profile: unknown }).profile

describe('templates', () => {
  test('are one valid plan for each person, with name and key', async () => {
    const people = invented(30)
    const cwd = place(people)
    const { created, skipped } = await told(cwd)
    expect(created).toEqual(people.map(keyOf))
    expect(skipped.map(({ why }) => why)).toEqual(['points-row', 'test-student'])
    expect(readdirSync(join(cwd, 'fall', 'templates'))).toEqual(people.map(keyOf).sort())
    for (const person of people)
      expect(profileIn(cwd, keyOf(person))).toEqual({ name: `${person.given} ${person.family}`, key: keyOf(person) })
    const checked = await waymark(['check', 'fall'], { cwd })
    expect([checked.exit, checked.stdout]).toEqual([0, '31 files checked: nothing to mend.\n'])
  })

  test('say what is asked of the reader: the term, when it is due, the words of the instructor', async () => {
    const cwd = place(invented(1))
    await told(cwd, [...NEW, '--due', '2026-12-11 17:00', '--time-zone', 'America/Chicago'])
    appendFileSync(
      join(cwd, 'fall', 'cohort.yaml'),
      'program: Piedmont Ridge\ninstructions: |\n  Hand it in on Canvas.\n\n  Questions: room 3\n',
    )
    await told(cwd, ['cohort', 'new', 'fall', '--roster', 'roster.csv'])
    const text = readFileSync(template(cwd, 's0000000'), 'utf8')
    expect(text).toContain('# Your Waymark plan for Fall 2026.')
    expect(text).toContain('# Due: Friday, December 11, 2026, 5:00 PM (America/Chicago)\n')
    expect(text).toContain('#\n# Hand it in on Canvas.\n#\n# Questions: room 3\n')
    expect(profileIn(cwd, 's0000000')).toMatchObject({ program: 'Piedmont Ridge' })
  })

  test('take answers from columns by their heading or by cohort.yaml; what does not fit is left out and said', async () => {
    const cwd = freshFolder()
    writeFileSync(
      join(cwd, 'roster.csv'),
      'Name,Student ID,prefill.region,Major,prefill.stage\nAda Okafor,S1,NC,"biology, chemistry",Coursework\nLee Park,S2,,alchemy,\n',
    )
    await told(cwd)
    expect(profileIn(cwd, 's1')).toEqual({ name: 'Ada Okafor', key: 's1', region: 'NC', stage: 'coursework' })
    appendFileSync(join(cwd, 'fall', 'cohort.yaml'), 'prefill:\n  subjects: Major\n')
    const { changed, problems } = await told(cwd)
    expect(changed).toEqual(['s1'])
    expect(problems).toMatchObject([{ code: 'roster-prefill-value', line: 3 }])
    expect(profileIn(cwd, 's1')).toMatchObject({ subjects: ['biology', 'chemistry'] })
    expect(profileIn(cwd, 's2')).toEqual({ name: 'Lee Park', key: 's2' })
  })
})

describe('another run', () => {
  test('with nothing to do writes nothing at all, and says so', async () => {
    const cwd = place(invented(30))
    await told(cwd)
    const before = writtenIn(cwd)
    const { stdout } = await waymark(NEW, { cwd })
    expect(stdout).toContain('Nothing to do')
    expect(writtenIn(cwd)).toEqual(before)
    expect(await told(cwd)).toMatchObject({ created: [], changed: [], kept: [], removed: [], unchanged: 30 })
    expect(writtenIn(cwd)).toEqual(before)
  })

  test('after two came makes two, and touches nothing else', async () => {
    const people = invented(12)
    const cwd = place(people.slice(0, 10))
    await told(cwd)
    const before = writtenIn(join(cwd, 'fall', 'templates'))
    roster(cwd, people)
    const { created, unchanged } = await told(cwd)
    expect([created, unchanged]).toEqual([people.slice(10).map(keyOf), 10])
    expect(writtenIn(join(cwd, 'fall', 'templates'))).toMatchObject(before)
  })

  test('keeps what was edited and lists it, and lets the others follow a new date', async () => {
    const cwd = place(invented(3))
    await told(cwd)
    appendFileSync(template(cwd, 's0000001'), '# a note for this one\n')
    const edited = readFileSync(template(cwd, 's0000001'))
    const { kept, changed } = await told(cwd, [...NEW, '--due', '2026-12-11', '--time-zone', 'UTC'])
    expect([kept, changed]).toEqual([['s0000001'], ['s0000000', 's0000002']])
    expect(readFileSync(template(cwd, 's0000001'))).toEqual(edited)
    expect(readFileSync(template(cwd, 's0000000'), 'utf8')).toContain('December 11')
    expect(await told(cwd)).toMatchObject({ kept: ['s0000001'], changed: [], unchanged: 2 })
  })

  test.each<[string, string | Buffer]>([
    ['a file of somebody else', 'Do not lose me\n'],
    ['what is no text', Buffer.from([0xff, 0x00, 0xfe])],
    ['more than a plan can hold', 'x'.repeat(2_000_000)],
  ])('leaves alone what stands where a template would: %s', async (_, bytes) => {
    const cwd = place(invented(2))
    mkdirSync(join(cwd, 'fall', 'templates', 's0000001'), { recursive: true })
    writeFileSync(template(cwd, 's0000001'), bytes)
    expect(await told(cwd)).toMatchObject({ created: ['s0000000'], kept: ['s0000001'] })
    expect(readFileSync(template(cwd, 's0000001')).equals(Buffer.from(bytes))).toBe(true)
  })

  test('lists who left, deletes nothing, and knows them again when they are back', async () => {
    const people = invented(4)
    const cwd = place(people)
    await told(cwd)
    const before = treeOf(join(cwd, 'fall', 'templates'))
    roster(cwd, people.slice(1))
    expect(await told(cwd)).toMatchObject({ removed: ['s0000000'], created: [], changed: [] })
    expect(treeOf(join(cwd, 'fall', 'templates'))).toEqual(before)
    expect(await told(cwd)).toMatchObject({ removed: [] })
    roster(cwd, people)
    expect(await told(cwd)).toMatchObject({ created: [], removed: [], unchanged: 4 })
  })

  test('counts nobody as gone while a row cannot be read', async () => {
    const cwd = freshFolder()
    writeFileSync(join(cwd, 'roster.csv'), 'Name,Student ID\nAda Okafor,S1\nLee Park,S2\n')
    await told(cwd)
    writeFileSync(join(cwd, 'roster.csv'), 'Name,Student ID\nAda Okafor,S1\nLee Park,1.2E+11\n')
    expect(await told(cwd, NEW, 1)).toMatchObject({
      removed: [],
      unchanged: 1,
      problems: [{ code: 'roster-id-changed' }],
    })
  })

  test.each(Object.keys(SHAPES_WRITTEN))(
    'from another system finds everyone again by any id they share: %s',
    async (shape) => {
      const people = invented(25)
      const cwd = place(people)
      await told(cwd)
      roster(cwd, people, shape)
      expect(await told(cwd)).toMatchObject({ created: [], changed: [], kept: [], removed: [], unchanged: 25 })
      roster(cwd, people)
      expect(await told(cwd)).toMatchObject({ created: [], removed: [], unchanged: 25 })
    },
  )

  test('gives an id that someone else has now to nobody silently', async () => {
    const cwd = freshFolder()
    writeFileSync(join(cwd, 'roster.csv'), 'Name,Student ID,Username\nAda Okafor,S1,ada\n')
    await told(cwd)
    writeFileSync(join(cwd, 'roster.csv'), 'Name,Student ID,Username\nAdam Reyes,S2,ada\n')
    expect(await told(cwd)).toMatchObject({ created: ['s2'], removed: ['s1'] })
    expect(profileIn(cwd, 's1')).toMatchObject({ name: 'Ada Okafor' })
  })

  test('makes a template again that was deleted or lost its bytes', async () => {
    const cwd = place(invented(3))
    await told(cwd)
    const before = treeOf(join(cwd, 'fall', 'templates'))
    rmSync(template(cwd, 's0000000'))
    writeFileSync(template(cwd, 's0000001'), '')
    await told(cwd)
    expect(treeOf(join(cwd, 'fall', 'templates'))).toEqual(before)
  })
})

test('the same people make the same folder, wherever and whenever', async () => {
  const [one, other] = [place(invented(40)), place(invented(40))]
  await told(one)
  await told(other)
  expect(treeOf(join(one, 'fall'))).toEqual(treeOf(join(other, 'fall')))
})

test('--dry-run says the same and writes nothing', async () => {
  const cwd = place(invented(5))
  const said = await told(cwd, [...NEW, '--dry-run'])
  expect(readdirSync(cwd)).toEqual(['roster.csv'])
  expect({ ...(await told(cwd)), dry_run: true }).toEqual(said)
})

test('a roster in the folder needs no naming', async () => {
  const cwd = place(invented(2))
  mkdirSync(join(cwd, 'fall'))
  writeFileSync(join(cwd, 'fall', 'roster.csv'), readFileSync(join(cwd, 'roster.csv')))
  expect(await told(cwd, ['cohort', 'new', 'fall', '--term', '2026-fall'])).toMatchObject({
    created: ['s0000000', 's0000001'],
  })
})

describe('hostile ids make folders nowhere else', () => {
  test('and each person has one', async () => {
    const cwd = freshFolder()
    const ids = ['../../x', '..', '/tmp/x', 'con', '__proto__', 'AB1', 'ab1', 'a/b', '.git', 'x'.repeat(300)]
    writeFileSync(join(cwd, 'roster.csv'), `Name,Student ID\n${ids.map((id, i) => `Person ${i},${id}`).join('\n')}\n`)
    const { created } = await told(cwd)
    expect(created).toHaveLength(ids.length)
    expect(readdirSync(cwd).sort()).toEqual(['fall', 'roster.csv'])
    expect(readdirSync(join(cwd, 'fall')).sort()).toEqual(['.cohort', 'cohort.yaml', 'templates'])
    expect(readdirSync(join(cwd, 'fall', 'templates')).sort()).toEqual([...created].sort())
  })

  test('nor do keys in a record that someone changed', async () => {
    const cwd = place(invented(1))
    await told(cwd)
    const record = join(cwd, 'fall', '.cohort', 'roster.lock.json')
    writeFileSync(record, readFileSync(record, 'utf8').replace('"key":"s0000000"', '"key":"../../x"'))
    expect((await waymark(NEW, { cwd })).exit).toBe(3)
  })
})

describe('what is personal', () => {
  /** Words that stand nowhere but in the roster, in every column. */
  const CANARIES = ['Canaryfirst', 'Canarylast', 'canarylogin', 'canary@example.edu', 'SISCANARY', '7770001']
  const ROSTER = `Student,ID,SIS User ID,SIS Login ID,Section,Email\n"Canarylast, Canaryfirst",7770001,"SIS CANARY",canarylogin,A,canary@example.edu\n"Other, Pat",7770001,SISCANARY2,p,A,p@example.edu\n"Third, Sam",7770003,3,s,A,s@example.edu\n`
  const said = ({ stdout, stderr }: Ran): string => stdout + stderr

  test('is in the template and the record alone, in no name of a file, no receipt and no JSON', async () => {
    const cwd = freshFolder()
    writeFileSync(join(cwd, 'roster.csv'), ROSTER.replace('7770001,SISCANARY2', '7770002,S2'))
    const json = said(await waymark([...NEW, '--json'], { cwd }))
    const names = readdirSync(join(cwd, 'fall'), { recursive: true, encoding: 'utf8' })
    const own = names.filter((name) => /receipts[\\/]|cohort\.yaml$/.test(name) && name.includes('.'))
    const texts = own
      .filter((name) => /\.(?:json|yaml)$/.test(name))
      .map((name) => readFileSync(join(cwd, 'fall', name), 'utf8'))
    expect(texts).toHaveLength(2)
    for (const canary of CANARIES)
      expect([json, names.join(), ...texts].join('\n').toLowerCase()).not.toContain(canary.toLowerCase())
  })

  test('is in no problem that is told of a row', async () => {
    const cwd = freshFolder()
    writeFileSync(join(cwd, 'roster.csv'), ROSTER)
    const runs = [['cohort', 'roster', 'check', 'roster.csv', '--json'], NEW, [...NEW, '--json']]
    for (const argv of runs) {
      const ran = await waymark(argv, { cwd })
      expect([argv.length > 0, ran.exit, said(ran).includes('roster-id-twice')]).toEqual([true, 1, true])
      for (const canary of CANARIES) expect(said(ran)).not.toContain(canary)
    }
  })
})
