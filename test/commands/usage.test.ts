import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { freshFolder, waymark } from '../support/in-process.ts'
import { BIN } from '../support/process.ts'
import { handMade } from '../support/transcript.ts'

const PLAN = handMade('learning:\n  edge: Waiting\n')
function folder(plan: string | undefined = PLAN): string {
  const cwd = freshFolder()
  writeFileSync(join(cwd, 'plan.yaml'), plan)
  return cwd
}

describe('a command line that is not right', () => {
  test.each<[string, string, string]>([
    ['stauts', 'There is no command "stauts".', 'Did you mean: waymark status'],
    ['xyzzy', 'There is no command "xyzzy".', 'See: waymark --help'],
    ['status --jsn', "Unknown option '--jsn'.", 'Did you mean --json?'],
    ['status --term', "Option '--term <id>' argument missing.", 'See: waymark help status'],
    ['status a b', "Too many arguments for 'status'. Expected 1 argument but got 2.", 'See: waymark help status'],
    ['answer plan.yaml', "Missing required argument 'path'.", 'See: waymark help answer'],
    [
      'answer plan.yaml learning.edge',
      'An answer needs one of: a value, --skip or --clear.',
      'See: waymark help answer',
    ],
    [
      'answer plan.yaml learning.edge x --skip',
      'An answer needs one of: a value, --skip or --clear.',
      'See: waymark help answer',
    ],
    [
      'answer plan.yaml learning.egde x',
      '"learning.egde" is not a prompt of this plan.',
      'Did you mean "learning.edge"?',
    ],
    [
      'answer plan.yaml nothing x',
      '"nothing" is not a prompt of this plan.',
      'See all of them with: waymark content outline',
    ],
    [
      'answer plan.yaml pathway.goals.goal-1.due 2027',
      '"pathway.goals.goal-1.due" is not a prompt of this plan.',
      'See all of them with: waymark content outline',
    ],
    ['new other.yaml --framework candidat', 'The framework "candidat" is not known here.', 'Did you mean "candidate"?'],
    ['new other.yaml --framework ../x', 'The framework "../x" is not known here.', 'Use one of: candidate, district.'],
    ['new other.yaml --term autumn', '"autumn" is not a term.', 'Write the year and the season, as in 2026-fall.'],
    [
      'new',
      'There is a file of this name already, and it stays as it is.',
      'Go on with it: waymark reflect; or choose another name.',
    ],
    ['status --term 2031-fall', 'The plan has no term "2031-fall".', 'Its terms: 2026-fall.'],
    [
      'reflect --plain --framework district',
      'This plan uses the framework "candidate", not "district".',
      'Leave out --framework, or name another file for a second plan.',
    ],
    [
      'check --format xml',
      "Option '--format <name>' argument 'xml' is invalid. Allowed choices are text, json, sarif, github.",
      'See: waymark help check',
    ],
    [
      'check --format sarf',
      "Option '--format <name>' argument 'sarf' is invalid. Allowed choices are text, json, sarif, github.",
      'Did you mean sarif?',
    ],
    [
      'status --color alwas',
      "Option '--color <when>' argument 'alwas' is invalid. Allowed choices are auto, always, never.",
      'Did you mean always?',
    ],
    ['content list --jsn', "Unknown option '--jsn'.", 'Did you mean --json?'],
    ['content --jsn', "Unknown option '--jsn'.", 'Did you mean --json?'],
    ['--qiet status', "Unknown option '--qiet'.", 'Did you mean --quiet?'],
    ['status --answers a.yaml', "Unknown option '--answers'.", 'It belongs to another command: waymark help reflect'],
    ['status --xyzzy', "Unknown option '--xyzzy'.", 'See: waymark help status'],
    ['status --term 2026-fal', '"2026-fal" is not a term.', 'Did you mean "2026-fall"?'],
    ['finalize --term fall2026', '"fall2026" is not a term.', 'Did you mean "2026-fall"?'],
    ['new other.yaml --term 2027-sprng', '"2027-sprng" is not a term.', 'Did you mean "2027-spring"?'],
    ['reflect --plain --term 2026-fal', '"2026-fal" is not a term.', 'Did you mean "2026-fall"?'],
    ['reflect --plain --framework distrct', 'The framework "distrct" is not known here.', 'Did you mean "district"?'],
    [
      'reflect --plain --benefit netwroks',
      'There is no benefit "netwroks" in this framework.',
      'Did you mean "networks"?',
    ],
    [
      'reflect --plain --benefit xyzzy',
      'There is no benefit "xyzzy" in this framework.',
      'Use one of: pathway, learning, compensation, development, networks.',
    ],
    ['content outlin district', 'There is no command "outlin".', 'Did you mean: waymark content outline'],
    ['help content lst', 'There is no command or topic "lst".', 'Did you mean: waymark help content list'],
    ['cohort rooster check', 'There is no command "rooster".', 'Did you mean: waymark cohort roster'],
    ['cohort roster chek r.csv', 'There is no command "chek".', 'Did you mean: waymark cohort roster check'],
    ['help cohort rostr', 'There is no command or topic "rostr".', 'Did you mean: waymark help cohort roster'],
    ['help cohort roster dif', 'There is no command or topic "dif".', 'Did you mean: waymark help cohort roster diff'],
    ['help privcy', 'There is no command or topic "privcy".', 'Did you mean: waymark help privacy'],
    ['help constructor', 'There is no command or topic "constructor".', 'See: waymark --help'],
    ['help status extra', 'There is no command or topic "status extra".', 'Did you mean: waymark help status'],
    ['completion bsh', 'There is no script for "bsh".', 'Did you mean: waymark completion bash'],
    ['settings nudge off', 'There is no setting "nudge".', 'Did you mean "nudges"?'],
    ['help stauts', 'There is no command or topic "stauts".', 'Did you mean: waymark help status'],
    ['content outline distrct', 'The framework "distrct" is not known here.', 'Did you mean "district"?'],
    [
      'recover other.yaml',
      'There is no such file.',
      'Look at the name and the folder, or start a plan with: waymark reflect',
    ],
  ])('%s', async (line, says, fix) => {
    const { exit, stdout, stderr } = await waymark(line.split(' '), { cwd: folder() })
    expect(exit).toBe(says.startsWith('There is no such file') ? 3 : 2)
    expect(stdout).toBe('')
    const [first = '', ...rest] = stderr.trimEnd().split('\n')
    expect(first.replace(/^\S+: error: /, 'error: ')).toContain(`error: ${says}`)
    expect(rest.join('\n')).toContain(`Fix: ${fix}`)
  })

  test.each([
    ['status', 'usage-no-plan'],
    ['next', 'usage-no-plan'],
    ['finalize', 'usage-no-plan'],
    ['check', 'usage-no-plan'],
  ])('%s where no plan is', async (command, code) => {
    const { exit, stderr } = await waymark([command, '--json'], { cwd: freshFolder() })
    expect(exit).toBe(2)
    expect(JSON.parse(stderr)).toMatchObject({ schema_version: 1, exit: 2, findings: [{ code }] })
  })

  test('several plans are named, the one meant is asked for', async () => {
    const cwd = freshFolder()
    for (const name of ['a.plan.yaml', 'b.plan.yaml']) writeFileSync(join(cwd, name), PLAN)
    const { exit, stderr } = await waymark(['status'], { cwd })
    expect([exit, stderr.includes('a.plan.yaml, b.plan.yaml')]).toEqual([2, true])
    expect((await waymark(['status', 'b.plan.yaml'], { cwd })).exit).toBe(0)
  })

  test('a closed term keeps its answers', async () => {
    const cwd = folder(PLAN.replace('draft', 'final'))
    const { exit, stderr } = await waymark(['answer', 'plan.yaml', 'learning.edge', 'x'], { cwd })
    expect([exit, /usage-term-final/.test(stderr)]).toEqual([2, true])
    expect(readFileSync(join(cwd, 'plan.yaml'), 'utf8')).toContain('edge: Waiting')
  })

  test('an answer that does not fit is refused before anything is written', async () => {
    const cwd = folder()
    const { exit, stderr } = await waymark(['answer', 'plan.yaml', 'pathway.roles', 'king', '--json'], { cwd })
    expect(exit).toBe(1)
    expect(JSON.parse(stderr)).toMatchObject({ findings: [{ code: 'answer-not-choice', path: 'pathway.roles' }] })
    expect(readFileSync(join(cwd, 'plan.yaml'), 'utf8')).toBe(PLAN)
  })

  test.each([['content lst', 'Did you mean: waymark content list']])(
    'a command that is none: %s',
    async (line, fix) => {
      const { exit, stderr } = await waymark(line.split(' '), { cwd: folder() })
      expect(exit).toBe(2)
      expect(stderr).not.toContain('Too many arguments')
      expect(stderr).toContain(fix)
    },
  )

  test('an answer that begins with a dash is taken, or its way is named', async () => {
    const { exit, stderr } = await waymark(['answer', 'plan.yaml', 'learning.edge', '- waiting'], { cwd: folder() })
    expect(exit === 0 || stderr.includes(' -- ') || stderr.includes('standard input')).toBe(true)
  })

  test('an empty answer is not said to be saved', async () => {
    const { stderr } = await waymark(['answer', 'plan.yaml', 'learning.inquiry', ''], { cwd: folder() })
    expect(stderr).not.toContain('Saved.')
  })
})

test('a folder that was deleted meanwhile is said to be gone', () => {
  const gone = freshFolder()
  const line = 'rmdir "$PWD" && "$0" "$1" status; echo "exit $?"; "$0" "$1" --version'
  const { stdout, stderr } = spawnSync('sh', ['-c', line, process.execPath, BIN], { cwd: gone, encoding: 'utf8' })
  expect(stderr).toContain('The folder you are in is not there any more.')
  expect(stderr).not.toContain(' at ')
  expect(stdout).toMatch(/^exit 2\n\d+\.\d+\.\d+\n$/)
})

describe('reflect without a terminal', () => {
  const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    scripts: Record<string, string>
  }

  test('ends at once and names the three ways on', async () => {
    const cwd = freshFolder()
    const { exit, stdout, stderr } = await waymark(['reflect'], { cwd })
    expect([exit, stdout]).toEqual([2, ''])
    for (const way of ['--plain', '--answers FILE', '--no-input']) expect(stderr).toContain(way)
    expect((await waymark(['status'], { cwd })).exit).toBe(2)
  })

  test('npm start is that command, and a process of its own ends the same way', () => {
    expect(scripts['start']).toBe('node bin/waymark.js reflect')
    const cwd = freshFolder()
    const bin = fileURLToPath(new URL('../../bin/waymark.js', import.meta.url))
    const ran = spawnSync(process.execPath, [bin, 'reflect'], {
      cwd,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'pipe'],
      timeout: 20_000,
    })
    expect(ran.status).toBe(2)
    for (const way of ['--plain', '--answers FILE', '--no-input']) expect(ran.stderr).toContain(way)
  })

  test('--no-input makes the plan and asks nothing', async () => {
    const cwd = freshFolder()
    const { exit, stdout } = await waymark(['reflect', '--no-input', '--term', '2026-fall'], { cwd })
    expect([exit, stdout.split('\n')[0]]).toEqual([
      0,
      'plan.yaml is ready for Fall 2026. Fill it with: waymark reflect plan.yaml',
    ])
  })
})
