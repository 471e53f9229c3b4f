import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { COMMAND_GROUPS, COMMANDS } from '../../src/cli/commands.ts'
import { helpCommand } from '../../src/cli/help/command.ts'
import { TOPICS } from '../../src/cli/help/topics.ts'
import { GROUPS } from '../../src/commands/command.ts'
import { freshFolder, waymark } from '../support/in-process.ts'
import { ROOT } from '../support/process.ts'

const cwd = freshFolder()
const ALL = [...COMMANDS, helpCommand]
const GOLDEN = join(ROOT, 'test', 'fixtures', 'help')
/** The file that holds a page of help word for word; `waymark` is the overview. */
const golden = (words: readonly string[]): string => join(GOLDEN, `${words.join('-') || 'waymark'}.txt`)

describe('help', () => {
  test('is an overview of every command and every topic, the main job first', async () => {
    const { exit, stdout, stderr } = await waymark(['--help'], { cwd })
    expect([exit, stderr]).toEqual([0, ''])
    for (const { name } of ALL) expect(stdout).toMatch(new RegExp(`^  ${name.split(' ')[0]} `, 'm'))
    for (const topic of Object.keys(TOPICS)) expect(stdout).toContain(topic)
    expect(stdout.split('\n').find((line) => line.startsWith('  '))).toMatch(/^ {2}reflect /)
    const at = GROUPS.map((group) => stdout.indexOf(`\n${group}\n`))
    expect(at).toEqual(at.toSorted((a, b) => a - b))
    await expect(stdout).toMatchFileSnapshot(golden([]))
    for (const argv of [['-h'], ['help']]) expect((await waymark(argv, { cwd })).stdout).toBe(stdout)
  })

  test.each([...ALL.map(({ name }) => name), ...Object.keys(COMMAND_GROUPS)])(
    'on %s: by --help, by -h and by help, the same, word for word',
    async (name) => {
      const words = name.split(' ')
      const [asked, ...others] = await Promise.all(
        [
          [...words, '--help'],
          [...words, '-h'],
          ['help', ...words],
        ].map((argv) => waymark(argv, { cwd })),
      )
      expect(asked).toMatchObject({ exit: 0, stderr: '' })
      for (const other of others) expect(other).toEqual(asked)
      await expect(asked?.stdout).toMatchFileSnapshot(golden(words))
    },
  )

  test.each([
    [],
    ...[...ALL.map(({ name }) => name), ...Object.keys(COMMAND_GROUPS), ...Object.keys(TOPICS)].map((name) =>
      name.split(' '),
    ),
  ])('in a window of 40 columns says the same, broken between words: %s', async (...words) => {
    const [wide, narrow] = await Promise.all([
      waymark([...(words.length > 0 ? ['help', ...words] : ['--help'])], { cwd }),
      waymark([...(words.length > 0 ? ['help', ...words] : ['--help'])], { cwd, window: { columns: 40 } }),
    ])
    expect(narrow.stdout.split(/\s+/)).toEqual(wide.stdout.split(/\s+/))
    const long = narrow.stdout.split('\n').filter((line) => line.length > 40 && line.trim().split(/ +/).length > 1)
    expect(long).toEqual([])
  })

  test.each(ALL.map((spec) => [spec.name, spec] as const))(
    'on %s: says all that its specification says',
    async (name, { args = [], options = [], examples }) => {
      const text = (await waymark(['help', ...name.split(' ')], { cwd })).stdout
      expect(examples.length).toBeGreaterThanOrEqual(2)
      expect(examples.length).toBeLessThanOrEqual(3)
      for (const { says, run } of examples) expect(text).toContain(`  # ${says}\n  $ ${run}\n`)
      for (const { name: arg } of args) expect(text).toContain(arg)
      for (const { flags } of options) expect(text).toContain(flags)
      expect(text).not.toContain('--debug')
    },
  )

  test.each(Object.keys(TOPICS))('on %s, word for word', async (topic) => {
    const { exit, stdout, stderr } = await waymark(['help', topic], { cwd })
    expect([exit, stderr]).toEqual([0, ''])
    await expect(stdout).toMatchFileSnapshot(golden(['topic', topic]))
  })

  test('is at most 80 columns wide and plain text; nothing is kept of a command that is gone', () => {
    const pages = readdirSync(GOLDEN)
    for (const page of pages) {
      const text = readFileSync(join(GOLDEN, page), 'utf8')
      expect({ page, wide: text.split('\n').filter((line) => line.length > 80) }).toEqual({ page, wide: [] })
      expect(text).toMatch(/^[\x20-\x7e\n]*$/)
    }
    const wanted = [
      [],
      ...[...ALL.map(({ name }) => name), ...Object.keys(COMMAND_GROUPS)].map((name) => name.split(' ')),
      ...Object.keys(TOPICS).map((topic) => ['topic', topic]),
    ].map((words) => golden(words))
    expect(pages.map((page) => join(GOLDEN, page)).sort()).toEqual(wanted.sort())
  })

  test('the version is one line', async () => {
    expect((await waymark(['--version'], { cwd })).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe('topics are true', () => {
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/topics|validators/.test(file))
    .map((file) => readFileSync(join(ROOT, 'src', file), 'utf8'))
    .join('\n')

  test('environment names every variable that is read, and none that is not', () => {
    const read = new Set([
      ...[...sources.matchAll(/env\['(\w+)'\]/g)].map(([, name = '']) => name),
      ...[...sources.matchAll(/const \{([^}]*)\} = env\b/g)].flatMap(([, names = '']) => names.trim().split(/,\s*/)),
    ])
    const text = JSON.stringify(TOPICS['environment'])
    const named = new Set(text.match(/\b(?:[A-Z]{2,}(?:_[A-Z]+)+|[A-Z]{3,}|ConEmuTask)\b/g))
    for (const word of ['UTF', 'ASCII']) named.delete(word)
    expect([...read].sort()).toEqual([...named].sort())
  })

  test('exit codes are those of docs/errors.md', () => {
    const rows = TOPICS['exit-codes']?.parts.flatMap((part) => (typeof part === 'string' ? [] : part)) ?? []
    const page = readFileSync(join(ROOT, 'docs', 'errors.md'), 'utf8')
    const codes = [...page.matchAll(/^\| (\d+(?:, \d+)*) \|/gm)].flatMap(([, code = '']) => code.split(', '))
    expect(rows.map(([code]) => code)).toEqual(codes)
  })
})
