import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HOSTILE_ZIPS, rawZip } from '../support/hostile-zips.ts'
import { type Invented, invented } from '../support/rosters.ts'
import { keyOf, planOf, startCohort } from './collecting.ts'
import { treeOf, writtenIn } from './tree.ts'

const PEOPLE = invented(3)
const [A, B] = PEOPLE as [Invented, Invented]

/** Why each is refused; some are kept to be looked at. */
const REFUSED: Readonly<Record<string, readonly [reason: string, isKept: boolean]>> = {
  'no zip at all': ['collect-zip-damaged', false],
  'cut short': ['collect-zip-damaged', false],
  'more entries than there are': ['collect-zip-damaged', false],
  'a name that leads out': ['collect-zip-name', true],
  'a name from the root': ['collect-zip-name', true],
  'a name of Windows': ['collect-zip-name', true],
  'a backslash': ['collect-zip-name', true],
  'a NUL in a name': ['collect-zip-name', true],
  'a link': ['collect-link', false],
  'a device': ['collect-link', false],
  'a password': ['collect-zip-locked', false],
  'a password on its list': ['collect-zip-locked', false],
  'a packing nobody knows': ['collect-zip-damaged', false],
  'two of one name': ['collect-zip-name-twice', true],
  'larger than it says': ['collect-zip-damaged', false],
  'smaller than it says': ['collect-zip-damaged', false],
  'a wrong checksum': ['collect-zip-damaged', false],
  'a place beyond the end': ['collect-zip-damaged', false],
  'packed beyond the end': ['collect-zip-damaged', false],
  'a bomb': ['collect-large', false],
  'the same bytes as several files': ['collect-zip-damaged', false],
  'a zip in a zip in a zip': ['collect-deep', false],
}

test('every hostile archive has a reason', () => {
  expect(Object.keys(REFUSED)).toEqual(Object.keys(HOSTILE_ZIPS))
})

describe.each(Object.entries(REFUSED))('%s', (name, [reason, isKept]) => {
  test('is refused with its reason, and the rest goes on', async () => {
    const course = await startCohort(PEOPLE)
    course.inbox('a.zip', HOSTILE_ZIPS[name]?.(planOf(A)) ?? '')
    course.inbox('b.zip', rawZip([{ name: 'plan.yaml', content: planOf(B) }]))
    const inbox = writtenIn(course.at('inbox'))
    const { created, set_aside, problems } = await course.collect()
    expect(created.map(({ key }) => key)).toEqual([keyOf(B)])
    expect(new Set(set_aside.map((one) => one.reason))).toEqual(new Set([reason]))
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set([reason]))
    for (const { folder } of set_aside) {
      const files = readdirSync(course.at(join('quarantine', folder)))
      expect(files.sort()).toEqual(isKept ? ['plan.yaml', 'reason.json'] : ['reason.json'])
      const told = JSON.parse(readFileSync(course.at(join('quarantine', folder, 'reason.json')), 'utf8'))
      expect(told).toMatchObject({ id: folder, reason, came_as: expect.stringContaining('a.zip') })
    }
    expect(readdirSync(course.cwd).filter((one) => !one.startsWith('.'))).toEqual(['fall'])
    const before = writtenIn(course.cwd)
    expect(await course.collect()).toMatchObject({ created: [], set_aside: set_aside.map(() => ({ new: false })) })
    expect(writtenIn(course.cwd)).toEqual(before)
    expect(writtenIn(course.at('inbox'))).toEqual(inbox)
  })
})

test('names in other letters than they say are read, and never written', async () => {
  const course = await startCohort(PEOPLE)
  const plans = PEOPLE.map((person) => planOf(person))
  course.inbox(
    'all.zip',
    rawZip([
      { name: Buffer.from('josé/one.yaml'), content: plans[0] ?? '' },
      { name: Buffer.from('jos\u0082/two.yaml', 'latin1'), content: plans[1] ?? '' },
      { name: Buffer.from([0xff, 0xfe, 0x2f, 0x70, 0x2e, 0x79, 0x6d, 0x6c]), content: plans[2] ?? '', flags: 0x800 },
    ]),
  )
  const { created, problems } = await course.collect()
  expect([created.map(({ key }) => key), problems]).toEqual([PEOPLE.map(keyOf), []])
})

test('a name that hides or turns text round is written down as what it is', async () => {
  const course = await startCohort(PEOPLE)
  const name = 'a\u202eb\u200b\u{e0041}\u001b[31m😀é.yaml'
  course.inbox('all.zip', rawZip([{ name, content: 'no: plan\n' }]))
  const [{ folder = '' } = {}] = (await course.collect()).set_aside
  const text = readFileSync(course.at(join('quarantine', folder, 'reason.json')), 'utf8')
  expect(JSON.parse(text)).toMatchObject({ came_as: `all.zip > ${name}` })
  expect(text).toContain('😀é')
  expect(text).not.toMatch(/[^\P{C}\n]/u)
})

test('links and folders without an end in a folder of files are not followed', async () => {
  const course = await startCohort(PEOPLE)
  course.inbox('all/plan.yaml', planOf(A))
  symlinkSync('/etc/passwd', course.at('inbox/all/passwd.yaml'))
  symlinkSync('..', course.at('inbox/all/round'))
  mkdirSync(course.at(`inbox/${'d/'.repeat(20)}`), { recursive: true })
  const { created, set_aside } = await course.collect()
  expect(created.map(({ key }) => key)).toEqual([keyOf(A)])
  expect(set_aside.map(({ reason }) => reason).sort()).toEqual(['collect-deep', 'collect-link', 'collect-link'])
})

test('whatever names are in an archive, nothing is written but in the cohort, and nothing in its inbox', async () => {
  const course = await startCohort(PEOPLE)
  const part = fc.oneof(
    fc.constantFrom(
      '..',
      '.',
      '',
      'submitted',
      '.cohort',
      'index.json',
      'CON',
      'plan.yaml',
      '~',
      '__proto__',
      keyOf(A),
    ),
    fc.string({ unit: 'binary', maxLength: 20 }),
  )
  const name = fc
    .tuple(
      fc.constantFrom('', '/', 'C:', '\\\\'),
      fc.array(part, { minLength: 1, maxLength: 4 }),
      fc.constantFrom('/', '\\'),
    )
    .map(([start, parts, by]) => `${start}${parts.join(by)}.yaml`)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(name, fc.nat(3)), { minLength: 1, maxLength: 6 }), async (entries) => {
      course.inbox(
        'all.zip',
        rawZip(
          entries.map(([label, i]) => ({
            name: label,
            content: PEOPLE[i] ? planOf(PEOPLE[i], label.replace(/[^a-z]/g, '')) : 'no plan',
          })),
        ),
      )
      const outside = (): string[] =>
        Object.keys(treeOf(course.cwd)).filter(
          (path) => !/^(?:fall[\\/](?:submitted|quarantine|\.cohort)|\.state)/.test(path),
        )
      const [before, inbox] = [outside(), writtenIn(course.at('inbox'))]
      await course.collect()
      expect(outside()).toEqual(before)
      expect(writtenIn(course.at('inbox'))).toEqual(inbox)
      for (const path of Object.keys(treeOf(course.at('submitted'))))
        expect(path).toMatch(/^(?:index\.json|s\d{7}(?:[\\/][0-9a-f]{16}(?:[\\/](?:plan\.yaml|meta\.json))?)?)$/)
      for (const path of existsSync(course.at('quarantine')) ? Object.keys(treeOf(course.at('quarantine'))) : [])
        expect(path).toMatch(/^[0-9a-f]{16}(?:[\\/](?:plan\.yaml|reason\.json))?$/)
    }),
    { numRuns: 60 },
  )
}, 60_000)
