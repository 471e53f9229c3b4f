import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { widthOf } from '../../src/words/width.ts'
import { freshFolder, waymark } from '../support/in-process.ts'
import { pathwayText } from '../support/pathways.ts'
import { ROOT } from '../support/process.ts'
import { exitOf, openTerminal } from '../support/terminal.ts'

const PLAN = pathwayText('chemistry-nc')
const TO = ['--to', 'district-stem-coordinator']

function folder(plan: string | undefined = PLAN): string {
  const cwd = freshFolder()
  if (plan !== undefined) writeFileSync(join(cwd, 'plan.yaml'), plan)
  return cwd
}

const planIn = (cwd: string): string => readFileSync(join(cwd, 'plan.yaml'), 'utf8')
const golden = (name: string): string => join(ROOT, 'test', 'fixtures', 'pathway', `${name}.txt`)

describe('the timeline', () => {
  test.each([40, 80, 100, 200])('in a terminal of %i columns', async (columns) => {
    for (const name of ['chemistry-nc', 'one-of-each']) {
      const ran = await waymark(['pathway', '--no-pager'], {
        cwd: folder(pathwayText(name)),
        window: { columns },
        env: { LANG: 'C.UTF-8', TERM: 'xterm', NO_COLOR: '1' },
      })
      expect([ran.exit, ran.stderr]).toEqual([0, ''])
      await expect(ran.stdout).toMatchFileSnapshot(golden(`${name}-${columns}`))
      // Names of commands stay in one piece; nothing else is wider than the window.
      for (const line of ran.stdout.split('\n')) expect([line, widthOf(line) < columns]).toEqual([line, true])
    }
  })

  test('in a terminal without such signs, the same in ASCII', async () => {
    const given = { cwd: folder(), window: { columns: 80 } }
    const drawn = await waymark(['pathway'], { ...given, env: { LANG: 'C.UTF-8', TERM: 'xterm', NO_COLOR: '1' } })
    const ascii = await waymark(['pathway'], {
      ...given,
      env: { LANG: 'C', LC_ALL: 'C', TERM: 'xterm', NO_COLOR: '1' },
    })
    expect(drawn.stdout).toMatch(/[○◐│]/)
    expect(ascii.stdout).toBe(
      drawn.stdout
        .replaceAll('○', 'o')
        .replaceAll('◐', '>')
        .replaceAll('●', '*')
        .replaceAll('×', 'x')
        .replaceAll('│', '|'),
    )
  })

  test('line by line, every line says its year', async () => {
    const { stdout } = await waymark(['pathway', '--plain'], { cwd: folder(pathwayText('one-of-each')) })
    await expect(stdout).toMatchFileSnapshot(golden('one-of-each-plain'))
    for (const line of stdout.split('\n').filter((text) => text.includes('To do,')))
      expect(line).toMatch(/^\d{4}-\d{2}, (?:preparation|year \d+): /)
  })

  test('of a plan without steps, of one that says nothing of years, and of a partnership', async () => {
    const none = PLAN.replace(/ {8}milestones:[\s\S]*?(?= {8}goals)/, '')
    expect((await waymark(['pathway'], { cwd: folder(none) })).stdout).toContain('No steps yet.')
    const unknown = PLAN.replace(/ {2}(?:stage|licensed_by|years): .*\n/g, '')
    const said = await waymark(['pathway'], { cwd: folder(unknown) })
    expect(said.stdout).toContain('profile.licensed_by')
    expect(said.stdout).not.toMatch(/year \d/)
    const district =
      'waymark: 1\nframework: district\nterms:\n  - term: 2026-fall\n    framework_version: 1\n    status: draft\n    answers: {}\n'
    expect(await waymark(['pathway'], { cwd: folder(district) })).toMatchObject({ exit: 0, stderr: '' })
    expect(await waymark(['pathway', ...TO, '--add', '--yes'], { cwd: folder(district) })).toMatchObject({ exit: 2 })
  })
})

describe('ways to a role', () => {
  test('for a first-year candidate in chemistry in North Carolina', async () => {
    const ran = await waymark(['pathway', ...TO, '--by', '2036'], { cwd: folder() })
    expect([ran.exit, ran.stderr]).toEqual([0, ''])
    await expect(ran.stdout).toMatchFileSnapshot(golden('chemistry-nc-to-coordinator'))
  })

  test('every figure stands with its date and where to check it', async () => {
    const cwd = folder()
    for (const role of [
      'district-stem-coordinator',
      'master-teacher-fellow',
      'policy-fellow',
      'cooperating-teacher',
      'teacher-researcher',
    ]) {
      const { stdout } = await waymark(['pathway', '--to', role], { cwd })
      for (const line of stdout.split('\n').filter((text) => /\$\d/.test(text))) {
        expect([line, /as of:/i.test(line)]).toEqual([line, true])
        expect([line, /check/.test(line)]).toEqual([line, true])
      }
    }
  })

  test('say plainly when a year is out of reach, and what the earliest is', async () => {
    const cwd = folder()
    const { stdout } = await waymark(['pathway', ...TO, '--by', '2035-36'], { cwd })
    expect(stdout).toContain('The earliest is 6 completed years, 2036-37 (typical, varies locally).')
    expect(stdout).toContain('No way reaches it by 2035-36.')
    expect((await waymark(['pathway', ...TO, '--by', '6'], { cwd })).stdout).toContain(
      'Within 6 completed years it can be reached.',
    )
  })

  test('are shown without a plan too, in completed years', async () => {
    const cwd = freshFolder()
    const ran = await waymark(['pathway', ...TO, '--by', '5'], { cwd })
    expect(ran).toMatchObject({ exit: 0, stderr: '' })
    expect(ran.stdout).toContain('No way reaches it by 5 completed years.')
    expect(ran.stdout).not.toMatch(/20\d\d-\d\d \(/)
  })

  test.each<[string, readonly string[]]>([
    ['a calendar year, where nothing is known of the person', [...TO, '--by', '2035']],
    ['no year', [...TO, '--by', 'soon']],
    ['no role', ['--by', '2035']],
    ['an unknown role', ['--to', 'wizard']],
    ['steps of no route', [...TO, '--add', '9', '--yes', 'plan.yaml']],
    ['no number', [...TO, '--add', 'two', 'plan.yaml']],
    ['nothing to add from', ['--add']],
    ['a picture of routes', [...TO, '--format', 'svg']],
  ])('%s is wrong usage, with what to do', async (_, args) => {
    const cwd = folder(PLAN.replace(/ {2}(?:stage|licensed_by|years): .*\n/g, ''))
    const ran = await waymark(['pathway', ...args], { cwd })
    expect(ran).toMatchObject({ exit: 2, stdout: '' })
    expect(ran.stderr).toContain('Fix:')
  })
})

describe('--add', () => {
  test('writes nothing where nobody is asked, and says how to', async () => {
    const cwd = folder()
    for (const more of [[], ['--no-input'], ['--dry-run'], ['--dry-run', '--yes'], ['--json']]) {
      const ran = await waymark(['pathway', ...TO, '--add', ...more], { cwd })
      expect(ran.exit).toBe(0)
      expect(planIn(cwd)).toBe(PLAN)
    }
    expect((await waymark(['pathway', ...TO, '--add', '2'], { cwd })).stdout).toContain(
      'waymark pathway plan.yaml --to district-stem-coordinator --add 2 --yes',
    )
  })

  test('adds what the plan does not hold, changes nothing else, and is done once', async () => {
    for (const number of ['1', '2', '3']) {
      const cwd = folder()
      const first = await waymark(['pathway', 'plan.yaml', ...TO, '--add', number, '--yes', '--json'], { cwd })
      const { added } = JSON.parse(first.stdout)
      expect(added).toMatchObject({ saved: true, because: 'saved' })
      const text = planIn(cwd)
      const lines = text.split('\n')
      expect(PLAN.split('\n').filter((line) => !lines.includes(line))).toEqual([])
      for (const { id } of added.milestones) expect(text).toContain(`- id: ${id}\n`)
      const { problems } = JSON.parse((await waymark(['pathway', '--json'], { cwd })).stdout)
      expect(problems).toEqual([])
      expect((await waymark(['check'], { cwd })).exit).toBe(0)
      for (const again of ['1', '2', '3']) {
        const ran = await waymark(['pathway', ...TO, '--add', again, '--yes'], { cwd, seed: 7 })
        expect(ran.stdout).toContain('Nothing was changed.')
      }
      expect(planIn(cwd)).toBe(text)
    }
  })

  test('takes a plan behind it for the plan, not for a number', async () => {
    const cwd = folder()
    const ran = await waymark(['pathway', ...TO, '--yes', '--add', 'plan.yaml'], { cwd })
    expect(ran.stdout).toContain('Added to plan.yaml:')
  })

  test('leaves a closed term as it is', async () => {
    const cwd = folder(PLAN.replace('status: draft', 'status: final'))
    expect(await waymark(['pathway', ...TO, '--add', '--yes'], { cwd })).toMatchObject({ exit: 2 })
    expect((await waymark(['pathway', ...TO], { cwd })).exit).toBe(0)
  })

  test.for([
    ['y', true],
    ['n', false],
  ] as const)('shows the steps and asks: %s', async ([answer, isAdded], context) => {
    const terminal = openTerminal({ args: ['pathway', ...TO, '--add', '--plain'], cwd: folder() }, context)
    await terminal.waitFor(/3 steps of route 1:[\s\S]*Add these to plan\.yaml\?/)
    terminal.type(answer)
    terminal.press('enter')
    expect(await exitOf(terminal)).toBe(0)
    expect(planIn(terminal.cwd) === PLAN).toBe(!isAdded)
    expect(terminal.scrollback().join('\n')).toContain(isAdded ? 'Added to plan.yaml:' : 'Nothing was added.')
  })
})

describe('what is made to be handed on', () => {
  test.each(['mermaid', 'svg'])('%s goes to standard output, and nothing else does', async (format) => {
    const ran = await waymark(['pathway', '--format', format], { cwd: folder() })
    expect([ran.exit, ran.stderr]).toEqual([0, ''])
    expect(ran.stdout).toMatch(format === 'svg' ? /^<svg [\s\S]*<\/svg>\n$/ : /^gantt\n/)
  })
})
