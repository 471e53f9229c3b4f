import { existsSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { freshFolder, type Ran, waymark } from '../support/in-process.ts'
import { handMade } from '../support/transcript.ts'

const START = handMade('learning:\n  edge: Waiting # a note\n')

interface Said {
  readonly file: string
  readonly restored: number | null
  readonly forgotten: number | null
  readonly versions: readonly { number: number; saved: string; changes: { path: string; kind: string }[] | null }[]
  readonly changes: readonly { term: string; path: string; kind: string }[] | null
}

/** A folder with a plan that was answered some times, each with a later text. */
async function folder(...texts: readonly string[]): Promise<{ cwd: string; file: string }> {
  const cwd = freshFolder()
  const file = join(cwd, 'plan.yaml')
  writeFileSync(file, START)
  for (const text of texts) await answer(cwd, 'learning.edge', text)
  return { cwd, file }
}

async function answer(cwd: string, path: string, text: string): Promise<void> {
  const { exit, stderr } = await waymark(['answer', 'plan.yaml', path, '-', '--quiet'], { cwd, input: text })
  expect([exit, stderr]).toEqual([0, ''])
}

const undo = (cwd: string, ...args: readonly string[]): Promise<Ran> => waymark(['undo', ...args], { cwd })
const said = async (cwd: string, ...args: readonly string[]): Promise<Said> =>
  JSON.parse((await undo(cwd, ...args, '--json')).stdout) as Said

describe('waymark undo', () => {
  test('lists what changed after each version, in names and never in words of the plan', async () => {
    const { cwd } = await folder('secret one', 'secret two')
    await answer(cwd, 'profile.program', 'UTeach')
    const { exit, stdout, stderr } = await undo(cwd)
    expect([exit, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/ 1\. \d{4}-\d\d-\d\d \d\d:\d\d, before profile\.program was answered\n/)
    expect(stdout).toMatch(/ 2\. .*, before learning\.edge was changed\n +3\. .*, before learning\.edge was changed\n/)
    expect(stdout).not.toContain('secret')
    const { versions } = await said(cwd)
    expect(
      versions.map(({ number, changes }) => [number, changes?.map(({ path, kind }) => `${path} ${kind}`)]),
    ).toEqual([
      [1, ['profile.program answered']],
      [2, ['learning.edge changed']],
      [3, ['learning.edge changed']],
    ])
    expect(versions.every(({ saved }) => !Number.isNaN(Date.parse(saved)))).toBe(true)
  })

  test('without a save there is nothing to list', async () => {
    const { cwd } = await folder()
    expect((await undo(cwd)).stdout).toContain('No earlier version of plan.yaml is kept yet')
    expect((await undo(cwd, '--to', '1')).exit).toBe(2)
    await answer(cwd, 'learning.edge', 'Waiting')
    expect((await said(cwd)).versions).toEqual([])
  })

  test('goes back byte for byte, and that can be undone', async () => {
    const { cwd, file } = await folder('one', 'two')
    const two = readFileSync(file, 'utf8')
    const { exit, stdout } = await undo(cwd, '--to', '2')
    expect([exit, readFileSync(file, 'utf8')]).toEqual([0, START])
    expect(stdout).toContain('learning.edge was changed')
    await undo(cwd, '--to', '1')
    expect(readFileSync(file, 'utf8')).toBe(two)
    expect((await said(cwd)).versions).toHaveLength(4)
  })

  test('keeps what was written by hand in between', async () => {
    const { cwd, file } = await folder('one')
    const byHand = `${readFileSync(file, 'utf8')}# by hand\n`
    writeFileSync(file, byHand)
    expect((await said(cwd)).versions[0]?.changes).toEqual([])
    await undo(cwd, '--to', '1')
    await undo(cwd, '--to', '1')
    expect(readFileSync(file, 'utf8')).toBe(byHand)
  })

  test.each([
    ['that cannot be read as a plan', (file: string) => writeFileSync(file, '<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n')],
    ['that is no text', (file: string) => writeFileSync(file, Buffer.from([0xff, 0xfe, 0x61, 0x00]))],
    ['that is empty', (file: string) => writeFileSync(file, '')],
    ['that is gone', (file: string) => rmSync(file)],
  ])('brings the last saved version back for a file %s', async (_, damage) => {
    const { cwd, file } = await folder('one', 'two')
    const two = readFileSync(file, 'utf8')
    damage(file)
    const damaged = existsSync(file) ? readFileSync(file, 'latin1') : undefined
    expect((await undo(cwd, 'plan.yaml', '--to', '1')).exit).toBe(0)
    expect(readFileSync(file, 'utf8')).toBe(two)
    if (damaged === undefined) return
    const kept = join(cwd, '.state', 'versions')
    const [plan = ''] = readdirSync(kept)
    const texts = readdirSync(join(kept, plan)).map((name) => readFileSync(join(kept, plan, name), 'latin1'))
    expect(texts).toContain(damaged)
  })

  test('--dry-run and --show change nothing', async () => {
    const { cwd, file } = await folder('one', 'two')
    const before = readFileSync(file)
    expect((await undo(cwd, '--to', '2', '--dry-run')).stdout).toMatch(/would mean: learning\.edge was changed\.\n$/)
    expect((await undo(cwd, '--show', '2')).stdout).toBe(START)
    expect(readFileSync(file).equals(before)).toBe(true)
    expect((await said(cwd)).versions).toHaveLength(2)
  })

  test('--forget deletes the versions of this plan alone', async () => {
    const { cwd, file } = await folder('one', 'two')
    const now = readFileSync(file, 'utf8')
    writeFileSync(join(cwd, 'other.plan.yaml'), START)
    await waymark(['answer', 'other.plan.yaml', 'learning.edge', 'x'], { cwd })
    expect(await said(cwd, '--forget')).toMatchObject({ forgotten: 3 })
    expect(readFileSync(file, 'utf8')).toBe(now)
    expect((await said(cwd)).versions).toEqual([])
    expect((await said(cwd, 'other.plan.yaml')).versions).toHaveLength(1)
    expect((await undo(cwd, '--forget')).stdout).toContain('No earlier version')
  })

  test('knows a plan by its real place, through a link too', async () => {
    const { cwd } = await folder('one')
    symlinkSync('plan.yaml', join(cwd, 'link.yaml'))
    expect((await said(cwd, 'link.yaml')).versions).toHaveLength(1)
    renameSync(join(cwd, 'plan.yaml'), join(cwd, 'moved.yaml'))
    expect((await said(cwd, 'moved.yaml')).versions).toEqual([])
  })

  test('closing and opening a term are told', async () => {
    const { cwd } = await folder('one')
    const file = join(cwd, 'plan.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace('status: draft', 'status: final'))
    await waymark(['reopen'], { cwd })
    expect((await undo(cwd)).stdout).toMatch(/1\. .*before Fall 2026 was reopened\n.*2\. .*before Fall 2026 was closed/)
  })

  test('a plan nobody ever saved and that is not there is missing', async () => {
    const { exit, stderr } = await undo(freshFolder(), 'plan.yaml')
    expect([exit, stderr.includes('[file-missing]')]).toEqual([3, true])
  })
})
