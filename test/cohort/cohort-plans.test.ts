import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { type CohortPlans, readCohortPlans } from '../../src/commands/cohort-plans/read-cohort-plans.ts'
import { findCohort } from '../../src/commands/find-cohort.ts'
import type { Services } from '../../src/commands/services.ts'
import { collectedText, readCollected } from '../../src/store/cohort/collected-file.ts'
import { cohortPaths } from '../../src/store/cohort/paths.ts'
import { content } from '../support/built-in.ts'
import { handIn } from '../support/hand-in.ts'
import { freshFolder, waymark } from '../support/in-process.ts'

const PEOPLE = ['s1', 's2', 's3', 's4', 's5', 's6', 's7']
const rosterOf = (keys: readonly string[]): string =>
  `Name,Student ID\n${keys.map((key) => `Person ${key},${key}\n`).join('')}`

const plan = (more = '', term = '2026-fall', framework = 'candidate'): string =>
  `waymark: 1\nframework: ${framework}\nprofile: { name: Canary }\nterms:\n  - term: ${term}\n    framework_version: 1\n    status: draft\n    answers: {}\n${more}`

let cwd = ''
let stateDir = ''
beforeEach(async () => {
  cwd = freshFolder()
  stateDir = join(cwd, 'state')
  writeFileSync(join(cwd, 'roster.csv'), rosterOf(PEOPLE))
  const made = await waymark(['cohort', 'new', '.', '--roster', 'roster.csv', '--term', '2026-fall'], { cwd })
  expect([made.exit, made.stderr]).toEqual([0, ''])
})

async function read(): Promise<CohortPlans> {
  const services: Partial<Services> = {
    content,
    stateDir,
    today: '2026-12-01',
    progress: () => ({ at: () => undefined, end: () => undefined }),
    interrupted: new AbortController().signal,
  }
  return readCohortPlans(await findCohort(cwd, undefined), '2026-fall', services as Services)
}
const statesOf = ({ people }: CohortPlans) =>
  Object.fromEntries(people.map(({ member, state, code }) => [member.key, code === null ? state : `${state} ${code}`]))

test('everybody on the roster has a state, and a reason where there is one', async () => {
  handIn(cwd, {
    s2: plan(),
    s3: 'waymark: [',
    s4: plan('', '2026-fall', 'nothing-known'),
    s5: plan('', '2026-spring'),
    s6: plan('', '2026-fall', 'district'),
  })
  const paths = cohortPaths(cwd)
  const known = readCollected(paths)
  writeFileSync(
    paths.collected,
    collectedText({
      ...known,
      setAside: [{ id: '0123456789abcdef', key: 's7', submitted: null, reason: 'file-too-large' }],
    }),
  )
  const plans = await read()
  expect(statesOf(plans)).toEqual({
    s1: 'not-collected',
    s2: 'draft',
    s3: 'unreadable yaml-bracket-open',
    s4: 'other plan-framework-unknown',
    s5: 'other',
    s6: 'other',
    s7: 'unreadable file-too-large',
  })
  const { tally } = plans
  expect(['valid', 'unreadable', 'invalid', 'other-framework'].map((name) => tally.get(name) ?? 0)).toEqual([
    2, 2, 0, 2,
  ])
})

test('who left the roster is named and not counted', async () => {
  handIn(cwd, { s1: plan(), s2: plan() })
  writeFileSync(join(cwd, 'roster.csv'), rosterOf(PEOPLE.slice(1)))
  await waymark(['cohort', 'new', '.', '--roster', 'roster.csv'], { cwd })
  const { people, left, tally } = await read()
  expect([people.length, left.map(({ key }) => key), tally.get('valid')]).toEqual([6, ['s1'], 1])
})

test('what was read before is taken from memory as long as not a byte of it differs', async () => {
  handIn(cwd, { s1: plan(), s2: plan(), s3: plan() })
  const first = await read()
  const names = () => readdirSync(join(stateDir, 'cohorts'), { recursive: true, encoding: 'utf8' })
  const kept = names().find((name) => name.endsWith('.json')) ?? ''
  const file = join(stateDir, 'cohorts', kept)
  // What is remembered can be told apart from what is read.
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('"draft"', '"complete"'))
  expect(Object.values(statesOf(await read())).filter((state) => state === 'complete')).toHaveLength(3)

  handIn(cwd, { s1: plan('# a word\n') })
  expect(await read()).toMatchObject({ tally: first.tally })
  expect(Object.values(statesOf(await read())).filter((state) => state === 'complete')).toHaveLength(0)
})

test.each(['', '{', 'null', '{"about":1}', '[]'])('a damaged memory %j is no memory', async (damage) => {
  handIn(cwd, { s1: plan() })
  const first = await read()
  for (const name of readdirSync(join(stateDir, 'cohorts'), { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.json')) writeFileSync(join(stateDir, 'cohorts', name), damage)
  expect(await read()).toEqual(first)
})

test('nothing of a person is remembered: no name, key or word', async () => {
  handIn(cwd, { s1: plan(), s2: plan('', '2026-fall', 'canary-framework'), s3: 'canary: [' })
  await read()
  for (const name of readdirSync(join(stateDir, 'cohorts'), { recursive: true, encoding: 'utf8' })) {
    expect(name).not.toMatch(/canary|s1/i)
    if (name.endsWith('.json'))
      expect(readFileSync(join(stateDir, 'cohorts', name), 'utf8')).not.toMatch(/canary|person|"s1"/i)
  }
})

test('of sixty plans each comes to its own person', async () => {
  const keys = Array.from({ length: 90 }, (_, i) => `p${String(i).padStart(3, '0')}`)
  writeFileSync(join(cwd, 'roster.csv'), rosterOf(keys))
  await waymark(['cohort', 'new', '.', '--roster', 'roster.csv'], { cwd })
  handIn(cwd, Object.fromEntries(keys.slice(0, 60).map((key, i) => [key, i % 3 === 0 ? 'waymark: [' : plan()])))
  const few = statesOf(await read())
  expect(keys.slice(0, 60).map((key) => few[key]?.split(' ')[0])).toEqual(
    keys.slice(0, 60).map((_, i) => (i % 3 === 0 ? 'unreadable' : 'draft')),
  )
})
