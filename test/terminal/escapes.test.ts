import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, type TestContext, test } from 'vitest'
import { COMMANDS } from '../../src/cli/commands.ts'
import { run } from '../support/process.ts'
import { openTerminal } from '../support/terminal.ts'

/** A plan with something to say in every command: dates, a long text, and characters that would harm a terminal. */
const PLAN = `waymark: 1
framework: candidate
profile:
  name: "Jo \\e[31m\\u202E\\a"
terms:
  - term: 2026-fall
    framework_version: 1
    status: draft
    answers:
      pathway:
        moment: "short \\e]0;title\\a"
        goals:
          - id: goal-abc234
            goal: "clear \\e[2J the screen"
            due: "2026-01"
            status: doing
        milestones:
          - id: milestone-abc234
            title: "coach \\e]0;title\\a the \\u202E club"
            by: "2026-01"
            depends_on: "what \\e[31m is \\a not there"
      compensation:
        incomes:
          - id: income-abc234
            source: "club \\e[31m"
            amount: 900
            per: year
            obligation: "\\u202E\\a Tuesdays"
`
const TWO = `${PLAN}${PLAN.slice(PLAN.indexOf('  - term')).replace('2026-fall', '2027-spring').replace('doing', 'done').replace('title', 'other')}`
/** A schedule whose every text would harm a terminal, and something to be said of it. */
const SCHEDULE =
  'state,N\u001b[2JC\ndistrict,D\u202e\nschool_year,2026-27\nnote,\u001b]0;t\u0007\nx\u001b[1m,y\nyears,B\u001b[31mA\n0,"$41,000"\n'
const DISTRICT = `waymark: 1
framework: district
profile:
  name: "Creek \\e[31m\\u202E\\a"
terms:
  - term: 2026-fall
    framework_version: 1
    status: draft
    answers:
      attract:
        vision: "a lesson \\e[2J by the creek \\e]0;title\\a"
`
const ROSTER =
  'Name,Student \u001b[31mID,Email,\u202eOdd\n"Ada \u001b[2J\u202e\u0007",S1,a@example.edu,x\n"\u001b]0;t\u0007",\u001b[31m,,\n'
const BROKEN = PLAN.replace('status: doing', 'statsu: doing')

/** Each command once, and the ways a command fails. */
const RUNS: Readonly<Record<string, readonly string[]>> = {
  start: [],
  help: ['help'],
  'help on a command': ['help', 'reflect'],
  'a topic': ['help', 'accessibility'],
  version: ['--version'],
  reflect: ['reflect', '--no-input'],
  new: ['new', 'other.yaml', '--term', '2026-fall'],
  show: ['show'],
  status: ['status', '--depth'],
  pathway: ['pathway'],
  'pathway to a role': ['pathway', '--to', 'department-chair'],
  'pathway as a chart': ['pathway', '--format', 'mermaid'],
  'pathway as a picture': ['pathway', '--format', 'svg'],
  check: ['check', 'plan.yaml', 'broken.yaml'],
  diff: ['diff', 'two.yaml'],
  'diff of everything': ['diff', 'two.yaml', '--all'],
  explore: ['explore', '--no-pager'],
  'explore by a profile': ['explore', '--eligible', '--region', 'NC'],
  earnings: ['earnings', '--schedule', 'schedule.csv'],
  'earnings as a picture': ['earnings', '--format', 'svg'],
  lens: ['lens', '--partner', 'district.yaml'],
  export: ['export', 'two.yaml', '-o', 'out/'],
  'export to the screen': ['export', 'two.yaml', '--view', 'growth', '--to', 'txt', '-o', '-'],
  revisit: ['revisit', '--no-input', '--term', '2027-spring'],
  finalize: ['finalize', '--dry-run'],
  reopen: ['reopen', '--dry-run'],
  recover: ['recover'],
  undo: ['undo'],
  update: ['update', '--check'],
  merge: ['merge', 'plan.yaml', 'two.yaml', '--take', 'both', '--no-input'],
  'git setup': ['git', 'setup', '--dry-run'],
  'git textconv': ['git', 'textconv', 'plan.yaml'],
  'git merge-driver': ['git', 'merge-driver', 'plan.yaml', 'two.yaml', 'broken.yaml'],
  'git remove': ['git', 'remove', '--dry-run'],
  next: ['next'],
  answer: ['answer', 'plan.yaml', 'pathway.why', 'because'],
  settings: ['settings'],
  completion: ['completion', 'fish'],
  'cohort new': ['cohort', 'new', 'fall', '--roster', 'roster.csv', '--term', '2026-fall'],
  'cohort roster check': ['cohort', 'roster', 'check', 'roster.csv'],
  'cohort roster diff': ['cohort', 'roster', 'diff', 'cohort', 'roster.csv'],
  'cohort summary': ['cohort', 'summary', 'cohort', '--dry-run'],
  'cohort status': ['cohort', 'status', 'cohort'],
  'cohort grades': ['cohort', 'grades', 'cohort', '--into', 'roster.csv'],
  'cohort feedback': ['cohort', 'feedback', 'cohort'],
  'cohort collect': ['cohort', 'collect', 'handed-in', '--cohort', 'cohort'],
  'content list': ['content', 'list'],
  'content outline': ['content', 'outline', 'district'],
  'content check': ['content', 'check', 'broken.yaml'],
  'content schema': ['content', 'schema', 'candidate'],
  'a mistyped command': ['reflct'],
  'a missing file': ['status', 'no \u001b[31msuch.yaml'],
  'a broken plan': ['status', 'broken.yaml'],
}
/** What git calls says nothing of its own. */
const SILENT = new Set(['git merge-driver plan.yaml two.yaml broken.yaml'])
const LOOKS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  colour: { TERM: 'xterm-256color' },
  NO_COLOR: { TERM: 'xterm-256color', NO_COLOR: '1' },
  dumb: { TERM: 'dumb' },
}
/** What may be written where colours are: weights and the eight colours, and their end. */
const SGR = /\u001b\[(?:[12]|2[27]|3[1-79])m|\u001b\[39m/g
const UNSAFE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/

test('every command is looked at', () => {
  const seen = Object.values(RUNS).map((args) => args.join(' '))
  for (const { name } of COMMANDS) expect(seen.some((line) => line.startsWith(name))).toBe(true)
})

function folder(context: TestContext): { cwd: string; home: string } {
  const { cwd, home } = openTerminal({ args: ['--version'] }, context)
  writeFileSync(join(cwd, 'plan.yaml'), PLAN)
  writeFileSync(join(cwd, 'broken.yaml'), BROKEN)
  writeFileSync(join(cwd, 'district.yaml'), DISTRICT)
  writeFileSync(join(cwd, 'two.yaml'), TWO)
  writeFileSync(join(cwd, 'schedule.csv'), SCHEDULE)
  writeFileSync(join(cwd, 'roster.csv'), ROSTER)
  mkdirSync(join(cwd, 'cohort'))
  writeFileSync(join(cwd, 'cohort', 'cohort.yaml'), 'cohort: 1\nframework: candidate\nterm: 2026-fall\n')
  mkdirSync(join(cwd, 'cohort', '.cohort'))
  writeFileSync(
    join(cwd, 'cohort', '.cohort', 'roster.lock.json'),
    '{"format":1,"runs":1,"roster":{},"people":[{"key":"s1","name":"Ada \\u001b[2J\\u202e","ids":{"sis":"S1"}}]}',
  )
  mkdirSync(join(cwd, 'handed-in', 's1'), { recursive: true })
  for (const name of ['s1/plan.yaml', '\u001b[31mno\u202ebody.yaml']) writeFileSync(join(cwd, 'handed-in', name), PLAN)
  return { cwd, home }
}

describe.skipIf(process.platform === 'win32').concurrent.each(Object.entries(LOOKS))('with %s', (look, env) => {
  test.for(Object.entries(RUNS))('%s writes no escape byte into a pipe', async ([, args], context) => {
    const { cwd, home } = folder(context)
    const { stdout, stderr } = await run({ cwd, state: home }, args, { env })
    if (!SILENT.has(args.join(' '))) expect(`${stdout}${stderr}`).not.toBe('')
    expect(stdout).not.toMatch(UNSAFE)
    expect(stderr).not.toMatch(UNSAFE)
  })

  test.for(Object.entries(RUNS))(
    `%s writes ${look === 'colour' ? 'only colours' : 'none'} into a terminal`,
    async ([, args], context) => {
      const { cwd, home } = folder(context)
      const terminal = openTerminal({ args, cwd, home, env: { ...env, PAGER: 'cat' } }, context)
      await terminal.exited
      const raw = look === 'colour' ? terminal.raw().replace(SGR, '') : terminal.raw()
      if (!SILENT.has(args.join(' '))) expect(raw.trim()).not.toBe('')
      expect(raw).not.toMatch(UNSAFE)
    },
  )
})

test.skipIf(process.platform === 'win32').for([
  [{}, true],
  [{ NO_COLOR: '1' }, false],
  [{ NO_COLOR: '1', FORCE_COLOR: '1' }, true],
  [{ TERM: 'dumb' }, false],
  [{ FORCE_COLOR: '0' }, false],
  [{ TERM: 'dumb', FORCE_COLOR: '1' }, true],
  [{ ACCESSIBLE: '1' }, false],
  [{ ACCESSIBLE: '1', FORCE_COLOR: '1' }, false],
  [{ ACCESSIBLE: '1' }, true, ['--color', 'always']],
  [{}, false, ['--plain']],
] as const)('%j in a terminal: colours %s', async ([env, colours, more = []], context) => {
  const { cwd, home } = folder(context)
  const terminal = openTerminal({ args: ['status', ...more], cwd, home, env: { ...env, PAGER: 'cat' } }, context)
  await terminal.exited
  expect(terminal.raw().includes('\u001b[1m')).toBe(colours)
})

describe.skipIf(process.platform === 'win32').concurrent('a session', () => {
  test('without colours moves the cursor and nothing more', async (context) => {
    const { cwd, home } = folder(context)
    const terminal = openTerminal({ args: ['reflect'], cwd, home, env: { NO_COLOR: '1' } }, context)
    await terminal.waitFor(/^>/m)
    terminal.press('ctrl+d')
    await terminal.exited
    expect(terminal.raw()).toContain('\u001b[')
    expect(terminal.raw()).not.toMatch(/\u001b\[[\d;]*m/)
  })

  test.for([
    ['TERM=dumb', [], { TERM: 'dumb' }],
    ['--plain', ['--plain'], {}],
    ['ACCESSIBLE', [], { ACCESSIBLE: '1' }],
  ] as const)('with %s is text from top to bottom', async ([, more, env], context) => {
    const { cwd, home } = folder(context)
    const terminal = openTerminal({ args: ['reflect', ...more], cwd, home, env }, context)
    await terminal.waitFor(/^>/m)
    terminal.press('ctrl+d')
    await terminal.exited
    expect(terminal.raw()).not.toMatch(UNSAFE)
  })

  test('whose setting for line by line is saved comes line by line', async (context) => {
    const { cwd, home } = folder(context)
    const setting = openTerminal({ args: ['settings', 'plain', 'on'], cwd, home }, context)
    await setting.exited
    const terminal = openTerminal({ args: ['reflect'], cwd, home }, context)
    await terminal.waitFor(/period \(\.\) ends it|Type one line/)
    terminal.press('ctrl+d')
    await terminal.exited
  })
})
