import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { waymark } from '../support/in-process.ts'
import { lmsZip, zipOf } from '../support/lms-zips.ts'
import { type Invented, invented, SHAPES_WRITTEN } from '../support/rosters.ts'
import { keyOf, planOf, startCohort, type Told } from './collecting.ts'
import { treeOf, writtenIn } from './tree.ts'

/** Three people with three names, and a fourth who has the name of the first. */
const PEOPLE = invented(60)
const [A, B, C] = PEOPLE as [Invented, Invented, Invented]
const nameOf = ({ given, family }: Invented): string => `${given} ${family}`
const D = { ...(PEOPLE[3] as Invented), given: A.given, family: A.family }
const FEW = [A, B, C]
const without = (plan: string): string => plan.replace(/^ {2}key: .*\n/m, '')
const rules = ({ created }: Told): string[] => created.map(({ key, rule }) => `${key} ${rule}`)
const codes = ({ problems }: Told): string[] => problems.map(({ code, keys }) => [code, ...keys].join(' '))

describe('without a key in the plan, who it is is known', () => {
  test.each([
    ['by the number of Canvas', 'canvas', 'canvas', 'lms-id'],
    ['by the number of the Moodle worksheet', 'moodle', 'moodle-worksheet', 'lms-id'],
    ['by the login of Blackboard', 'blackboard', 'blackboard', 'login'],
    ['by the name of Brightspace', 'brightspace', 'brightspace', 'name'],
    ['by the name of Canvas, from another roster', 'canvas', 'plain', 'name'],
    ['by the name of Moodle, from another roster', 'moodle', 'plain', 'name'],
  ])('%s', async (_, system, shape, rule) => {
    const course = await startCohort(FEW, { shape })
    course.inbox(
      'all.zip',
      lmsZip(
        system,
        FEW.map((person) => ({ person, content: without(planOf(person)) })),
      ),
    )
    const told = await course.collect()
    expect([rules(told), codes(told)]).toEqual([FEW.map((person) => `${keyOf(person)} ${rule}`), []])
  })

  test('but never by a name that two people have', async () => {
    const course = await startCohort([...FEW, D], { shape: 'plain' })
    course.inbox(
      'all.zip',
      lmsZip(
        'brightspace',
        [A, B, D].map((person) => ({ person, content: without(planOf(person, keyOf(person))) })),
      ),
    )
    const told = await course.collect()
    expect(rules(told)).toEqual([`${keyOf(B)} name`])
    expect(told.set_aside.map(({ reason, key }) => [reason, key])).toEqual([
      ['collect-name-shared', null],
      ['collect-name-shared', null],
    ])
  })

  test('and never by a name that is nearly one', async () => {
    const course = await startCohort(FEW, { shape: 'plain' })
    course.inbox(`${nameOf(A).slice(0, -1)}.yaml`, without(planOf(A)))
    expect((await course.collect()).set_aside.map(({ reason }) => reason)).toEqual(['collect-nobody'])
  })

  test('by the longest login that there is, where an assignment has underscores', async () => {
    const people = [
      { ...A, login: 'oneill' },
      { ...B, login: 'jo_oneill' },
      { ...C, login: 'plan_jo_oneill' },
    ]
    const course = await startCohort(people.slice(0, 2), { shape: 'blackboard' })
    course.inbox('x_plan_jo_oneill_attempt_2026-12-01-10-00-00_plan.yaml', without(planOf(A)))
    expect(rules(await course.collect())).toEqual([`${keyOf(B)} login`])
  })
})

describe('two people and one plan', () => {
  test('a renamed file goes to whose key is in it, and that is told', async () => {
    const course = await startCohort(FEW)
    course.inbox('all.zip', lmsZip('canvas', [{ person: B, content: planOf(A) }]))
    const told = await course.collect()
    expect([rules(told), codes(told)]).toEqual([
      [`${keyOf(A)} plan-key`],
      [`collect-name-differs ${keyOf(A)} ${keyOf(B)}`],
    ])
  })

  test('the same bytes under two names are told of once, and are their own', async () => {
    const course = await startCohort(FEW)
    course.inbox(
      'all.zip',
      lmsZip(
        'canvas',
        [A, B].map((person) => ({ person, content: planOf(A) })),
      ),
    )
    const told = await course.collect()
    expect([rules(told), codes(told)]).toEqual([
      [`${keyOf(A)} plan-key`],
      [`collect-same-plan ${keyOf(A)} ${keyOf(B)}`],
    ])
    expect(told.set_aside).toEqual([])
  })

  test("another's key in a plan of other words never counts beside that person's own, whichever comes first", async () => {
    for (const order of [
      [A, B],
      [B, A],
    ]) {
      const course = await startCohort(FEW)
      for (const [i, person] of order.entries()) {
        course.inbox(
          `${i}.zip`,
          lmsZip('canvas', [{ person, content: planOf(A, `by ${keyOf(person)}`) }], `2026-12-1${i}T10:00:00`),
        )
        await course.collect()
      }
      expect(course.plansOf(A).at(-1)).toContain(`by ${keyOf(A)}`)
    }
  })

  test('in one download: the one under its own name is kept, the other is set aside', async () => {
    const course = await startCohort(FEW)
    course.inbox(
      'all.zip',
      lmsZip(
        'canvas',
        [A, B].map((person) => ({ person, content: planOf(A, `by ${keyOf(person)}`) })),
      ),
    )
    const told = await course.collect()
    expect(course.plansOf(A)).toEqual([planOf(A, `by ${keyOf(A)}`)])
    expect(told.set_aside).toMatchObject([{ key: keyOf(B), reason: 'collect-key-twice' }])
    expect(codes(told)).toEqual([`collect-key-twice ${keyOf(B)} ${keyOf(A)}`])
  })
})

describe('several plans of one person', () => {
  test('are all kept, and the last one by the date of the course system counts', async () => {
    const course = await startCohort(FEW)
    const days = ['2026-12-03T10:00:00', '2026-12-01T10:00:00', '2026-12-02T10:00:00']
    course.inbox(
      'all.zip',
      lmsZip(
        'blackboard',
        days.map((at) => ({ person: A, content: planOf(A, at), at })),
      ),
    )
    const told = await course.collect()
    expect(codes(told)).toEqual([])
    expect(course.plansOf(A)).toEqual([...days].sort().map((at) => planOf(A, at)))
  })

  test('by the number of the upload, where the dates say when the download was made', async () => {
    const course = await startCohort(FEW)
    const texts = ['first', 'second']
    course.inbox(
      'all.zip',
      lmsZip(
        'canvas',
        texts.map((text) => ({ person: A, content: planOf(A, text) })),
      ),
    )
    expect(codes(await course.collect())).toEqual([`collect-several ${keyOf(A)}`])
    expect(course.plansOf(A)).toEqual(texts.map((text) => planOf(A, text)))
  })

  test('from one download to the next, in whichever order they are collected', async () => {
    for (const order of [
      [0, 1],
      [1, 0],
    ]) {
      const course = await startCohort(FEW)
      for (const i of order) {
        course.inbox(
          `${i}.zip`,
          lmsZip('moodle', [{ person: A, content: planOf(A, `text ${i}`) }], `2026-12-0${i + 1}T10:00:00`),
        )
        expect(codes(await course.collect())).toEqual([])
      }
      expect(course.plansOf(A)).toEqual([planOf(A, 'text 0'), planOf(A, 'text 1')])
    }
  })

  test('two downloads of one name, each with another plan under one name', async () => {
    const course = await startCohort(FEW)
    for (const i of [0, 1])
      course.inbox(
        `${i}/course.zip`,
        lmsZip('moodle', [{ person: A, content: planOf(A, `text ${i}`) }], `2026-12-0${i + 1}T10:00:00`),
      )
    await course.collect([course.at('inbox/0/course.zip'), course.at('inbox/1/course.zip')])
    expect(course.plansOf(A)).toEqual([planOf(A, 'text 0'), planOf(A, 'text 1')])
  })

  test("one that came under another's name counts as any other once it comes under its own", async () => {
    const course = await startCohort(FEW)
    const hand = (person: Invented, at: string, text: string) => ({ person, content: planOf(A, text), at })
    course.inbox('1.zip', lmsZip('blackboard', [hand(B, '2026-12-02T10:00:00', 'two')]))
    await course.collect()
    course.inbox(
      '2.zip',
      lmsZip('blackboard', [hand(A, '2026-12-01T10:00:00', 'one'), hand(A, '2026-12-02T10:00:00', 'two')]),
    )
    await course.collect()
    expect(course.plansOf(A).at(-1)).toBe(planOf(A, 'two'))
    const before = writtenIn(course.cwd)
    await course.collect()
    expect(writtenIn(course.cwd)).toEqual(before)
  })

  test('a plan that was handed in again counts again', async () => {
    const course = await startCohort(FEW)
    const hand = (at: string, text: string) => ({ person: A, content: planOf(A, text), at })
    course.inbox(
      '1.zip',
      lmsZip('blackboard', [hand('2026-12-01T10:00:00', 'one'), hand('2026-12-02T10:00:00', 'two')]),
    )
    await course.collect()
    course.inbox('2.zip', lmsZip('blackboard', [hand('2026-12-03T10:00:00', 'one')]))
    const told = await course.collect()
    expect([told.created, told.changed.map(({ key }) => key)]).toEqual([[], [keyOf(A)]])
    expect(course.plansOf(A).at(-1)).toBe(planOf(A, 'one'))
    const before = writtenIn(course.cwd)
    expect((await course.collect()).changed).toEqual([])
    expect(writtenIn(course.cwd)).toEqual(before)
  })
})

describe('late', () => {
  const late = async (system: string, at: string, due = '2026-12-11 17:00', mark = false): Promise<unknown> => {
    const course = await startCohort(FEW, { due })
    course.inbox('all.zip', lmsZip(system, [{ person: A, content: planOf(A), at, late: mark }]))
    return (await course.collect()).created[0]?.late
  }

  test.each([
    ['blackboard', '2026-12-11T17:00:00', null],
    ['blackboard', '2026-12-11T17:00:59', null],
    ['blackboard', '2026-12-11T17:01:00', 'due'],
    ['brightspace', '2026-12-11T17:00:00', null],
    ['brightspace', '2026-12-11T17:01:00', 'due'],
    ['canvas', '2027-01-01T00:00:00', null],
    ['moodle', '2027-01-01T00:00:00', null],
  ])('by the date that %s gives: %s is %s', async (system, at, wanted) => {
    expect(await late(system, at)).toBe(wanted)
  })

  test('a day is until its end', async () => {
    expect(await late('blackboard', '2026-12-11T23:59:59', '2026-12-11')).toBe(null)
    expect(await late('blackboard', '2026-12-12T00:00:00', '2026-12-11')).toBe('due')
  })

  test('by the due date that holds now', async () => {
    const course = await startCohort(FEW, { due: '2026-12-11' })
    course.inbox('all.zip', lmsZip('blackboard', [{ person: A, content: planOf(A), at: '2026-12-12T10:00:00' }]))
    expect((await course.collect()).created[0]?.late).toBe('due')
    await waymark(['cohort', 'new', 'fall', '--due', '2026-12-13'], { cwd: course.cwd })
    expect((await course.say(['--dry-run'])).stdout).toContain('1 plan is late now, or not any more')
    expect((await course.collect()).kept[0]?.late).toBe(null)
    expect((await course.say()).stdout).toContain('Nothing was written.')
  })

  test("by the mark of Canvas, and not by the date of a file's archive", async () => {
    expect(await late('canvas', '2026-12-01T00:00:00', '2026-12-11', true)).toBe('lms')
  })
})

describe('what a plan is about', () => {
  test.each([
    [
      'another framework',
      planOf(A).replace('framework: candidate', 'framework: district'),
      `collect-framework ${keyOf(A)}`,
    ],
    ['another term', planOf(A).replace('2026-fall', '2025-fall'), `collect-term ${keyOf(A)}`],
    ['a key nobody has', planOf(A).replace(keyOf(A), 's99'), `collect-key-unknown ${keyOf(A)}`],
  ])('%s: kept, and told', async (_, plan, code) => {
    const course = await startCohort(FEW)
    course.inbox('all.zip', lmsZip('canvas', [{ person: A, content: plan }]))
    expect(codes(await course.collect())).toEqual([code])
    expect(course.plansOf(A)).toEqual([plan])
  })

  test.each([
    ['not UTF-8', Buffer.from(`${planOf(A)}# caf\u00e9\n`, 'latin1'), 'file-not-utf8'],
    ['of UTF-16', Buffer.from(`\ufeff${planOf(A)}`, 'utf16le'), 'file-utf16'],
    ['no YAML', Buffer.from('waymark: [1\n'), 'yaml-bracket-open'],
    ['no plan', Buffer.from('name: Ada\n'), 'plan-not-a-plan'],
    ['empty', Buffer.alloc(0), 'yaml-empty'],
    ['too large', Buffer.from(`${planOf(A)}${'# padding\n'.repeat(110_000)}`), 'file-too-large'],
  ])('%s: set aside for its person', async (_, bytes, reason) => {
    const course = await startCohort(FEW)
    course.inbox('all.zip', zipOf({ ...{ [`x_${A.lms}_1_plan.yaml`]: bytes } }))
    const { set_aside } = await course.collect()
    expect(set_aside).toMatchObject([
      {
        key: keyOf(A),
        reason: reason === 'file-too-large' ? expect.stringMatching(/file-too-large|collect-large/) : reason,
      },
    ])
  })

  test('other documents are told of, when there is no plan beside them', async () => {
    const course = await startCohort(FEW)
    const hand = (person: Invented, file: string) => ({ person, file, content: 'x' })
    course.inbox(
      'all.zip',
      lmsZip('canvas', [
        hand(A, 'resume.docx'),
        hand(B, 'photo.heic'),
        hand(B, 'plan.txt'),
        { person: A, content: planOf(A) },
      ]),
    )
    const told = await course.collect()
    expect([rules(told), codes(told)]).toEqual([[`${keyOf(A)} plan-key`], [`collect-document ${keyOf(B)}`]])
    expect((await course.say()).exit).toBe(0)
  })

  test('a plan with another ending is one', async () => {
    const course = await startCohort(FEW)
    course.inbox('a', planOf(A))
    course.inbox('b.yaml.txt', planOf(B))
    expect(rules(await course.collect())).toHaveLength(2)
  })
})

describe('the rest of a download', () => {
  test('what systems leave is counted and passed over', async () => {
    const course = await startCohort(FEW)
    const files = { '__MACOSX/._a': 'x', '.DS_Store': 'x', 'a/Thumbs.db': 'x', 'desktop.ini': 'x', 'index.html': 'x' }
    course.inbox('all.zip', zipOf({ ...files, 'x_5_text.html': 'typed', 'plan.yaml': planOf(A) }))
    const told = await course.collect()
    expect([told.skipped, codes(told)]).toEqual([
      [
        { why: 'junk', count: 5 },
        { why: 'note', count: 1 },
      ],
      [],
    ])
  })

  test('a zip that a person packed has the name of its person', async () => {
    const course = await startCohort(FEW)
    course.inbox('all.zip', zipOf({ [`x_${A.lms}_1_mine.zip`]: zipOf({ 'docs/plan.yaml': without(planOf(A)) }) }))
    expect(rules(await course.collect())).toEqual([`${keyOf(A)} lms-id`])
  })
})

describe('later', () => {
  test('someone who is on a newer roster gets what was set aside', async () => {
    const course = await startCohort([A])
    course.inbox(
      'all.zip',
      lmsZip(
        'canvas',
        [A, B].map((person) => ({ person, content: planOf(person) })),
      ),
    )
    const [{ folder = '' } = {}] = (await course.collect()).set_aside
    writeFileSync(course.at('roster.csv'), SHAPES_WRITTEN['canvas']?.([A, B]) ?? '')
    await waymark(['cohort', 'new', 'fall'], { cwd: course.cwd })
    const told = await course.collect()
    expect([rules(told), told.removed, told.set_aside]).toEqual([[`${keyOf(B)} plan-key`], [folder], []])
    expect(existsSync(course.at('quarantine'))).toBe(false)
  })

  test('someone who left is kept, with a word', async () => {
    const course = await startCohort(FEW)
    writeFileSync(course.at('roster.csv'), SHAPES_WRITTEN['canvas']?.([B, C]) ?? '')
    await waymark(['cohort', 'new', 'fall'], { cwd: course.cwd })
    course.inbox('plan.yaml', planOf(A))
    const told = await course.collect()
    expect([rules(told), codes(told)]).toEqual([[`${keyOf(A)} plan-key`], [`collect-left ${keyOf(A)}`]])
    expect((await course.say()).exit).toBe(0)
  })

  test('an attempt that was deleted is collected again, one that was edited is left', async () => {
    const course = await startCohort(FEW)
    course.inbox(
      'all.zip',
      lmsZip(
        'canvas',
        FEW.map((person) => ({ person, content: planOf(person) })),
      ),
    )
    const { created } = await course.collect()
    const fileOf = (i: number): string =>
      course.at(join('submitted', created[i]?.key ?? '', created[i]?.attempt ?? '', 'plan.yaml'))
    rmSync(course.at(join('submitted', created[0]?.key ?? '')), { recursive: true })
    writeFileSync(fileOf(1), 'edited by someone')
    writeFileSync(fileOf(2), '')
    expect(rules(await course.collect())).toEqual([`${keyOf(A)} plan-key`, `${keyOf(C)} plan-key`])
    expect([0, 1, 2].map((i) => readFileSync(fileOf(i), 'utf8'))).toEqual([planOf(A), 'edited by someone', planOf(C)])
  })

  test('what a run left that is gone is taken away', async () => {
    const course = await startCohort(FEW)
    course.inbox('plan.yaml', planOf(A))
    await course.collect()
    const left = course.at('submitted/.index.json.waymark-4194305-0123abcd.tmp')
    writeFileSync(left, 'half')
    await course.collect()
    expect(existsSync(left)).toBe(false)
  })

  test('what was taken out of quarantine by hand is settled, unless it comes again', async () => {
    const course = await startCohort(FEW)
    course.inbox('x.yaml', 'no: plan\n')
    const [{ folder = '' } = {}] = (await course.collect()).set_aside
    rmSync(course.at(join('quarantine', folder)), { recursive: true })
    rmSync(course.at('inbox/x.yaml'))
    await course.collect()
    expect(readFileSync(course.at('submitted/index.json'), 'utf8')).toContain('"set_aside": []')
  })
})

test('--dry-run says the same and writes nothing', async () => {
  const course = await startCohort(FEW)
  course.inbox(
    'all.zip',
    lmsZip('canvas', [...FEW.map((person) => ({ person, content: planOf(person) })), { person: D, content: 'x' }]),
  )
  const before = writtenIn(course.cwd)
  const said = await course.collect(['--dry-run'])
  expect(writtenIn(course.cwd)).toEqual(before)
  expect({ ...(await course.collect()), dry_run: true }).toEqual(said)
})

test('the same downloads make the same folder, wherever and whenever', async () => {
  const trees: object[] = []
  for (let i = 0; i < 2; i += 1) {
    const course = await startCohort(FEW)
    course.inbox(
      'all.zip',
      lmsZip('canvas', [...FEW.map((person) => ({ person, content: planOf(person) })), { person: D, content: 'x' }]),
    )
    await course.collect()
    trees.push(treeOf(join(course.cwd, 'fall')))
  }
  expect(trees[1]).toEqual(trees[0])
})

describe('which cohort, and which inbox', () => {
  test('the folder one stands in or above, the one that is named, or that of the download', async () => {
    const course = await startCohort(FEW)
    course.inbox('all.zip', zipOf({ 'plan.yaml': planOf(A) }))
    mkdirSync(course.at('notes/deep'), { recursive: true })
    for (const [cwd, args] of [
      [course.at('notes/deep'), []],
      [course.at(''), ['inbox/all.zip']],
      [course.cwd, ['fall/inbox/all.zip']],
      [course.cwd, ['--cohort', 'fall']],
    ] as const)
      expect((await waymark(['cohort', 'collect', ...args, '--dry-run'], { cwd })).stdout).toContain('1 plan found')
    expect((await waymark(['cohort', 'collect'], { cwd: course.cwd })).exit).toBe(2)
  })

  test.each(['.', '..', 'templates', 'submitted', '.cohort'])('the cohort itself is no inbox: %s', async (name) => {
    const course = await startCohort(FEW)
    mkdirSync(course.at('submitted'))
    const ran = await waymark(['cohort', 'collect', name], { cwd: course.at('') })
    expect([ran.exit, ran.stderr.includes('usage-inbox-own')]).toEqual([2, true])
  })

  test('what is not there is said', async () => {
    const course = await startCohort(FEW)
    expect((await course.say(['nowhere.zip'])).exit).toBe(3)
    expect((await course.say()).stderr).toContain('usage-inbox')
  })
})

test('names and words are beside the plans alone: in no receipt, no JSON, no error', async () => {
  const canary = { ...A, given: 'Canaryfirst', family: 'Canarylast', email: 'canary@example.edu' }
  const course = await startCohort([canary, B])
  const words = 'Canarywords about my mentor'
  course.inbox(
    'Canaryzip.zip',
    lmsZip('canvas', [
      { person: canary, content: planOf(canary, words) },
      { person: canary, content: `${planOf(canary, words)}\tbroken: Canarykey\n`, file: 'Canaryfile.yaml' },
      { person: B, content: planOf(canary, `${words} again`) },
      { person: C, content: `canarynobody: "${words}"\n`, file: 'Canaryfile.yaml' },
    ]),
  )
  course.inbox('Canaryfile.yaml', words)
  const { stdout, stderr } = await course.say(['--json'])
  const said = await course.say()
  const receipts = readFileSync(course.at('.cohort/receipts/0002-collect.json'), 'utf8')
  const index = readFileSync(course.at('submitted/index.json'), 'utf8')
  const names = Object.keys(treeOf(course.cwd)).filter((name) => !name.includes('inbox'))
  expect(said.stdout).toContain('Canaryfirst Canarylast')
  for (const text of [
    stdout,
    stderr,
    said.stdout.replaceAll('Canaryfirst Canarylast', ''),
    receipts,
    index,
    names.join(),
  ])
    expect(text.toLowerCase()).not.toContain('canary')
})
