import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { frameworkNamed } from '../support/built-in.ts'
import { freshFolder, waymark } from '../support/in-process.ts'
import { handMade } from '../support/transcript.ts'
import { randomWalk } from '../support/walk.ts'

const candidate = await frameworkNamed('candidate')
const FULL = (await randomWalk(candidate, 7)).yaml.text

/** A folder with plans, each in a folder of its own. */
function folder(plans: Readonly<Record<string, string>>): string {
  const cwd = freshFolder()
  for (const [name, text] of Object.entries(plans)) {
    mkdirSync(join(cwd, 'plans', name), { recursive: true })
    writeFileSync(join(cwd, 'plans', name, 'plan.yaml'), text)
  }
  return cwd
}

test('several plans go into one table, with one head, a broken one left out and named', async () => {
  const cwd = folder({ broken: 'waymark: 1\n', s1: FULL, s2: FULL })
  const { exit, stdout, stderr } = await waymark(
    ['export', 'plans', '--to', 'csv', '--rows', 'plans', '-o', '-', '--quiet'],
    { cwd },
  )
  const names = stdout
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(',')[0])
  expect([exit, new Set(names)]).toEqual([3, new Set(['"plan"', '"s1"', '"s2"'])])
  expect(names.filter((name) => name === '"plan"')).toHaveLength(1)
  expect(stderr + stdout).not.toContain('undefined')
})

test('a file of CSV begins with a byte order mark, a pipe does not', async () => {
  const cwd = folder({ s1: FULL })
  expect((await waymark(['export', 'plans', '--to', 'csv', '-o', '-'], { cwd })).stdout).toMatch(/^"plan"/)
  await waymark(['export', 'plans', '-o', 'all.csv'], { cwd })
  expect(readFileSync(join(cwd, 'all.csv'), 'utf8')).toMatch(/^\ufeff"plan"/)
})

test('lines of several plans are those of each, one behind the other', async () => {
  const cwd = folder({ s1: FULL, s2: FULL.replace(/^ {2}name: .*$/m, '  name: Ada') })
  const linesOf = async (...plans: string[]): Promise<string> =>
    (await waymark(['export', ...plans, '--to', 'ndjson', '-o', '-'], { cwd })).stdout
  const parts = [await linesOf('plans/s1'), await linesOf('plans/s2')].join('')
  expect(
    (await linesOf('plans')).replaceAll('"plan":"s1"', '"plan":"plan"').replaceAll('"plan":"s2"', '"plan":"plan"'),
  ).toBe(parts)
})

test('a plan is never replaced by a copy of it, under whatever name', async () => {
  const cwd = freshFolder()
  writeFileSync(join(cwd, 'plan.yaml'), FULL)
  symlinkSync('plan.yaml', join(cwd, 'link.yaml'))
  for (const output of ['plan.yaml', './plan.yaml', join(cwd, 'plan.yaml'), 'link.yaml']) {
    const { exit, stderr } = await waymark(['export', 'plan.yaml', '--to', 'yaml', '-o', output, '--force'], { cwd })
    expect([output, exit]).toEqual([output, 2])
    expect(stderr).toContain('[export-own-plan]')
  }
  expect(readFileSync(join(cwd, 'plan.yaml'), 'utf8')).toBe(FULL)
  expect((await waymark(['export', '--to', 'yaml'], { cwd })).exit).toBe(0)
  expect((await waymark(['check', 'plan-shared.yaml'], { cwd })).exit).toBe(0)
})

test('a view limits data to what it shows, in its file name too', async () => {
  const cwd = freshFolder()
  writeFileSync(join(cwd, 'plan.yaml'), FULL)
  const { exit, stdout } = await waymark(['export', '--to', 'yaml,ndjson', '--view', 'mentor', '--json'], { cwd })
  expect(exit).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({
    files: [
      { path: 'plan-mentor.yaml', view: 'mentor' },
      { path: 'plan-mentor.ndjson', view: 'mentor' },
    ],
  })
  const lines = readFileSync(join(cwd, 'plan-mentor.ndjson'), 'utf8').trimEnd().split('\n')
  const paths = lines.map((line) => (JSON.parse(line) as { path: string }).path)
  expect(paths.filter((path) => !/^profile\.(?:name|program|stage)$|\.(?:goals|milestones)\./.test(path))).toEqual([])
  expect((await waymark(['check', 'plan-mentor.yaml'], { cwd })).exit).toBe(0)
})

test('an empty plan is nothing much in every format, and no error', async () => {
  const cwd = freshFolder()
  writeFileSync(join(cwd, 'plan.yaml'), handMade(''))
  for (const format of ['json', 'ndjson', 'csv', 'ics', 'yaml']) {
    const { exit, stderr } = await waymark(['export', '--to', format, '-o', `${format}/`], { cwd })
    expect([format, exit, stderr]).toEqual([format, 0, expect.not.stringContaining('error')])
  }
  cpSync(join(cwd, 'yaml', 'plan-shared.yaml'), join(cwd, 'copy.yaml'))
  expect((await waymark(['check', 'copy.yaml'], { cwd })).exit).toBe(0)
})
