import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { widthOf } from '../../src/words/width.ts'
import { freshFolder, type Ran, waymark } from '../support/in-process.ts'
import { ROOT } from '../support/process.ts'
import { handMade } from '../support/transcript.ts'

const TOLD = join(ROOT, 'test', 'fixtures', 'diff-told')

function told(): string {
  const cwd = freshFolder()
  cpSync(join(TOLD, 'plan.yaml'), join(cwd, 'plan.yaml'))
  return cwd
}

describe('how a plan of four terms reads', () => {
  test.each([
    ['two', 'diff 2026-fall 2027-spring'],
    ['two-plain', 'diff 2026-fall 2027-spring --plain'],
    ['two-mentor', 'diff 2026-fall 2027-spring --for mentor'],
    ['two-program', 'diff 2026-fall 2027-spring --for program'],
    ['two-stat', 'diff 2026-fall 2027-spring --stat'],
    ['two-markdown', 'diff 2026-fall 2027-spring --format markdown'],
    ['two-html', 'diff 2026-fall 2027-spring --format html'],
    ['last', 'diff'],
    ['all', 'diff --all'],
    ['all-plain', 'diff --all --plain'],
    ['all-mentor', 'diff --all --for mentor'],
    ['all-stat', 'diff --all --stat'],
  ])('%s', async (name, line) => {
    const { exit, stdout, stderr } = await waymark(line.split(' '), { cwd: told() })
    expect([exit, stderr]).toEqual([0, ''])
    await expect(stdout).toMatchFileSnapshot(join(TOLD, `${name}.txt`))
  })

  test.each([40, 100])('fits a window of %i columns, and its marks are there without colors', async (columns) => {
    for (const line of ['diff 2026-fall 2027-spring', 'diff --all']) {
      const argv = [...line.split(' '), '--no-pager']
      const ran = (env: Record<string, string>): Promise<Ran> =>
        waymark(argv, { cwd: told(), window: { columns }, env: { TERM: 'xterm', LANG: 'en_US.UTF-8', ...env } })
      const { stdout } = await ran({ NO_COLOR: '1' })
      expect(stdout.split('\n').filter((row) => widthOf(row) >= columns)).toEqual([])
      expect((await ran({})).stdout.replace(/\u001b\[\d+m/g, '')).toBe(stdout)
      if (!line.includes('--all'))
        for (const mark of ['[-water-]', '[+soil+]', '- Being the only one.']) expect(stdout).toContain(mark)
    }
  })

  test('line by line there is no mark that only the eye can read', async () => {
    const { stdout } = await waymark(['diff', '2026-fall', '2027-spring', '--plain'], { cwd: told() })
    expect(stdout).not.toMatch(/\[[-+]|[-+]\]|^\s*[-+] /m)
    expect(stdout).toContain('Changed: "water" became "soil"')
  })

  test.each(['', 'self', 'mentor', 'program'])('its JSON fits its schema, for: %s', async (reader) => {
    const validate = new Ajv2020({ strict: false }).compile(
      JSON.parse(readFileSync(join(ROOT, 'schemas', 'diff.schema.json'), 'utf8')),
    )
    for (const line of ['diff --json', 'diff --all --json']) {
      const argv = [...line.split(' '), ...(reader === '' ? [] : ['--for', reader])]
      validate(JSON.parse((await waymark(argv, { cwd: told() })).stdout))
      expect(validate.errors ?? []).toEqual([])
    }
  })
})

describe('for others to read', () => {
  const SECRET = 'Kestrel'
  const plan = (word: string): string =>
    handMade(
      `pathway:\n  why: ${word} why\n  staying: ${SECRET} ${word}\n  goals:\n    - id: goal-7f3kmp\n      goal: Visit ${word}\n      evidence: ${word} evidence\n      my_key: ${SECRET}\nlearning:\n  my_note: ${SECRET} ${word} # ${SECRET}\n`,
    )
  const ran = async (argv: readonly string[]): Promise<string> => {
    const cwd = freshFolder()
    writeFileSync(join(cwd, 'a.yaml'), plan('Finch'))
    writeFileSync(join(cwd, 'b.yaml'), plan('Wren'))
    return (await waymark(['diff', 'a.yaml', 'b.yaml', ...argv], { cwd })).stdout
  }

  test.each([
    ['me', [], true, true, true],
    ['self', ['--for', 'self'], false, true, true],
    ['mentor', ['--for', 'mentor'], false, false, true],
    ['program', ['--for', 'program'], false, false, false],
    ['markdown', ['--format', 'markdown'], false, true, true],
    ['html', ['--format', 'html'], false, true, true],
  ] as const)('%s: private words %s, texts %s, names %s', async (_, argv, secrets, texts, names) => {
    for (const more of [[], ['--json'], ['--plain'], ['--stat', '--json']]) {
      if (more.includes('--json') && argv[0] === '--format') continue
      const stdout = await ran([...argv, ...more])
      expect(stdout.includes(SECRET)).toBe(secrets)
      expect(stdout.includes('evidence')).toBe(texts || /"evidence"|evidence\.|\.evidence/.test(stdout))
      expect(stdout.includes('Wren why') || /Finch-?\]?\S* ?\S* why|"Wren"/.test(stdout)).toBe(texts)
      expect(/Visit (?:\S+ )?\S*Wren|Visit Wren/.test(stdout)).toBe(names)
    }
  })
})

const GIT = {
  GIT_LITERAL_PATHSPECS: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Jo',
  GIT_AUTHOR_EMAIL: 'jo@example.org',
  GIT_COMMITTER_NAME: 'Jo',
  GIT_COMMITTER_EMAIL: 'jo@example.org',
}

const git = (cwd: string, ...args: string[]): string =>
  execFileSync('git', args, {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', HOME: cwd, ...GIT },
  }).trim()

/** A repository whose plan went through three commits. */
function repository(file = 'plan.yaml'): string {
  const cwd = freshFolder()
  git(cwd, 'init', '-q')
  mkdirSync(join(cwd, file, '..'), { recursive: true })
  for (const word of ['Waiting', 'Waiting longer', 'Listening']) {
    writeFileSync(join(cwd, file), handMade(`learning:\n  edge: ${word}\n`))
    git(cwd, 'add', '--', file)
    git(cwd, 'commit', '-qm', word)
  }
  return cwd
}

describe('git revisions', () => {
  const env = { PATH: process.env['PATH'] ?? '', ...GIT }
  const changed = async (cwd: string, ...args: string[]): Promise<readonly [unknown, unknown]> => {
    const { exit, stdout, stderr } = await waymark(['diff', '--json', ...args], { cwd, env })
    expect([exit, stderr]).toEqual([0, ''])
    const { benefits } = JSON.parse(stdout) as {
      benefits: { changes: { path: string; before: unknown; after: unknown }[] }[]
    }
    const edge = benefits.flatMap(({ changes }) => changes).find(({ path }) => path === 'learning.edge')
    return [edge?.before, edge?.after]
  }

  test.each([
    [['HEAD'], [undefined, undefined]],
    [['HEAD~1'], ['Waiting longer', 'Listening']],
    [['HEAD~2'], ['Waiting', 'Listening']],
    [
      ['HEAD~2', 'HEAD~1'],
      ['Waiting', 'Waiting longer'],
    ],
    [
      ['HEAD~2', 'plan.yaml'],
      ['Waiting', 'Listening'],
    ],
    [
      ['plan.yaml', 'HEAD~2'],
      ['Listening', 'Waiting'],
    ],
    [
      ['HEAD~2:plan.yaml', 'HEAD:plan.yaml'],
      ['Waiting', 'Listening'],
    ],
    [['HEAD~1@2026-fall'], ['Waiting longer', 'Listening']],
    [
      ['HEAD@{0}', 'HEAD~1:plan.yaml@2026-fall'],
      ['Listening', 'Waiting longer'],
    ],
  ])('%s', async (args, wanted) => {
    expect(await changed(repository(), ...args)).toEqual(wanted)
  })

  test('what is not committed yet is the newer side', async () => {
    const cwd = repository()
    writeFileSync(join(cwd, 'plan.yaml'), handMade('learning:\n  edge: Not yet committed\n'))
    expect(await changed(cwd, 'HEAD')).toEqual(['Listening', 'Not yet committed'])
  })

  test('a plan in a folder of its own, from the folder above, from there, and from elsewhere', async () => {
    const cwd = repository('my plans/one.plan.yaml')
    const inside = join(cwd, 'my plans')
    const wanted = ['Waiting longer', 'Listening']
    expect(await changed(cwd, 'HEAD~1:my plans/one.plan.yaml', 'my plans/one.plan.yaml')).toEqual(wanted)
    expect(await changed(cwd, 'HEAD~1', 'my plans/one.plan.yaml')).toEqual(wanted)
    expect(await changed(inside, 'HEAD~1')).toEqual(wanted)
    const elsewhere = freshFolder()
    expect(await changed(elsewhere, 'HEAD~1', join(inside, 'one.plan.yaml'))).toEqual(wanted)
    symlinkSync(join(inside, 'one.plan.yaml'), join(elsewhere, 'plan.yaml'))
    expect(await changed(elsewhere, 'HEAD~1')).toEqual(wanted)
  })

  test('a plan that had another name, or whose folder is gone', async () => {
    const cwd = repository()
    git(cwd, 'mv', 'plan.yaml', 'mine.plan.yaml')
    git(cwd, 'commit', '-qm', 'renamed')
    expect(await changed(cwd, 'HEAD~2:plan.yaml', 'mine.plan.yaml')).toEqual(['Waiting longer', 'Listening'])
    const { exit, stderr } = await waymark(['diff', 'HEAD~2'], { cwd, env })
    expect([exit, stderr.includes('[git-file]')]).toEqual([3, true])
    const moved = repository('old/plan.yaml')
    renameSync(join(moved, 'old', 'plan.yaml'), join(moved, 'plan.yaml'))
    git(moved, 'rm', '-q', '--cached', 'old/plan.yaml')
    expect(await changed(moved, 'HEAD~1:old/plan.yaml', 'plan.yaml')).toEqual(['Waiting longer', 'Listening'])
  })

  test.each(['-x', '--output=x', '--help', '-'])('%s is no revision, whatever git would make of it', async (word) => {
    const { exit, stdout, stderr } = await waymark(['diff', '--', word], { cwd: repository(), env })
    expect([exit, stdout, stderr.includes('[git-revision-dash]')]).toEqual([2, '', true])
  })

  test('names of files that look like options or like patterns are names', async () => {
    for (const name of ['-x.yaml', ':(top)plan.yaml', '*.yaml', 'a b.yaml', 'über.yaml']) {
      const cwd = repository(name)
      expect(await changed(cwd, '--', 'HEAD~1', name)).toEqual(['Waiting longer', 'Listening'])
    }
  })

  test('nothing that a repository or a setting names is run, and nothing in it changes', async () => {
    const cwd = repository()
    const trap = join(cwd, 'trap.sh')
    writeFileSync(trap, `#!/bin/sh\ntouch "${join(cwd, 'sprung')}"\ncat\n`, { mode: 0o755 })
    for (const [key, value] of [
      ['core.fsmonitor', trap],
      ['core.hooksPath', cwd],
      ['core.pager', trap],
      ['pager.ls-tree', trap],
      ['pager.cat-file', trap],
      ['diff.external', trap],
      ['diff.plan.textconv', trap],
      ['filter.plan.smudge', trap],
      ['filter.plan.clean', trap],
      ['alias.cat-file', `!${trap}`],
      ['core.editor', trap],
      ['core.sshCommand', trap],
    ] as const)
      git(cwd, 'config', key, value)
    writeFileSync(join(cwd, '.gitattributes'), '*.yaml diff=plan filter=plan\n')
    for (const hook of ['post-checkout', 'pre-commit', 'post-index-change'])
      writeFileSync(join(cwd, hook), `#!/bin/sh\n${trap}\n`, { mode: 0o755 })
    const before = execFileSync('find', ['.', '-type', 'f', '-printf', '%p %s %T@\n'], { cwd, encoding: 'utf8' })
    expect(await changed(cwd, 'HEAD~1')).toEqual(['Waiting longer', 'Listening'])
    const after = execFileSync('find', ['.', '-type', 'f', '-printf', '%p %s %T@\n'], { cwd, encoding: 'utf8' })
    expect(after).toBe(before)
  })

  test('a version is read under the same guards as a file', async () => {
    const cwd = repository()
    const versions: readonly (readonly [string, string | Buffer])[] = [
      ['file-too-large', 'x'.repeat(1024 * 1024 + 1)],
      ['file-not-utf8', Buffer.from([0x61, 0xff, 0x0a])],
      ['yaml-too-deep', '['.repeat(1000)],
      ['yaml-conflict-markers', '<<<<<<< ours\n=======\n>>>>>>> theirs\n'],
    ]
    for (const [code, content] of versions) {
      const good = readFileSync(join(cwd, 'plan.yaml'))
      writeFileSync(join(cwd, 'plan.yaml'), content)
      git(cwd, 'commit', '-qam', code)
      writeFileSync(join(cwd, 'plan.yaml'), good)
      const { exit, stderr } = await waymark(['diff', 'HEAD'], { cwd, env })
      expect([exit, stderr.includes(`[${code}]`)]).toEqual([3, true])
    }
    git(cwd, 'rm', '-q', '--cached', 'plan.yaml')
    symlinkSync('/etc/passwd', join(cwd, 'link.yaml'))
    git(cwd, 'add', 'link.yaml')
    git(cwd, 'commit', '-qm', 'link')
    const { exit, stderr } = await waymark(['diff', 'HEAD:link.yaml', 'plan.yaml'], { cwd, env })
    expect([exit, stderr.includes('[file-not-regular]') || stderr.includes('[git-')]).toEqual([3, true])
  })
})

describe('sides and exit codes', () => {
  const folder = (): string => told()
  const terms = async (cwd: string, ...args: string[]): Promise<readonly [string, string]> => {
    const { from, to } = JSON.parse((await waymark(['diff', ...args, '--json'], { cwd })).stdout) as Record<
      string,
      { term: string }
    >
    return [from?.term ?? '', to?.term ?? '']
  }

  test.each([
    [[], ['2027-fall', '2028-spring']],
    [['plan.yaml'], ['2027-fall', '2028-spring']],
    [
      ['--term', '2027-fall'],
      ['2027-spring', '2027-fall'],
    ],
    [['2026-fall'], ['2026-fall', '2028-spring']],
    [['plan.yaml@2026-fall'], ['2026-fall', '2028-spring']],
    [
      ['plan.yaml@2026-fall', 'plan.yaml@2027-fall'],
      ['2026-fall', '2027-fall'],
    ],
    [
      ['plan.yaml@2026-fall', '2027-fall'],
      ['2026-fall', '2027-fall'],
    ],
    [['2028-spring'], ['2027-fall', '2028-spring']],
    [
      ['2027-fall', '2026-fall'],
      ['2027-fall', '2026-fall'],
    ],
    [
      ['2026-fall', '--term', '2027-fall'],
      ['2026-fall', '2027-fall'],
    ],
  ])('%s', async (args, wanted) => {
    expect(await terms(folder(), ...args)).toEqual(wanted)
  })

  test('two files: the same term in both, else the last of each', async () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'early.yaml'), handMade('learning:\n  edge: Waiting\n'))
    expect(await terms(cwd, 'plan.yaml', 'early.yaml')).toEqual(['2026-fall', '2026-fall'])
    expect(await terms(cwd, 'early.yaml', 'plan.yaml')).toEqual(['2026-fall', '2028-spring'])
    expect(await terms(cwd, 'early.yaml', 'plan.yaml', '--term', '2026-fall')).toEqual(['2026-fall', '2026-fall'])
  })

  test('a difference in another term is told, with the way to it', async () => {
    const cwd = folder()
    const text = readFileSync(join(cwd, 'plan.yaml'), 'utf8')
    writeFileSync(join(cwd, 'other.yaml'), text.replace('Being the only one.', 'Being alone.'))
    const { exit, stdout } = await waymark(['diff', 'plan.yaml', 'other.yaml', '--exit-code'], { cwd })
    expect([exit, stdout.includes('--term 2026-fall')]).toEqual([1, true])
  })

  test('0 whatever differs, 1 with --exit-code, and 0 again where nothing does', async () => {
    const cwd = folder()
    for (const [args, exit] of [
      [['diff'], 0],
      [['diff', '--exit-code'], 1],
      [['diff', '--all', '--exit-code'], 1],
      [['diff', 'plan.yaml', 'plan.yaml', '--exit-code'], 0],
    ] as const)
      expect((await waymark(args, { cwd })).exit).toBe(exit)
  })

  test.each([
    [['diff', 'plan.yaml@2026-fal'], 'usage-term', 2],
    [['diff', '2025-fall'], 'usage-term', 2],
    [['diff', 'nowhere.yaml'], 'file-missing', 3],
    [['diff', 'plan.yaml', './nowhere'], 'file-missing', 3],
    [['diff', 'a', 'b', 'c'], 'usage', 2],
    [['diff', '--for', 'everyone'], 'usage', 2],
  ])('%s: %s', async (argv, code, exit) => {
    const ran = await waymark(argv, { cwd: folder() })
    expect([ran.exit, ran.stderr.includes(`[${code}]`)]).toEqual([exit, true])
  })
})
