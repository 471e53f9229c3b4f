import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { COMMANDS } from '../../src/cli/commands.ts'
import { helpCommand } from '../../src/cli/help/command.ts'
import { TOPICS } from '../../src/cli/help/topics.ts'
import { anchorsOf, type Block, blocksOf, commandsIn, keysOf, missingFrom, sessionIn } from './blocks.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const page = (name: string): string => readFileSync(join(root, name), 'utf8')
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

/** Programs beside Waymark that a page's commands use; where one is not installed, the page is skipped. */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
  'docs/export-data.md': ['jq'],
  'docs/recipes.md': ['jq', 'mlr', 'make', 'soffice'],
}

const made: string[] = []
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

interface Result {
  readonly exit: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A folder like a clone's, where `waymark` is the built program: what the pages take for granted. */
function workshop(): { folder: string; sh: (command: string, input?: string) => Result } {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-docs-'))
  made.push(folder)
  for (const part of ['examples', 'content', 'schemas'])
    cpSync(join(root, part), join(folder, part), { recursive: true })
  const bin = join(folder, '.bin')
  mkdirSync(bin)
  const program = join(bin, 'waymark')
  writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'bin/waymark.js')}" "$@"\n`)
  chmodSync(program, 0o755)
  const env = {
    PATH: `${bin}:${process.env['PATH']}`,
    HOME: folder,
    WAYMARK_STATE_DIR: join(folder, '.state'),
    TZ: 'UTC',
    LANG: 'C.UTF-8',
  }
  return {
    folder,
    sh: (command, input = '') => {
      const { status, stdout, stderr } = spawnSync('/bin/sh', ['-c', command], {
        cwd: folder,
        env,
        input,
        encoding: 'utf8',
      })
      return { exit: status, stdout, stderr }
    },
  }
}

const findingsOf = ({ stdout, stderr }: Result): { code: string }[] => {
  const said = JSON.parse(stdout || stderr) as {
    files?: { findings: { code: string }[] }[]
    findings?: { code: string }[]
  }
  return said.findings ?? (said.files ?? []).flatMap(({ findings }) => findings)
}

/** A framework around a snippet of one: `prompts` become a benefit's, `keys` replace or add keys of the file. */
function frameworkWith(kind: string, snippet: string): string {
  const base = page('test/docs/base.framework.yaml')
  if (kind === 'framework' || kind === 'catalogue' || kind === 'view') return snippet
  if (kind === 'prompts')
    return `${base}${snippet
      .split('\n')
      .map((line) => `      ${line}`)
      .join('\n')}\n`
  const own = [...snippet.matchAll(/^([a-z_]+):/gm)].map(([, key]) => key)
  const kept = base.split(/^(?=[a-z])/m).filter((part) => !own.includes(/^[a-z_]+/.exec(part)?.[0]))
  return `${snippet}\n${kept.join('').replace(/prompts:\n$/, 'prompts: [{ id: other, type: text, label: "Else?" }]\n')}`
}

/** The built-in crosswalk with the rows and matches of a snippet added. */
function crosswalkWith(snippet: string): string {
  const whole = parse(page('content/crosswalk.yaml')) as Record<string, unknown[]>
  for (const [key, items] of Object.entries(parse(snippet) as Record<string, unknown[]>)) whole[key]?.push(...items)
  return stringify(whole)
}

/** What a workflow runs, step by step; that Waymark is set up as the README says is all there is to see of that step. */
function stepsOf(workflow: string): string[] {
  const { jobs } = parse(workflow) as {
    jobs: Record<string, { steps: { 'working-directory'?: string; run?: string; uses?: string }[] }>
  }
  const steps = Object.values(jobs).flatMap((job) => job.steps)
  for (const { run, uses } of steps)
    expect({ run, uses, one: (run === undefined) !== (uses === undefined) }).toMatchObject({ one: true })
  const isSetUp = (step: (typeof steps)[number]): boolean => step['working-directory'] === 'waymark'
  for (const { run = '' } of steps.filter(isSetUp)) expect(page('README.md')).toContain(run)
  return steps.flatMap((step) => (step.run === undefined || isSetUp(step) ? [] : [step.run]))
}

/** Carries out one block; `before` is what the last command of the block before said. */
function holds({ language, info, text }: Block, { folder, sh }: ReturnType<typeof workshop>, before: Result): Result {
  const [kind = '', ...rest] = info.split(' ')
  if (language === 'console') {
    const wanted = Number(/^exit=(\d+)$/.exec(kind)?.[1] ?? 0)
    const commands = commandsIn(text)
    let last = before
    for (const [i, { run, expected }] of commands.entries()) {
      last = sh(run)
      const output = last.stdout + last.stderr
      expect({ run, exit: last.exit, output }).toMatchObject({ exit: i === commands.length - 1 ? wanted : 0 })
      expect({ run, missing: missingFrom(output, expected), output }).toMatchObject({ missing: undefined })
    }
    return last
  }
  if (language === 'text' && kind === 'session') {
    const { typed, pieces } = sessionIn(text)
    const result = sh(`waymark reflect --plain ${rest.join(' ')}`, typed.map((line) => `${line}\n`).join(''))
    expect(result).toMatchObject({ exit: 0 })
    let from = 0
    for (const piece of pieces) {
      const at = result.stderr.indexOf(piece, from)
      expect({ piece, found: at >= from, output: result.stderr.slice(from) }).toMatchObject({ found: true })
      from = at + piece.length
    }
  }
  if (language === 'yaml' && kind === 'answers') {
    writeFileSync(join(folder, 'given.yaml'), text)
    rmSync(join(folder, 'from-answers.yaml'), { force: true })
    expect(sh('waymark reflect from-answers.yaml --answers given.yaml')).toMatchObject({ exit: 0 })
  } else if (language === 'yaml' && kind === 'plan') {
    writeFileSync(join(folder, 'shown.yaml'), text)
    const codes = findingsOf(sh('waymark check shown.yaml --json')).map(({ code }) => code)
    const refused = rest.map((word) => /^refused=(.*)$/.exec(word)?.[1]).find((code) => code !== undefined)
    if (refused === undefined) expect(codes).toEqual([])
    else expect(codes).toContain(refused)
  } else if (language === 'yaml' && ['framework', 'catalogue', 'view', 'prompts', 'keys'].includes(kind)) {
    writeFileSync(join(folder, 'shown.yaml'), frameworkWith(kind, text))
    const { stdout } = sh('waymark content check shown.yaml')
    expect(stdout).toBe('1 file checked: nothing to mend.\n')
  } else if (language === 'yaml' && kind === 'crosswalk') {
    writeFileSync(join(folder, 'shown.yaml'), crosswalkWith(text))
    const { stdout } = sh('waymark content check shown.yaml')
    expect(stdout).toBe('1 file checked: nothing to mend.\n')
  } else if (language === 'yaml' && kind === 'cohort') {
    writeFileSync(join(folder, 'cohort.yaml'), text)
    expect(sh('waymark check cohort.yaml').stdout).toBe('1 file checked: nothing to mend.\n')
  } else if (language === 'json') {
    const real = keysOf(JSON.parse(before.stdout || before.stderr))
    const shown = keysOf(JSON.parse(text))
    expect([...shown].filter((key) => !real.has(key))).toEqual([])
    if (kind !== 'partial') expect([...real].filter((key) => !shown.has(key))).toEqual([])
  } else if (language === 'yaml' && kind === 'workflow') {
    for (const run of stepsOf(text)) expect({ run, ...sh(run) }).toMatchObject({ exit: 0 })
  } else if (language === 'js' || language === 'make') writeFileSync(join(folder, kind), `${text}\n`)
  return before
}

describe('examples on the pages', () => {
  for (const name of PAGES) {
    const blocks = blocksOf(page(name))
    const runs = blocks.filter(({ language, info }) => ['console', 'json', 'js'].includes(language) || info !== '')
    if (runs.length === 0) continue
    const missing = (NEEDS[name] ?? []).filter((tool) => spawnSync('sh', ['-c', `command -v ${tool}`]).status !== 0)
    const title = missing.length > 0 ? `${name} (there is no ${missing.join(', ')})` : name
    test.skipIf(missing.length > 0)(title, { timeout: 120_000 }, () => {
      const place = workshop()
      let before: Result = { exit: 0, stdout: '', stderr: '' }
      for (const block of runs)
        try {
          before = holds(block, place, before)
        } catch (error) {
          if (error instanceof Error) error.message = `${name}:${block.line}: ${error.message}`
          throw error
        }
    })
  }

  test('every YAML and console block is marked, so that none goes unread', () => {
    const unmarked = PAGES.flatMap((name) =>
      blocksOf(page(name))
        .filter(({ language, info }) => (language === 'yaml' && info === '') || language === 'bash')
        .map(({ line }) => `${name}:${line}`),
    )
    expect(unmarked).toEqual([])
  })
})

const COMMIT = 'git -c user.name=Jo -c user.email=jo@example.org commit'

describe('examples in help', () => {
  let filled = ''
  beforeAll(() => {
    const { folder, sh } = workshop()
    expect(sh('waymark reflect plan.yaml --answers examples/first-term.yaml --term 2026-fall').exit).toBe(0)
    filled = readFileSync(join(folder, 'plan.yaml'), 'utf8')
  }, 60_000)

  for (const { name, examples } of [...COMMANDS, helpCommand])
    test.each(examples.map(({ run, exit = 0 }) => [run, exit] as const))(
      `${name}: %s`,
      { timeout: 60_000 },
      (run, exit) => {
        const { folder, sh } = workshop()
        // Where fish looks for completions.
        mkdirSync(join(folder, '.config', 'fish', 'completions'), { recursive: true })
        if (name !== 'new') {
          mkdirSync(join(folder, 'plans'))
          for (const file of ['plan.yaml', 'plans/plan.yaml']) writeFileSync(join(folder, file), filled)
        }
        // A comparison needs a term before, and a commit.
        if (name === 'diff') {
          const at = filled.indexOf('  - term: 2026-fall')
          writeFileSync(join(folder, 'plan.yaml'), filled + filled.slice(at).replace('2026-fall', '2027-spring'))
          expect(sh(`git init -q . && git add plan.yaml && ${COMMIT} -qm plan`)).toMatchObject({ exit: 0 })
        }
        if (name === 'merge') writeFileSync(join(folder, 'copy.yaml'), filled.replace(/^ {2}name: .*$/m, '  name: Jo'))
        if (name === 'lens')
          sh('waymark reflect district.yaml --framework district --answers examples/first-partnership.yaml')
        if (name.startsWith('git ')) sh('git init -q .')
        if (name === 'cohort roster diff' || name === 'cohort summary' || name === 'cohort collect')
          sh('waymark cohort new fall --roster examples/roster.csv --term 2026-fall')
        if (name === 'undo') sh('waymark answer plan.yaml profile.name Jo')
        // A session needs a person; here its input ends at once.
        const asks = /^waymark (?:reflect|revisit)(?!.*--(?:answers|no-input))/.test(run)
        expect({ run, ...sh(asks ? `${run} --plain` : run) }).toMatchObject({ exit })
        expect(run).toMatch(new RegExp(`(?:^|[|(] ?)waymark ${name}\\b`))
      },
    )

  test('end in a way that is documented', () => {
    const codes = new Set(
      JSON.stringify(TOPICS['exit-codes'])
        .match(/(?<=")\d+(?=")/g)
        ?.map(Number),
    )
    const ends = [...COMMANDS, helpCommand].flatMap(({ examples }) => examples.map(({ exit = 0 }) => exit))
    expect(ends.filter((exit) => !codes.has(exit))).toEqual([])
  })
})

describe('what the pages cover', () => {
  const all = PAGES.map(page).join('\n')

  test('every command', () => {
    expect(COMMANDS.map(({ name }) => name).filter((name) => !all.includes(`waymark ${name}`))).toEqual([])
  })

  test.each([
    ['framework', 30],
    ['crosswalk', 20],
    ['view', 15],
    ['cohort', 7],
  ])('every key of a %s', (name, least) => {
    const pages: Readonly<Record<string, string>> = { crosswalk: 'docs/crosswalk.md', cohort: 'docs/cohort-folder.md' }
    const text = page(pages[name] ?? `docs/${name}-file.md`)
    const named = (schema: unknown): string[] =>
      typeof schema !== 'object' || schema === null
        ? []
        : Object.entries(schema).flatMap(([key, part]) => [
            ...(key === 'properties' ? Object.keys(part as object) : []),
            ...named(part),
          ])
    const keys = new Set(named(JSON.parse(page(`schemas/${name}.schema.json`))))
    expect(keys.size).toBeGreaterThan(least)
    expect([...keys].filter((key) => !text.includes(`\`${key}\``))).toEqual([])
  })

  test('every script that the README tells people to run', () => {
    const { scripts } = JSON.parse(page('package.json')) as { scripts: Record<string, string> }
    const told = [...`${page('README.md')}${page('CONTRIBUTING.md')}`.matchAll(/npm (?:run )?([a-z]+)/g)].map(
      ([, word = '']) => word,
    )
    const ownWords = ['ci', 'link']
    expect(told.filter((word) => !ownWords.includes(word) && scripts[word] === undefined)).toEqual([])
  })
})

test('links between the pages lead somewhere', () => {
  const broken = PAGES.flatMap((name) =>
    [...page(name).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]*))?\)/g)]
      .filter(([, target = '', anchor]) => {
        const file = target === '' ? name : join(dirname(name), target)
        if (!existsSync(join(root, file))) return true
        return anchor !== undefined && !anchorsOf(page(file)).includes(anchor)
      })
      .map(([link]) => `${name}: ${link}`),
  )
  expect(broken).toEqual([])
})
