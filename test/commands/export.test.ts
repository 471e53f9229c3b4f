import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { FORMATS } from '../../src/export/formats.ts'
import { content, FRAMEWORKS, frameworkNamed } from '../support/built-in.ts'
import { filledPlan, isLeftOut } from '../support/filled-plan.ts'
import { freshFolder, type Ran, waymark } from '../support/in-process.ts'
import { ROOT } from '../support/process.ts'
import { handMade } from '../support/transcript.ts'

const FOUR = readFileSync(join(ROOT, 'test', 'fixtures', 'export', 'four-terms.yaml'), 'utf8')
const SMALL = handMade('pathway:\n  moment: Words of one.\n', '  name: Ana Quill\n')
const FORMAT_IDS = FORMATS.map(({ id }) => id)

function folder(files: Readonly<Record<string, string>>): string {
  const cwd = freshFolder()
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(cwd, name, '..'), { recursive: true })
    writeFileSync(join(cwd, name), text)
  }
  return cwd
}

const run = (cwd: string, ...args: readonly string[]): Promise<Ran> => waymark(['export', ...args], { cwd })

/** Files in a folder, those we hide too. */
const filesIn = (cwd: string): string[] =>
  readdirSync(cwd, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(cwd.length + 1))
    .sort()

describe('where an export goes', () => {
  test.each<[string, readonly string[], string]>([
    ['beside where one is, in Markdown', ['plan.yaml'], 'plan-full.md'],
    [
      'to the file named, in the format it ends in',
      ['plan.yaml', '-o', 'sheet.html', '--view', 'mentor'],
      'sheet.html',
    ],
    ['to a folder that is made', ['plan.yaml', '--to', 'txt', '-o', 'out/deep/'], 'out/deep/plan-full.txt'],
    ['to a name without an ending, a folder too', ['plan.yaml', '--to', 'txt', '-o', 'out'], 'out/plan-full.txt'],
  ])('%s', async (_, args, file) => {
    const cwd = folder({ 'plan.yaml': SMALL })
    const { exit, stdout } = await run(cwd, ...args)
    expect([exit, stdout]).toEqual([0, `Written: ${file}\n`])
    expect(filesIn(cwd)).toEqual([file, 'plan.yaml'].sort())
  })

  test('to standard output, as it would stand in a file', async () => {
    const cwd = folder({ 'plan.yaml': SMALL })
    await run(cwd, '-o', 'plan.md')
    const { exit, stdout, stderr } = await run(cwd, '--to', 'md', '-o', '-')
    expect([exit, stdout, stderr]).toEqual([0, readFileSync(join(cwd, 'plan.md'), 'utf8'), ''])
  })

  test('several plans and formats get names of their own, that of their folder where a file is but plan.yaml', async () => {
    const cwd = folder({ 'c/s1/plan.yaml': SMALL, 'c/s2/plan.yaml': SMALL, 'c/x.plan.yaml': SMALL, 'd/x.yaml': SMALL })
    await run(cwd, 'c', 'd/x.yaml', '--to', 'md,txt', '-o', 'out')
    expect(readdirSync(join(cwd, 'out'))).toEqual(
      ['s1', 's2', 'x', 'x-2'].flatMap((name) => [`${name}-full.md`, `${name}-full.txt`]).sort(),
    )
  })

  test('what was exported is told as JSON', async () => {
    const cwd = folder({ 'plan.yaml': FOUR })
    const { stdout } = await run(cwd, '--to', 'html,md', '--view', 'growth', '-o', 'out', '--json')
    const { files, left_out, problems } = JSON.parse(stdout)
    for (const { path, bytes, sha256 } of files) {
      const made = readFileSync(join(cwd, path))
      expect([bytes, sha256]).toEqual([made.length, createHash('sha256').update(made).digest('hex')])
    }
    expect(files.map(({ path, format, view }: Record<string, string>) => [path, format, view])).toEqual([
      ['out/plan-growth.html', 'html', 'growth'],
      ['out/plan-growth.md', 'md', 'growth'],
    ])
    expect([left_out, problems]).toEqual([
      [
        { file: 'plan.yaml', kind: 'private_answers', count: 2 },
        { file: 'plan.yaml', kind: 'contact_names', count: 5 },
      ],
      [],
    ])
  })
})

describe('nothing is half written', () => {
  test('when one of the files is there already', async () => {
    const cwd = folder({ 'a.yaml': SMALL, 'b.yaml': SMALL, 'out/b-full.txt': 'Mine.' })
    const { exit, stderr } = await run(cwd, 'a.yaml', 'b.yaml', '--to', 'md,txt', '-o', 'out')
    expect(exit).toBe(2)
    expect(stderr).toContain('[export-exists]')
    expect(filesIn(join(cwd, 'out'))).toEqual(['b-full.txt'])
    expect(readFileSync(join(cwd, 'out', 'b-full.txt'), 'utf8')).toBe('Mine.')
    expect((await run(cwd, 'a.yaml', 'b.yaml', '--to', 'md,txt', '-o', 'out', '--force')).exit).toBe(0)
    expect(filesIn(join(cwd, 'out'))).toEqual(['a-full.md', 'a-full.txt', 'b-full.md', 'b-full.txt'])
    expect(readFileSync(join(cwd, 'out', 'b-full.txt'), 'utf8')).toContain('Words of one.')
  })

  test('when a folder on the way is a file, or a folder has the name', async () => {
    const cwd = folder({ 'plan.yaml': SMALL, file: '', 'sheet.html/x': '' })
    for (const output of ['file/out/', 'no/such/sheet.html']) {
      const { exit, stderr } = await run(cwd, '-o', output)
      expect([output, exit > 0, stderr.includes('error: ')]).toEqual([output, true, true])
    }
    expect(filesIn(cwd)).toEqual(['file', 'plan.yaml', 'sheet.html/x'])
  })
})

test('a link stays a link, and what is no file is never replaced', async () => {
  const cwd = folder({ 'plan.yaml': SMALL, 'real.md': 'Mine.' })
  symlinkSync('real.md', join(cwd, 'link.md'))
  expect((await run(cwd, '-o', 'link.md')).exit).toBe(2)
  expect((await run(cwd, '-o', 'link.md', '--force')).exit).toBe(0)
  expect(lstatSync(join(cwd, 'link.md')).isSymbolicLink()).toBe(true)
  expect(readFileSync(join(cwd, 'real.md'), 'utf8')).toContain('Words of one.')
  const { exit, stderr } = await run(cwd, '--to', 'md', '-o', '/dev/null', '--force')
  expect([exit, stderr.includes('[export-not-a-file]')]).toEqual([2, true])
})

test('what is made can be read by its owner only', async () => {
  const cwd = folder({ 'plan.yaml': SMALL })
  await run(cwd, '-o', 'plan.md')
  expect(statSync(join(cwd, 'plan.md')).mode & 0o777).toBe(0o600)
})

test('one plan that cannot be read keeps no other from being exported, and is named', async () => {
  const cwd = folder({ 'a.yaml': SMALL, 'b.yaml': 'waymark: 1\nterms: []\n', 'c.yaml': SMALL })
  const { exit, stdout } = await run(cwd, 'a.yaml', 'b.yaml', 'c.yaml', '-o', 'out')
  expect(exit).toBe(3)
  expect(stdout).toContain('b.yaml')
  expect(stdout).toContain('1 plan was not exported')
  expect(filesIn(join(cwd, 'out'))).toEqual(['a-full.md', 'c-full.md'])
  const json = JSON.parse((await run(cwd, 'a.yaml', 'b.yaml', '-o', 'out', '--force', '--json')).stdout)
  expect(json.problems).toMatchObject([{ file: 'b.yaml', exit: 3, findings: [{ code: 'plan-key-missing' }] }])
})

describe('what stays out', () => {
  const views = content.views()
  test.each(FRAMEWORKS)('of a %s plan with every field filled, in every format and view', async (id) => {
    const framework = await frameworkNamed(id)
    const { plan, written } = filledPlan(framework, '')
    const cwd = folder({ 'plan.yaml': JSON.stringify(plan) })
    const found = async (...more: readonly string[]): Promise<ReadonlySet<string>> => {
      const all: string[] = []
      for (const { view } of await views) {
        await run(
          cwd,
          '--to',
          FORMAT_IDS.join(','),
          '--view',
          view,
          '--all-terms',
          '-o',
          'out',
          '--force',
          '--quiet',
          ...more,
        )
        all.push(...readdirSync(join(cwd, 'out')).map((name) => readFileSync(join(cwd, 'out', name), 'latin1')))
      }
      const text = all.join('\n').replace(/[\s\\]+/g, ' ')
      expect(text).not.toContain('CANARY-set-aside')
      return new Set(
        [...written].filter(([, texts]) => texts.some((one) => text.includes(one.trim()))).map(([path]) => path),
      )
    }
    const out = [...written.keys()].filter((path) => isLeftOut(framework, path))
    const usual = await found()
    expect(out.filter((path) => usual.has(path))).toEqual([])
    const asked = await found('--include-private', '--include-contacts')
    // The worksheet and the other views leave out more; the whole plan has it all.
    expect(out.filter((path) => !asked.has(path))).toEqual([])
  })

  test('is said, with what would put it in', async () => {
    const cwd = folder({ 'plan.yaml': FOUR })
    const { stderr } = await run(cwd, '--view', 'mentor')
    expect(stderr).toBe(
      'Left out: 2 answers to private questions (--include-private); who 5 people are, their roles stand instead (--include-contacts).\n',
    )
  })

  test('notes are those of its owner, and not what Waymark begins a plan or a template with', async () => {
    const notesOf = async (text: string): Promise<string | undefined> => {
      const { stderr } = await run(folder({ 'plan.yaml': text }), '--view', 'mentor')
      return /\d+ notes? in the file/.exec(stderr)?.[0]
    }
    const [head = '', ...rest] = FOUR.split('\n')
    expect(head).toContain('A Waymark plan.')
    const template = ['# Your Waymark plan for Fall 2026. It stays with you.', '#', '# Read chapter 2 first.'].join(
      '\n',
    )
    const noted = rest.join('\n').replace('framework: candidate', '# Mine\nframework: candidate')
    expect(await notesOf(FOUR)).toBeUndefined()
    expect(await notesOf([template, ...rest].join('\n'))).toBeUndefined()
    expect(await notesOf([template, noted].join('\r\n'))).toBe('1 note in the file')
    expect(await notesOf([template, '', '# Mine', noted].join('\n'))).toBe('2 notes in the file')
    expect(await notesOf(['# Mine', head, noted].join('\n'))).toBe('3 notes in the file')
  })

  test('no name is left with --no-names, in no format, view or file name', async () => {
    const cwd = folder({ 'castellano_imani.plan.yaml': FOUR })
    for (const { view } of await views)
      await run(cwd, '--to', FORMAT_IDS.join(','), '--view', view, '--all-terms', '--no-names', '-o', 'out', '--force')
    const names = readdirSync(join(cwd, 'out'))
    expect(names.length).toBe(FORMAT_IDS.length * (await views).length)
    for (const name of names)
      expect(`${name} ${readFileSync(join(cwd, 'out', name), 'latin1')}`).not.toMatch(/imani|castellano/i)
  })
})

describe('terms', () => {
  const exported = async (...args: readonly string[]): Promise<string> =>
    (await run(folder({ 'plan.yaml': FOUR }), '--to', 'txt', '-o', '-', ...args)).stdout

  test.each<[readonly string[], string]>([
    [[], 'Spring 2028, in progress'],
    [['--term', '2026-fall'], 'Fall 2026, in progress'],
    [['--all-terms'], 'Fall 2026 to Spring 2028'],
    [['--view', 'growth', '--term', '2027-spring'], 'Fall 2026 to Spring 2027'],
  ])('%j is about %s', async (args, span) => {
    expect((await exported(...args)).split('\n')[3]).toContain(span)
  })

  test('a portfolio has the closed terms', async () => {
    const closed = FOUR.replace('status: draft', 'status: final').replace('status: draft', 'status: final')
    const { stdout } = await run(folder({ 'plan.yaml': closed }), '--view', 'portfolio', '--to', 'txt', '-o', '-')
    expect(stdout).toContain('Fall 2026 to Spring 2027')
    expect(stdout).not.toContain('Fall 2027')
    expect(stdout).not.toContain('In ten years I would like to be teaching biology to ninth graders, still'.repeat(2))
  })
})

test('a worksheet needs no plan, and takes the questions of the plan that is there', async () => {
  const first = await run(freshFolder(), '--view', 'worksheet', '--to', 'md', '-o', '-')
  expect(first.stdout).toContain('## Plan and follow a career pathway')
  const other = await run(freshFolder(), '--view', 'worksheet', '--framework', 'district')
  expect(other.stdout).toBe('Written: district-worksheet.md\n')
  const own = await run(
    folder({ 'plan.yaml': SMALL.replace('candidate', 'district') }),
    '--view',
    'worksheet',
    '-o',
    '-',
  )
  expect(own.stdout).toContain('Plan a STEM teacher partnership')
  expect(own.stdout).not.toContain('Ana Quill')
})

test('a view of one’s own is a file', async () => {
  const view = 'format: 1\nview: goals\ntitle: My goals\nsays: goals\nterms: last\nparts:\n  - part: aims\n'
  const cwd = folder({ 'plan.yaml': FOUR, 'goals.yaml': view, 'slip.yaml': view.replace('aims', 'aimz') })
  expect((await run(cwd, '--view', 'goals.yaml', '-o', '-')).stdout).toMatch(/^# My goals: Imani Castellano\n/)
  const { exit, stderr } = await run(cwd, '--view', 'slip.yaml', '-o', '-')
  expect([exit > 0, stderr.includes('[content-shape]')]).toEqual([true, true])
})

test('the same plan gives the same bytes, whatever the day', async () => {
  const cwd = folder({ 'plan.yaml': FOUR })
  for (const { view } of await content.views())
    for (const format of FORMAT_IDS) {
      const args = ['--to', format, '--view', view, '--all-terms', '-o', '-']
      expect((await run(cwd, ...args)).stdout).toBe((await run(cwd, ...args)).stdout)
    }
})
