import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { freshFolder, waymark } from '../support/in-process.ts'

const ANSWERS = new URL('../../examples/first-term.yaml', import.meta.url).pathname
const plan = (cwd: string): string => readFileSync(join(cwd, 'plan.yaml'), 'utf8')

test('answers handed in a second time change nothing', async () => {
  const cwd = freshFolder()
  await waymark(['reflect', '--answers', ANSWERS], { cwd })
  const before = plan(cwd)
  const { exit, stdout } = await waymark(['reflect', '--answers', ANSWERS], { cwd })
  expect(exit).toBe(0)
  expect(stdout).not.toContain('Not used')
  expect(plan(cwd)).toBe(before)
})

test('what was answered by hand before stays, and is named', async () => {
  const cwd = freshFolder()
  await waymark(['new'], { cwd })
  const goals = JSON.stringify([{ goal: 'Mine', due: '2027' }, { goal: 'Mine too' }])
  await waymark(['answer', 'plan.yaml', 'pathway.goals', goals], { cwd })
  const { exit, stdout } = await waymark(['reflect', '--answers', ANSWERS], { cwd })
  expect(exit).toBe(0)
  expect(stdout).toContain('has another answer already: pathway.goals.')
  expect(plan(cwd)).toContain('goal: Mine too')
})

test('answers that do not fit leave no plan behind', async () => {
  const cwd = freshFolder()
  const { exit } = await waymark(['reflect', '--answers', '-'], { cwd, input: 'pathway:\n  roles: [pilot]\n' })
  expect(exit).toBe(1)
  expect(() => plan(cwd)).toThrow()
})

test('a plan without terms gets its first one', async () => {
  const cwd = freshFolder()
  writeFileSync(join(cwd, 'plan.yaml'), '# mine\nwaymark: 1\nframework: candidate\nterms: []\n')
  const { exit } = await waymark(['reflect', '--no-input', '--term', '2026-fall'], { cwd })
  expect(exit).toBe(0)
  expect(plan(cwd)).toContain('  - term: 2026-fall\n    framework_version: 1\n    status: draft\n')
  expect(plan(cwd)).toContain('# mine\n')
})

test('a folder without plans is said to have none', async () => {
  const { exit, stdout } = await waymark(['check', '.'], { cwd: freshFolder() })
  expect(exit).toBe(0)
  expect(stdout).toContain('No plan files are here')
})
