import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readCases } from '../errors/case.ts'
import { ROOT } from '../support/process.ts'
import { newFolder, type Ran, waymark } from '../support/waymark.ts'
import { type Corpus, writeCorpus } from './corpus.ts'

/** C0 but line feed and tab, DEL, C1, bidi controls: nothing of it may reach a terminal. */
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/
/**
 * Seconds for the whole folder, milliseconds of processor time for a file: on a machine that others use as well they only
 * say that nothing hangs and nothing takes the square of its size. How fast it is stands in `npm run bench`.
 */
const [WHOLE, EACH] = [60, 10_000]
const ROUNDS = Number(process.env['WAYMARK_FUZZ'] ?? 400)
const SEED = Number(process.env['WAYMARK_FUZZ_SEED'] ?? 1)

let corpus: Corpus
/** The same without what is large, for what does not depend on size. */
let small: Corpus
let runner: string

beforeAll(async () => {
  const folder = newFolder()
  corpus = writeCorpus(folder)
  small = writeCorpus(newFolder(), 100_000)
  runner = join(newFolder(), 'runner.mjs')
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['test/hostile/runner.ts'],
    outfile: runner,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    alias: { yaml: join(ROOT, 'node_modules/yaml/browser/index.js') },
    banner: { js: "import{createRequire as r}from'node:module';const require=r(import.meta.url);" },
  })
})

afterAll(() => {
  for (const { folder } of [corpus, small]) rmSync(folder, { recursive: true, force: true })
})

interface FileResult {
  readonly file: string
  readonly exit: number
  readonly findings: readonly { readonly code: string; readonly line: number | null }[]
}

async function check(cwd: string, ...args: string[]): Promise<Ran & { seconds: number }> {
  const start = performance.now()
  const ran = await waymark(['check', '.', ...args], { cwd, seconds: 90 })
  return { ...ran, seconds: (performance.now() - start) / 1000 }
}

describe('one process checks a folder of hostile files', { timeout: 120_000 }, () => {
  test('answers for every one of them, in time, with nothing unsafe, by the right name', async () => {
    const { exit, stdout, stderr, seconds } = await check(corpus.folder, '--json')
    // On a busy machine it takes more than a second, and then tells how far it is.
    expect(stderr).toMatch(/^(?:Checking: \d+ of \d+\.\n)*$/)
    expect(exit).toBe(3)
    expect(stdout).not.toMatch(UNSAFE)
    const files = JSON.parse(stdout).files as FileResult[]
    expect(files.map(({ file }) => file).sort()).toEqual([...corpus.files].sort())
    expect(files.filter((file) => file.exit > 5)).toEqual([])
    expect(seconds).toBeLessThan(WHOLE)
    const codesOf = (name: string): string[] =>
      (files.find(({ file }) => file === `${name}.plan.yaml`)?.findings ?? []).map(({ code }) => code)
    for (const [name, code] of Object.entries(EXPECTED)) expect([name, ...codesOf(name)]).toContain(code)
    for (const name of ['arabic', 'emoji', 'crlf', 'byte-order-mark']) expect(codesOf(name)).toEqual([])
    for (const { code, name, fixes, prepare, args, through } of readCases())
      if (!prepare && !through && args[0] === 'check' && code.startsWith('yaml-'))
        expect([name, ...codesOf(`errors-${name}-${fixes}`)]).toContain(code)
  })

  test.each(['text', 'sarif', 'github'])('--format %s has nothing unsafe in it', async (format) => {
    const { exit, stdout, stderr } = await check(small.folder, '--format', format)
    expect(exit).toBe(3)
    expect(stdout + stderr).not.toMatch(UNSAFE)
  })
})

describe('for code hosts', { timeout: 60_000 }, () => {
  test('sarif is SARIF 2.1.0', async () => {
    const { version, runs } = JSON.parse((await check(small.folder, '--format', 'sarif')).stdout)
    expect(version).toBe('2.1.0')
    const [{ tool, results }] = runs
    const rules = tool.driver.rules.map(({ id }: { id: string }) => id)
    expect(new Set(rules).size).toBe(rules.length)
    expect(results.length).toBeGreaterThan(small.files.length / 2)
    for (const { ruleId, level, message, locations } of results) {
      expect(rules).toContain(ruleId)
      expect(['error', 'warning']).toContain(level)
      expect(message.text).toMatch(/\S/)
      const { artifactLocation, region } = locations[0].physicalLocation
      expect(() => new URL(artifactLocation.uri, 'file:///plans/')).not.toThrow()
      expect(artifactLocation.uri).toMatch(/^[\w.~!*'();:@&=+$,/?#%-]+$/)
      expect([region.startLine >= 1, region.startColumn >= 1]).toEqual([true, true])
    }
  })

  test('github commands are one line each and escape % : , and line breaks', async () => {
    const lines = (await check(small.folder, '--format', 'github')).stdout.trimEnd().split('\n')
    const COMMAND = /^::(error|warning) file=([^,:]*),line=\d+,col=\d+,title=([a-z0-9-]+)::(.*)$/
    for (const line of lines.slice(0, -1)) {
      expect(line).toMatch(COMMAND)
      const [, , file = '', , message = ''] = COMMAND.exec(line) ?? []
      expect(`${file}${message}`.replace(/%(?:25|0D|0A|3A|2C)/g, '')).not.toContain('%')
    }
    expect(lines.at(-1)).toMatch(/^::notice /)
    const errors = lines.map((line) => line.startsWith('::error'))
    expect(errors.lastIndexOf(true)).toBeLessThan(
      errors.length - lines.filter((line) => line.startsWith('::warning')).length,
    )
    expect(lines.some((line) => line.includes('file=percent%250A%2Ca%3Ab.plan.yaml'))).toBe(true)
  })
})

describe('the modules in one process, with Object.prototype frozen', () => {
  const run = (...args: string[]): { status: number | null; stderr: string; stdout: string } =>
    spawnSync(process.execPath, [runner, ...args], { encoding: 'utf8', maxBuffer: 1e8 })
  const contentFolder = join(ROOT, 'dist', 'content')

  test('take the corpus ten times over (large files once), and none of them hangs', {
    timeout: 300_000,
  }, () => {
    const { status, stderr, stdout } = run('corpus', contentFolder, corpus.folder, '10')
    expect(stderr).toBe('')
    expect(status).toBe(0)
    const files = JSON.parse(stdout) as { file: string; ms: number; exit: number }[]
    expect(files.length).toBe(corpus.files.filter((file) => basename(file) === file).length)
    expect(files.filter(({ ms }) => ms > EACH)).toEqual([])
  })

  test(`take ${ROUNDS} mutants of valid plans`, { timeout: 3_600_000 }, () => {
    const { status, stderr, stdout } = run('fuzz', contentFolder, String(ROUNDS), String(SEED), ...validPlans())
    expect(stderr).toBe('')
    expect(status).toBe(0)
    const { problems, rounds } = JSON.parse(stdout)
    expect(problems).toEqual([])
    expect(rounds).toBe(ROUNDS)
  })
})

/** Plans that `check` is content with: the fixtures after their fix. */
const validPlans = (): string[] =>
  readCases()
    .filter(({ isFixable, fixes }) => isFixable && fixes === 'plan.yaml')
    .map(({ folder }) => relative(process.cwd(), join(folder, 'fixed.yaml')))

/** What some of the corpus must be called. */
const EXPECTED: Readonly<Record<string, string>> = {
  'deep-brackets-1': 'yaml-too-deep',
  'deep-brackets-2': 'yaml-too-deep',
  'deep-dashes': 'yaml-too-deep',
  'deep-keys': 'yaml-too-deep',
  'deep-mixed': 'yaml-too-deep',
  'only-brackets': 'yaml-too-deep',
  'many-same-keys': 'yaml-duplicate-key',
  'many-keys': 'plan-not-a-plan',
  'alias-bomb': 'yaml-alias',
  tags: 'yaml-tag',
  'yaml-1.1': 'yaml-directive',
  'tag-directive': 'yaml-directive',
  'several-documents': 'yaml-several-documents',
  'conflict-markers': 'yaml-conflict-markers',
  'duplicate-keys': 'yaml-duplicate-key',
  'number-and-text-keys': 'yaml-duplicate-key',
  'prototype-keys': 'plan-key-unknown',
  'prototype-answers': 'plan-prompt-unknown',
  'prototype-benefits': 'plan-prompt-unknown',
  'prototype-framework': 'plan-framework-unknown',
  'path-framework': 'plan-framework-unknown',
  tabs: 'yaml-tab',
  'smart-quotes': 'yaml-colon-in-text',
  'odd-spaces': 'yaml-odd-space',
  'windows-1252': 'file-not-utf8',
  'utf-8-overlong': 'file-not-utf8',
  'utf-8-surrogate': 'file-not-utf8',
  'utf-8-cut': 'file-not-utf8',
  'utf-16le': 'file-utf16',
  'utf-16be': 'file-utf16',
  'utf-16le-bare': 'file-utf16',
  nul: 'yaml-control-character',
  esc: 'yaml-control-character',
  c1: 'yaml-control-character',
  'lone-cr': 'yaml-control-character',
  'lone-surrogates': 'answer-malformed',
  bidi: 'plan-hidden-characters',
  empty: 'yaml-empty',
  'only-one-comment': 'yaml-empty',
  'only-comments': 'yaml-empty',
  'too-large': 'file-too-large',
  pipe: 'file-not-regular',
  'link-loop': 'file-not-readable',
  'link-dangling': 'file-missing',
  'link-to-device': 'file-not-regular',
}
