import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type HandIn, LMS_NAMED, lmsZip } from '../support/lms-zips.ts'
import { type Invented, invented } from '../support/rosters.ts'
import { type Collecting, keyOf, planOf, startCohort } from './collecting.ts'
import { treeOf, writtenIn } from './tree.ts'

const PEOPLE = invented(12)
const handIns = (people: readonly Invented[], text = planOf): HandIn[] =>
  people.map((person) => ({ person, content: text(person) }))

describe.each(Object.keys(LMS_NAMED))('a download of %s', (system) => {
  test('gives each plan to its person, bytes as they came, and a second time writes nothing', async () => {
    const course = await startCohort(PEOPLE)
    course.inbox('all.zip', lmsZip(system, handIns(PEOPLE)))
    const inbox = treeOf(course.at('inbox'))
    const { created, problems } = await course.collect()
    expect(created.map(({ key, rule }) => `${key} ${rule}`)).toEqual(PEOPLE.map((one) => `${keyOf(one)} plan-key`))
    expect(problems).toEqual([])
    for (const person of PEOPLE) expect(course.plansOf(person)).toEqual([planOf(person)])
    const before = writtenIn(course.cwd)
    expect(await course.collect()).toMatchObject({ created: [], changed: [], problems: [] })
    expect((await course.say()).stdout).toContain('Nothing was written.')
    expect(writtenIn(course.cwd)).toEqual(before)
    expect(treeOf(course.at('inbox'))).toEqual(inbox)
  })

  test('unpacked is the same', async () => {
    const [packed, unpacked] = [await startCohort(PEOPLE), await startCohort(PEOPLE)]
    packed.inbox('all.zip', lmsZip(system, handIns(PEOPLE)))
    for (const [name, content] of Object.entries(LMS_NAMED[system]?.(handIns(PEOPLE)) ?? {}))
      unpacked.inbox(join('all', name), content)
    const plans = ({ at }: Collecting): Record<string, string> =>
      Object.fromEntries(Object.entries(treeOf(at('submitted'))).filter(([name]) => name.endsWith('plan.yaml')))
    await packed.collect()
    await unpacked.collect()
    expect(plans(unpacked)).toEqual(plans(packed))
    expect(Object.keys(plans(packed))).toHaveLength(PEOPLE.length)
  })
})

test('a folder of your own: folders called by keys, files by ids, addresses or names', async () => {
  const course = await startCohort(PEOPLE, { shape: 'brightspace' })
  const [a, b, c, d] = PEOPLE as [Invented, Invented, Invented, Invented]
  const unnamed = (person: Invented): string => planOf(person).replace(/^ {2}key: .*\n/m, '')
  course.inbox(`${keyOf(a)}/plan.yaml`, unnamed(a))
  course.inbox(`${b.login}.yaml`, unnamed(b))
  course.inbox(`${c.email}.plan.yaml`, unnamed(c))
  course.inbox('late ones/from the desk/plan.yaml', planOf(d))
  const { created } = await course.collect()
  expect(new Set(created.map(({ key, rule }) => `${key} ${rule}`))).toEqual(
    new Set([`${keyOf(a)} login`, `${keyOf(b)} login`, `${keyOf(c)} email`, `${keyOf(d)} plan-key`]),
  )
})

test('the folders that are made', async () => {
  const course = await startCohort(PEOPLE.slice(0, 2))
  const [a] = PEOPLE as [Invented]
  course.inbox('all.zip', lmsZip('canvas', [{ person: a, content: planOf(a), late: true }]))
  const { created } = await course.collect()
  const [{ attempt = '' } = {}] = created
  const folder = join('submitted', keyOf(a), attempt)
  expect(readdirSync(course.at(folder)).sort()).toEqual(['meta.json', 'plan.yaml'])
  expect(JSON.parse(readFileSync(course.at(join(folder, 'meta.json')), 'utf8'))).toMatchObject({
    key: keyOf(a),
    id: attempt,
    submitted: '2026-12-12T09:30:00',
    clock: 'file',
    late: 'lms',
    rule: 'plan-key',
    system: 'canvas',
  })
  expect(readdirSync(course.at('.cohort/receipts'))).toEqual(['0001-new.json', '0002-collect.json'])
})
