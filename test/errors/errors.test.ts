import { cpSync, lstatSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ALL_CODES, exitOf, severityOf } from '../../src/core/codes.ts'
import { ROOT } from '../support/process.ts'
import { newFolder, type Ran, waymark } from '../support/waymark.ts'
import { type Case, ERRORS, giveAway, prepare, readCases } from './case.ts'
import { runThrough } from './through.ts'

const CASES = readCases()
const SOMEONE_ELSE = 65_534
const IS_ROOT = process.getuid?.() === 0

describe('every code has its fixture', () => {
  test('and every fixture its code', () => {
    expect([...new Set(CASES.map(({ code }) => code))].sort()).toEqual([...ALL_CODES].sort())
  })

  test('and a row in docs/errors.md that tells its exit code', () => {
    const rows = [
      ...readFileSync(join(ROOT, 'docs', 'errors.md'), 'utf8').matchAll(/^\| `([a-z0-9-]+)` +\|.*\| (\d) +\|$/gm),
    ]
    expect(rows.map(([, code, exit]) => `${code} ${exit}`)).toEqual(
      ALL_CODES.map((code) => `${code} ${severityOf(code) === 'warning' ? 0 : exitOf(code)}`),
    )
  })

  test('what does not go through the program says why', () => {
    expect(CASES.filter(({ through, why }) => through && !why).map(({ name }) => name)).toEqual([])
  })
})

describe.concurrent('the fixture of', () => {
  test.for(CASES)('$name', { timeout: 60_000 }, async (fixture, { expect }) => {
    const folder = copyOf(fixture)
    prepare(folder, fixture.prepare)
    if (fixture.as && IS_ROOT) giveAway(join(folder, '..'), SOMEONE_ELSE)
    const before = bytesIn(folder)
    const ran = await run(fixture, folder, fixture.args)
    const golden = join(ERRORS, fixture.name, 'expected.txt')
    await expect(written(ran, folder)).toMatchFileSnapshot(golden)
    expect(ran.exit).toBe(fixture.exit)
    expect(await namesCode(fixture, folder, ran)).toBe(true)
    const added = Object.fromEntries((fixture.makes ?? []).map((name) => [name, expect.anything()]))
    if (fixture.through !== 'save-changed') expect(bytesIn(folder)).toEqual({ ...before, ...added })
    if (!fixture.isFixable) return
    const mended = copyOf(fixture)
    cpSync(join(mended, 'fixed.yaml'), join(mended, fixture.fixes))
    const again = await run(fixture, mended, fixture.args)
    expect(again.stdout + again.stderr).not.toContain(`[${fixture.code}]`)
    expect(again.exit).toBe(0)
  })
})

describe('several mistakes in one file', () => {
  const folder = join(ROOT, 'test', 'fixtures', 'broken')
  test.each(readdirSync(folder))('are all named at once: %s', async (name) => {
    const ran = await waymark(['check', 'plan.yaml'], { cwd: join(folder, name) })
    await expect(written(ran, join(folder, name))).toMatchFileSnapshot(join(folder, name, 'expected.txt'))
    const json = JSON.parse((await waymark(['check', 'plan.yaml', '--json'], { cwd: join(folder, name) })).stdout)
    const wanted = [
      ...readFileSync(join(folder, name, 'plan.yaml'), 'utf8')
        .split('\n')
        .entries(),
    ].flatMap(([i, line]) =>
      [...line.matchAll(/# (?:and )?([a-z]+-[a-z-]+)$/g)].map(([, code]) => ({ line: i + 1, code })),
    )
    const found = json.files[0].findings.map(({ line, code }: { line: number; code: string }) => ({ line, code }))
    expect(found).toEqual(expect.arrayContaining(wanted))
    expect(wanted.length).toBeGreaterThanOrEqual(8)
  })
})

function copyOf({ folder }: Case): string {
  const copy = join(newFolder(), 'work')
  mkdirSync(join(copy, '..', 'home'))
  cpSync(folder, copy, {
    recursive: true,
    filter: (source) => !source.endsWith('expected.txt') && !source.endsWith('case.yaml'),
  })
  return copy
}

const run = (fixture: Case, folder: string, args: readonly string[]): Promise<Ran> =>
  fixture.through
    ? runThrough(fixture, folder)
    : waymark(args, {
        cwd: folder,
        home: join(folder, '..', 'home'),
        env: { WAYMARK_CONFIG_DIR: folder, ...fixture.env },
        onOneDay: fixture.on === 'one-day',
        ...(fixture.stdin === undefined ? {} : { stdin: fixture.stdin }),
        ...(fixture.as && IS_ROOT ? { uid: SOMEONE_ELSE } : {}),
      })

/** Both streams, told apart, without the place of the temporary folder. */
const written = ({ exit, stdout, stderr }: Ran, folder: string): string =>
  `exit ${exit}\n== stdout\n${stdout}== stderr\n${stderr}`
    .replaceAll(join(folder, '..', 'home'), '<home>')
    .replaceAll(folder, '<folder>')
    .replace(/journal\/[0-9a-f]{24}/g, 'journal/<plan>')

/** People see the code in brackets; where a command's text has none, its JSON does. */
async function namesCode(fixture: Case, folder: string, { stdout, stderr }: Ran): Promise<boolean> {
  if (`${stdout}${stderr}`.includes(`[${fixture.code}]`)) return true
  const ran = await run(fixture, folder, [...fixture.args, '--json'])
  return `${ran.stdout}${ran.stderr}`.includes(`"code": "${fixture.code}"`)
}

/** Every regular file in a folder with its bytes, to see that nothing was changed. */
function bytesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => lstatSync(join(folder, name)).isFile())
  const bytesOf = (name: string): string => {
    try {
      return readFileSync(join(folder, name), 'latin1')
    } catch {
      return 'not readable'
    }
  }
  return Object.fromEntries(names.map((name) => [name, bytesOf(name)]))
}
