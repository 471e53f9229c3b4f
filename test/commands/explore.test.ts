import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { catalogues } from '../support/built-in.ts'
import { freshFolder, waymark } from '../support/in-process.ts'

const PLAN = `waymark: 1
framework: candidate
profile: { name: Jo, stage: first-job, years: 1, region: North Carolina }
terms:
  - { term: 2026-fall, framework_version: 1, status: draft, answers: {} }
`
function folder(plan?: string): string {
  const cwd = freshFolder()
  if (plan !== undefined) writeFileSync(join(cwd, 'plan.yaml'), plan)
  return cwd
}
const explore = (line: string, cwd = folder()) => waymark(['explore', ...line.split(' ').filter(Boolean)], { cwd })
const ids = async (line: string, cwd?: string): Promise<string[]> =>
  (JSON.parse((await explore(`${line} --json`, cwd)).stdout) as { items: { id: string }[] }).items.map(({ id }) => id)

describe('what is listed', () => {
  test('without a word everything, benefits first', async () => {
    const listed = await ids('')
    expect(listed).toHaveLength(5 + catalogues.roles.length + catalogues.opportunities.length)
    expect(listed.slice(0, 5)).toEqual(['pathway', 'learning', 'compensation', 'development', 'networks'])
    const { stdout } = await explore('')
    for (const { name, id } of [...catalogues.roles, ...catalogues.opportunities])
      expect(stdout).toContain(`  ${name} (${id})\n`)
  })
  test.each([
    ['benefits', 5],
    ['roles', 30],
    ['opportunities', 45],
    ['roles --kind grant', 0],
    ['benefits --search MENTORS', 2],
  ])('%s: %d', async (line, count) => {
    expect(await ids(line)).toHaveLength(count)
  })
  test('that nothing fits is said', async () => {
    expect(await explore('roles --kind grant')).toMatchObject({
      exit: 0,
      stdout: expect.stringContaining('Nothing fits.'),
    })
  })
  test('what has no known cost is counted', async () => {
    expect((await explore('--kind association --cost free')).stdout).toContain('Of 5 more the cost is not known')
  })
})

describe('one item', () => {
  test.each(catalogues.roles.map(({ id }) => id))('%s: every amount has its date and source', async (id) => {
    assertDated((await explore(id)).stdout)
  })
  test.each(catalogues.opportunities.map(({ id }) => id))('%s: every amount has its date and source', async (id) => {
    const { stdout } = await explore(id)
    assertDated(stdout)
    expect(stdout).toMatch(/^Source: https?:/m)
  })
  test('a benefit comes with what serves it', async () => {
    expect((await explore('networks')).stdout).toMatch(
      /Roles that serve it:[\s\S]*resource-sharer[\s\S]*Opportunities[\s\S]*nsta/,
    )
  })
  test('what is judgement says so', async () => {
    expect((await explore('plc-facilitator')).stdout).toContain('typical, varies locally')
  })
})

describe('in lists, too, every amount has its date', () => {
  test.each(['', 'opportunities', '--benefit compensation'])('%s', async (line) => {
    assertDated((await explore(line)).stdout)
  })
})

/** Each line that names an amount names when it held, and where to look. */
function assertDated(text: string): void {
  for (const line of text.split('\n')) if (/\$\d/.test(line)) expect(line).toMatch(/as of: .*; check /i)
}

describe('--eligible', () => {
  test('tells what is open first, then why the rest is not', async () => {
    const { stdout } = await explore('--eligible', folder(PLAN))
    const [open = '', shut = ''] = stdout.split('Not now, with the reason')
    expect(open).toContain('(kenan-fellows)')
    expect(shut).toMatch(/\(texas-tia-designation\)\n {4}It is for Texas; your plan says North Carolina\./)
    expect(shut).toMatch(/\(paemst\)\n {4}It opens after 5 completed years as teacher of record; you have 1\./)
  })
  test('takes the word behind it for what to look at where that is no file', async () => {
    const cwd = folder(PLAN)
    expect(await ids('--eligible roles', cwd)).toEqual(await ids('roles --eligible plan.yaml', cwd))
    expect(await ids('--eligible kenan-fellows', cwd)).toEqual(['kenan-fellows'])
  })
  test('needs a plan', async () => {
    expect(await explore('--eligible')).toMatchObject({ exit: 2, stderr: expect.stringContaining('[usage-no-plan]') })
  })
})

describe('a slip gets the nearest right one', () => {
  test.each([
    ['kenan-felows', 'waymark explore kenan-fellows'],
    ['opportunites', 'waymark explore opportunities'],
    ['--kind felowship', 'fellowship'],
    ['--benefit network', 'networks'],
    ['--setting shool', 'school'],
    ['--region Carolina', 'NC'],
    ['--years many', 'such as 2'],
    ['--cost cheap', 'free'],
    ['benefits --years 2', '--benefit networks'],
  ])('%s', async (line, fix) => {
    const { exit, stderr } = await explore(line)
    expect([exit, stderr]).toEqual([2, expect.stringContaining(fix)])
  })
})
