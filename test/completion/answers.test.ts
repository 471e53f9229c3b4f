import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { COMMAND_GROUPS, COMMANDS } from '../../src/cli/commands.ts'
import { COMPLETERS } from '../../src/cli/complete/completers.ts'
import { lineOf } from '../../src/cli/complete/line.ts'
import { helpCommand } from '../../src/cli/help/command.ts'
import { TOPIC_NAMES } from '../../src/cli/help/known.ts'
import type { Completes } from '../../src/commands/command.ts'
import { COMMON_OPTIONS } from '../../src/commands/options.ts'
import { content } from '../support/built-in.ts'
import { freshFolder, waymark } from '../support/in-process.ts'
import { handMade } from '../support/transcript.ts'

const KNOWN = { commands: [...COMMANDS, helpCommand], groups: COMMAND_GROUPS }
const TWO_TERMS = `waymark: 1
framework: candidate
terms:
  - term: 2026-fall
    status: final
  - { status: draft, framework_version: 1 }
  - status: draft
    term: "2027-spring"   # the second
`

interface Answered {
  readonly values: readonly string[]
  readonly lines: readonly string[]
  readonly flags: number
}

/** What is offered where the line ends; a blank at its end begins a new word. */
async function offered(line: string | readonly string[], cwd: string = freshFolder()): Promise<Answered> {
  const words = typeof line === 'string' ? line.split(' ') : line
  const { exit, stdout, stderr } = await waymark(['complete', '--', ...words], { cwd })
  expect([exit, stderr]).toEqual([0, ''])
  const lines = stdout.trimEnd().split('\n')
  const last = lines.pop() ?? ''
  expect(last).toMatch(/^:\d+$/)
  // What a shell puts in is letters to every shell, and nothing on a line can move a cursor.
  for (const each of lines) expect(each).toMatch(/^[\w.,@+/-]+\t[\p{L}\p{N}\p{P}\p{S} ]*$/u)
  return { values: lines.map((each) => each.split('\t')[0] ?? ''), lines, flags: Number(last.slice(1)) }
}

function withPlan(text: string, name = 'plan.yaml'): string {
  const cwd = freshFolder()
  writeFileSync(join(cwd, name), text)
  return cwd
}

describe('words', () => {
  test('commands, the main job first, each with what it does', async () => {
    const { values, lines } = await offered('')
    expect(values[0]).toBe('reflect')
    expect(values).toEqual([...new Set([...COMMANDS, helpCommand].map(({ name }) => name.split(' ')[0]))])
    expect(lines.every((line) => line.split('\t')[1] !== '')).toBe(true)
  })

  test.each<[string, readonly string[]]>([
    ['sta', ['status']],
    ['re', ['reflect', 'revisit', 'recover', 'reopen']],
    ['content ', ['list', 'outline', 'check', 'schema']],
    ['content o', ['outline']],
    ['cohort ', ['new', 'roster', 'collect', 'status', 'summary', 'grades', 'feedback']],
    ['cohort roster ', ['check', 'diff']],
    ['help cohort ', ['new', 'roster', 'collect', 'status', 'summary', 'grades', 'feedback']],
    ['help cohort roster ', ['check', 'diff']],
    ['cohort roster check --enc', ['--encoding']],
    ['--json sta', ['status']],
    ['--color never sta', ['status']],
    ['help con', ['content']],
    ['help content ', ['list', 'outline', 'check', 'schema']],
    ['help exi', ['exit-codes']],
    ['nothing ', []],
    ['status plan.yaml extra', []],
  ])('%j', async (line, values) => {
    expect((await offered(line)).values).toEqual(values)
  })

  test('of help: every command and every topic', async () => {
    const { values } = await offered('help ')
    for (const { name } of COMMANDS) expect(values).toContain(name.split(' ')[0])
    for (const topic of TOPIC_NAMES) expect(values).toContain(topic)
  })
})

describe('flags', () => {
  test('those of the command and those of all, none that is hidden', async () => {
    const { values, flags } = await offered('reflect --')
    for (const flag of ['--framework', '--term', '--answers', '--no-nudges', '--json', '--help'])
      expect(values).toContain(flag)
    expect(values).not.toContain('--debug')
    expect(flags & 4).toBe(4)
  })

  test.each<[string, readonly string[]]>([
    ['status --te', ['--term']],
    ['status --term 2026-fall --te', []],
    ['status --json --j', []],
    ['content list --js', ['--json']],
    ['--col', ['--color']],
    ['answer plan.yaml pathway.why -- --', []],
  ])('%j', async (line, values) => {
    expect((await offered(line)).values).toEqual(values)
  })
})

describe('values', () => {
  test.each<[string, readonly string[]]>([
    ['check --format ', ['text', 'json', 'sarif', 'github']],
    ['check --format=s', ['sarif']],
    ['status --color ', ['auto', 'always', 'never']],
    ['new x.yaml --framework ', ['candidate', 'district']],
    ['new x.yaml --framework=d', ['district']],
    ['content outline ', ['candidate', 'district']],
    ['settings ', ['plain', 'nudges']],
    ['settings plain ', ['on', 'off']],
    ['completion ', ['bash', 'zsh', 'fish', 'powershell']],
    ['status --term ', ['2026-fall', '2027-spring']],
    ['status --term=2027', ['2027-spring']],
    ['status plan.yaml --term ', ['2026-fall', '2027-spring']],
    ['status other.yaml --term 2026-f', ['2026-fall']],
    ['answer plan.yaml profile.n', ['profile.name']],
    ['answer plan.yaml pathway.roles plc', ['plc-facilitator']],
    ['answer plan.yaml profile.stage st', ['student-teaching']],
    ['answer plan.yaml pathway.why ', []],
    ['status pl', ['plan.yaml']],
  ])('%j', async (line, values) => {
    expect((await offered(line, withPlan(TWO_TERMS))).values).toEqual(values)
  })

  test('prompts are those of the framework that the plan has', async () => {
    const cwd = withPlan(TWO_TERMS.replace('candidate', 'district'))
    expect((await offered('answer plan.yaml attract.s', cwd)).values).toContain('attract.shared')
    expect((await offered('answer plan.yaml pathway.w', cwd)).values).toEqual([])
  })

  test('where files are meant, and nothing of ours fits, they are left to the shell', async () => {
    expect(await offered('reflect --answers ex')).toMatchObject({ values: [], flags: 0 })
    expect(await offered('status nowhere/', freshFolder())).toMatchObject({ values: [], flags: 0 })
    expect((await offered('check --format ')).flags & 4).toBe(4)
  })

  test('plans lie in folders; a folder goes on', async () => {
    const cwd = withPlan(TWO_TERMS)
    mkdirSync(join(cwd, 'plans'))
    for (const name of ['s1.plan.yaml', 's2.plan.yaml', 'notes.txt']) writeFileSync(join(cwd, 'plans', name), '')
    expect(await offered('status ', cwd)).toMatchObject({ values: ['plan.yaml', 'plans/'], flags: 0 })
    expect(await offered('status plans', cwd)).toMatchObject({ values: ['plans/'], flags: 2 })
    expect((await offered('check plan.yaml plans/s', cwd)).values).toEqual(['plans/s1.plan.yaml', 'plans/s2.plan.yaml'])
  })

  test('every kind of value has answers', async () => {
    const cwd = withPlan(TWO_TERMS)
    const line = lineOf(['answer', 'plan.yaml', 'pathway.roles', ''], KNOWN, COMMON_OPTIONS)
    for (const [kind, completer] of Object.entries(COMPLETERS) as [Completes, (typeof COMPLETERS)[Completes]][]) {
      const lineHere = kind === 'help' ? lineOf(['help', ''], KNOWN, COMMON_OPTIONS) : line
      const answers = await completer({ line: lineHere, known: KNOWN, cwd, year: 2026, content })
      expect({ kind, some: answers.candidates.length > 0 || answers.files === true }).toEqual({ kind, some: true })
    }
    expect((await COMPLETERS.benefit({ line, known: KNOWN, cwd, year: 2026, content })).candidates[0]).toEqual({
      value: 'pathway',
      says: expect.any(String),
    })
    const roles = await COMPLETERS.role({ line, known: KNOWN, cwd, year: 2026, content })
    expect(roles.candidates.length).toBeGreaterThan(20)
  })
})

describe('nothing hostile gets through, and nothing is loud', () => {
  test.each<[string, string]>([
    ['not YAML', 'framework: candidate\nterms: [\n  - term: 2026-fall\n\t"'],
    ['binary', '\u0000\u001b[31m\ufffe'],
    ['an unknown framework', 'waymark: 1\nframework: ../../etc/passwd\nterms: []\n'],
    [
      'terms with more than a term',
      'terms:\n  - term: 2026-fall; rm -rf ~\n  - term: $(reboot)\n  - term: 2026-fall\u001b[2J\n',
    ],
    ['nothing', ''],
    ['large', `waymark: 1\n# ${'x'.repeat(1024 * 1024)}\n`],
  ])('a plan that is %s', async (_, text) => {
    const cwd = withPlan(text)
    for (const line of ['status --term ', 'answer plan.yaml ', 'answer plan.yaml pathway.roles ', 'status '])
      await offered(line, cwd)
    for (const value of (await offered('status --term ', cwd)).values)
      expect(value).toMatch(/^\d{4}-(?:winter|spring|summer|fall)$/)
  })

  test('a plan that is a folder, a link into nothing, or one of several', async () => {
    const cwd = freshFolder()
    mkdirSync(join(cwd, 'a.plan.yaml'))
    symlinkSync('nowhere', join(cwd, 'b.plan.yaml'))
    for (const line of ['status --term ', 'status a.plan.yaml --term ', 'status b.plan.yaml --term '])
      await offered(line, cwd)
  })

  test('names of files that are more than letters are left to the shell', async () => {
    for (const name of [
      '$(touch pwned).plan.yaml',
      '`touch pwned`.plan.yaml',
      'two words.plan.yaml',
      'new\nline.plan.yaml',
      'tab\there.plan.yaml',
      'esc\u001b[2J.plan.yaml',
      'quote".plan.yaml',
      'turned\u202eround.plan.yaml',
      '-rf.plan.yaml',
      ':4.plan.yaml',
      '%help.plan.yaml',
      '=ls.plan.yaml',
      '~root.plan.yaml',
      'a;b.plan.yaml',
      'é.plan.yaml',
    ]) {
      const cwd = withPlan('', name)
      writeFileSync(join(cwd, 'plan.yaml'), TWO_TERMS)
      expect({ name, ...(await offered('status ', cwd)) }).toMatchObject({ values: [], flags: 0 })
    }
  })

  test('no answer of a plan is ever shown', async () => {
    const cwd = withPlan(handMade('pathway:\n  why: SECRET\n  goals:\n    - id: goal-secret\n      goal: SECRET\n'))
    for (const line of [
      'answer plan.yaml ',
      'answer plan.yaml pathway.goals ',
      'status --term ',
      'answer plan.yaml pathway.why ',
    ])
      expect((await offered(line, cwd)).lines.join('\n')).not.toMatch(/secret/i)
  })

  test('whatever is typed', async () => {
    const cwd = withPlan(TWO_TERMS)
    const word = fc.oneof(
      fc.constantFrom(
        'status',
        'content',
        'list',
        'help',
        'answer',
        '--term',
        '--term=',
        '--',
        '-',
        '',
        'plan.yaml',
        '--color',
      ),
      fc.constantFrom('constructor', '__proto__', 'toString', '--constructor', '--__proto__=x'),
      fc.string({ unit: 'binary', maxLength: 12 }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 6 }), async (words) => {
        await offered(words, cwd)
      }),
      { numRuns: 400 },
    )
  })

  test('complete is for scripts alone: not in help, and a person who types it is shown the way', async () => {
    expect((await waymark(['--help'], { cwd: freshFolder() })).stdout).not.toMatch(/^ {2}complete /m)
    const { exit, stderr } = await waymark(['complete'], { cwd: freshFolder() })
    expect([exit, stderr.includes('waymark completion')]).toEqual([2, true])
  })
})
