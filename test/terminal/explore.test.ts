import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { describe, expect, type TestContext, test } from 'vitest'
import { exitOf, openTerminal, type Terminal } from '../support/terminal.ts'

const PLAN = `waymark: 1
framework: candidate
profile: { name: Jo, stage: first-job, years: 1, region: NC }
terms:
  - term: 2026-fall
    framework_version: 1
    status: draft
    answers: {}
`

async function explore(
  context: TestContext,
  plan: string | undefined,
  args: readonly string[] = [],
): Promise<Terminal> {
  const first = openTerminal({ args: ['--version'] }, context)
  if (plan !== undefined) writeFileSync(join(first.cwd, 'plan.yaml'), plan)
  await first.exited
  return openTerminal({ args: ['explore', ...args], cwd: first.cwd, env: { PAGER: 'cat' } }, context)
}

const textOf = ({ cwd }: Terminal): string => readFileSync(join(cwd, 'plan.yaml'), 'utf8')
const milestonesOf = (terminal: Terminal): unknown =>
  (load(textOf(terminal)) as { terms: { answers: { pathway?: { milestones?: unknown } } }[] }).terms[0]?.answers.pathway
    ?.milestones

const KENAN = {
  id: expect.stringMatching(/^milestone-/),
  title: 'Kenan Fellows Program for Teacher Leadership',
  by: '2028',
  opportunity: 'kenan-fellows',
  status: 'todo',
}

describe.skipIf(process.platform === 'win32').concurrent('looking through the catalogue', () => {
  test('drawn: typing narrows, an item opens whole, and goes into the plan with a year', async (context) => {
    const terminal = await explore(context, PLAN, ['opportunities'])
    await terminal.waitFor(/Which one would you like to see\?[\s\S]*^>/m)
    terminal.type('kenan')
    await terminal.waitFor('> kenan')
    terminal.type('\r')
    await terminal.waitFor('Would you like to add it to your plan?')
    expect(terminal.raw()).toContain('this is open to you now')
    expect(terminal.raw()).toContain('In return:')
    terminal.press('down')
    terminal.type('\r')
    await terminal.waitFor('By when?')
    terminal.type('2028\r')
    await terminal.waitFor(/Which one[\s\S]*^>/m)
    expect(terminal.raw()).toContain('Saved.')
    terminal.press('ctrl+d')
    expect(await exitOf(terminal)).toBe(0)
    expect(milestonesOf(terminal)).toEqual([KENAN])
    expect(terminal.raw()).toContain('Added to plan.yaml: Kenan Fellows')
  })

  test('line by line: the same by numbers and words', async (context) => {
    const terminal = await explore(context, PLAN, ['--plain'])
    await terminal.waitFor(/Everything[\s\S]*^>/m)
    terminal.type('2\r')
    await terminal.waitFor(/45\. [\s\S]*^>/m)
    terminal.type('chemistry\r')
    await terminal.waitFor(/2 to look at\.[\s\S]*Enter shows all again[\s\S]*^>/m)
    terminal.type('\r')
    await terminal.waitFor(/Enter goes back[\s\S]*^>/m)
    terminal.type('kenan\r')
    await terminal.waitFor(/Stop here[\s\S]*^>/m)
    terminal.type('1\r')
    await terminal.waitFor(/By when\?[\s\S]*^>/m)
    terminal.type('some day\r')
    await terminal.waitFor(/"some day" is not a date[\s\S]*^>/m)
    terminal.type('2028\r')
    await terminal.waitFor(/45\. NEA[\s\S]*^>/m)
    terminal.type('kenan\r')
    await terminal.waitFor('It is among the milestones of your plan.')
    terminal.type(':quit\r')
    expect(await exitOf(terminal)).toBe(0)
    expect(milestonesOf(terminal)).toEqual([KENAN])
    expect(terminal.raw()).not.toContain('\u001b[')
  })

  test.for([
    ['no plan', undefined, undefined],
    ['a closed term', PLAN.replace('draft', 'final'), 'is closed in plan.yaml'],
    ['a plan that cannot be read', 'waymark: [', 'The plan here cannot take anything now'],
  ] as const)('with %s nothing is offered, and all can be read', async ([, plan, says], context) => {
    const terminal = await explore(context, plan, ['roles'])
    await terminal.waitFor(/Which one would you like to see\?[\s\S]*^>/m)
    if (says) expect(terminal.raw()).toContain(says)
    terminal.type('club\r')
    await terminal.waitFor(/What next\?[\s\S]*^>/m)
    expect(terminal.raw()).toContain('stem-club-coach')
    expect(terminal.raw()).not.toContain('Add it')
    terminal.press('ctrl+d')
    expect(await exitOf(terminal)).toBe(0)
    if (plan !== undefined) expect(textOf(terminal)).toBe(plan)
  })

  test('with a filter, or without a terminal at the other end, it is a list', async (context) => {
    const terminal = await explore(context, PLAN, ['--setting', 'district'])
    expect(await exitOf(terminal)).toBe(0)
    expect(terminal.raw()).toContain('Roles across a district')
  })
})
