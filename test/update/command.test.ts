import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { freshFolder } from '../support/in-process.ts'
import { ROOT } from '../support/process.ts'
import { gardenFile, programWith, rawFrom } from '../support/versions.ts'

const text = (name: string): string => readFileSync(join(ROOT, 'test/fixtures/update/plans', name), 'utf8')
const V1 = text('v1-all.plan.yaml')
const UPDATED = text('v1-all.at-once.yaml')

let bin = ''
beforeAll(async () => {
  bin = await programWith(rawFrom(readFileSync(gardenFile(5), 'utf8')))
})

interface Ran {
  readonly exit: number | null
  readonly stdout: string
  readonly stderr: string
}

function waymark(cwd: string, args: readonly string[], input = ''): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    cwd,
    input,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: cwd, WAYMARK_STATE_DIR: join(cwd, '.state'), TZ: 'UTC', LANG: 'C.UTF-8' },
  })
  return { exit: status, stdout, stderr }
}

/** A folder with these files; gives its path. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = freshFolder()
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

const read = (folder: string, name = 'plan.yaml'): string => readFileSync(join(folder, name), 'utf8')

describe('before an update', () => {
  test('a plan opens, reads and checks well, and status says in a line what waits', () => {
    const cwd = folderWith({ 'plan.yaml': V1 })
    const checked = waymark(cwd, ['check'])
    expect(checked.exit).toBe(0)
    expect(checked.stdout).toContain('[plan-outdated]')
    expect(checked.stdout).not.toContain('error:')
    const status = waymark(cwd, ['status'])
    expect(status).toMatchObject({ exit: 0 })
    expect(status.stdout).toContain('waymark update plan.yaml')
    const { update, benefits } = JSON.parse(waymark(cwd, ['status', '--json']).stdout)
    expect(update).toEqual({ from: 1, to: 5 })
    // Answers under names of before count: all but what is new.
    expect(benefits[0]).toMatchObject({ id: 'plants', answered: 8, open: 1 })
    expect(JSON.parse(waymark(cwd, ['next', '--json']).stdout)).toMatchObject({ path: 'plants.care' })
    expect(read(cwd)).toBe(V1)
  })

  test('one answer is not put under an old version, and no term closed with it', () => {
    const cwd = folderWith({ 'plan.yaml': V1 })
    for (const args of [['answer', 'plan.yaml', 'plants.care', 'Kim'], ['finalize']]) {
      const { exit, stderr } = waymark(cwd, [...args, '--json'])
      expect({ exit, ...JSON.parse(stderr).findings[0] }).toMatchObject({ exit: 2, code: 'usage-term-outdated' })
    }
    expect(read(cwd)).toBe(V1)
  })
})

describe('an update', () => {
  test('--check says what it would do, writes nothing and ends with 1; --dry-run is the same', () => {
    const cwd = folderWith({ 'plan.yaml': V1 })
    const { exit, stdout } = waymark(cwd, ['update', '--check'])
    expect(exit).toBe(1)
    for (const said of [
      'from version 1 to version 5',
      'Nothing would be lost',
      'plants.soil is now plants.earth',
      'plants.order (not asked since version 4: Everybody begins with digging.)',
      'plants.why: What would be missing without it?',
      'Do it with: waymark update plan.yaml',
    ])
      expect(stdout).toContain(said)
    expect(waymark(cwd, ['update', '--dry-run'])).toMatchObject({ exit: 1, stdout })
    expect(read(cwd)).toBe(V1)
  })

  test('does it in one save, and a second one does nothing', () => {
    const cwd = folderWith({ 'plan.yaml': V1 })
    const { exit, stdout } = waymark(cwd, ['update'])
    expect(exit).toBe(0)
    expect(stdout).toContain('Nothing is lost')
    expect(read(cwd)).toBe(UPDATED)
    expect(waymark(cwd, ['update'])).toMatchObject({ exit: 0, stdout: expect.stringContaining('up to date') })
    expect(waymark(cwd, ['update', '--check']).exit).toBe(0)
    expect(read(cwd)).toBe(UPDATED)
    expect(JSON.parse(waymark(cwd, ['status', '--json']).stdout).update).toBeNull()
  })

  test('afterwards only what is new, reworded or broken is open; an answer settles it', () => {
    const cwd = folderWith({ 'plan.yaml': V1 })
    waymark(cwd, ['update'])
    const open: string[] = []
    for (let i = 0; i < 20; i += 1) {
      const { path, done, current } = JSON.parse(waymark(cwd, ['next', '--json']).stdout)
      if (done) break
      open.push(path)
      const again =
        typeof current === 'string' ? [current] : Array.isArray(current) ? [JSON.stringify(current)] : ['--skip']
      expect(waymark(cwd, ['answer', 'plan.yaml', path, ...again]).exit).toBe(0)
    }
    expect(open).toEqual(['plants.first', 'plants.care', 'plants.worth', 'plants.why', 'plants.beds'])
    expect(read(cwd)).not.toContain('ask_again')
  })

  test('a term that was closed stays byte for byte, and so does what its seal says', () => {
    const cwd = folderWith({ 'plan.yaml': V1 })
    waymark(cwd, ['update'])
    const closed = (plan: string): string =>
      plan.slice(plan.indexOf('  - term: 2026-spring'), plan.indexOf('  - term: 2026-fall'))
    expect(closed(read(cwd))).toBe(closed(V1))
    const final = V1.replace(/ {4}seal: .*\n/, '').replace(/( {2}- term: 2026-fall[\s\S]*?status: )draft/, '$1final')
    const all = folderWith({ 'plan.yaml': final })
    expect(waymark(all, ['update', '--check'])).toMatchObject({ exit: 0 })
    expect(
      JSON.parse(waymark(all, ['check', '--json']).stdout).files[0].findings.map(({ code }: { code: string }) => code),
    ).toEqual(['plan-prompt-moved', 'plan-seal-missing', 'plan-seal-missing'])
  })

  test('a plan that is newer than its framework is refused and left alone', () => {
    const newer = V1.replace('framework_version: 1   #', 'framework_version: 6   #')
    const format = V1.replace('waymark: 1', 'waymark: 2')
    const cwd = folderWith({ 'a.plan.yaml': newer, 'b.plan.yaml': format })
    const { exit, stdout } = waymark(cwd, ['update', '.', '--json'])
    expect(exit).toBe(3)
    expect(JSON.parse(stdout).files).toMatchObject([
      { file: 'a.plan.yaml', exit: 3, state: 'failed', findings: [{ code: 'plan-framework-newer' }] },
      { file: 'b.plan.yaml', exit: 3, state: 'failed', findings: [{ code: 'plan-newer' }] },
    ])
    expect([read(cwd, 'a.plan.yaml'), read(cwd, 'b.plan.yaml')]).toEqual([newer, format])
  })

  test('of many files: in their order, on threads too, and one that fails stops none', () => {
    const names = Array.from({ length: 90 }, (_, i) => `g${i % 3}/s${String(i).padStart(2, '0')}.plan.yaml`).sort()
    const broken = ['g0/s03.plan.yaml', 'g1/s40.plan.yaml']
    const cwd = folderWith(
      Object.fromEntries(names.map((name) => [`plans/${name}`, broken.includes(name) ? 'waymark: 1\n\t- x' : V1])),
    )
    const checked = waymark(cwd, ['update', 'plans', '--check', '--json'])
    expect(checked.exit).toBe(3)
    expect(JSON.parse(checked.stdout).totals).toEqual({ files: 90, updated: 0, waiting: 88, current: 0, failed: 2 })
    const { exit, stdout } = waymark(cwd, ['update', 'plans', '--json'])
    expect(exit).toBe(3)
    const { files, totals } = JSON.parse(stdout) as { files: { file: string; state: string }[]; totals: object }
    expect(files.map(({ file }) => file)).toEqual(names.map((name) => `plans/${name}`))
    expect(totals).toEqual({ files: 90, updated: 88, waiting: 0, current: 0, failed: 2 })
    for (const name of names)
      expect(read(cwd, `plans/${name}`)).toBe(broken.includes(name) ? 'waymark: 1\n\t- x' : UPDATED)
    expect(waymark(cwd, ['update', 'plans']).stdout).toContain(
      '90 plans: 0 updated, 88 up to date, 2 could not be updated',
    )
  })

  test('tells programs no answer of a person', () => {
    const cwd = folderWith({ 'plan.yaml': V1 })
    const { stdout } = waymark(cwd, ['update', '--json'])
    for (const word of ['Dark', 'jar', 'gym', 'radish', 'Mr. O']) expect(stdout).not.toContain(word)
  })

  test.skipIf(process.getuid?.() === 0)('a plan that may not be written ends with 4', () => {
    const cwd = folderWith({ 'plan.yaml': V1 })
    chmodSync(join(cwd, 'plan.yaml'), 0o444)
    expect(waymark(cwd, ['update']).exit).toBe(4)
    expect(read(cwd)).toBe(V1)
  })
})

describe('a session', () => {
  test('brings the plan along first, says so, and Enter lets an answer hold', () => {
    const cwd = folderWith({ 'plan.yaml': V1 })
    const { exit, stderr } = waymark(
      cwd,
      ['reflect', '--plain'],
      ':goto plants.why\n\n:goto plants.first\nPeas\n:quit\n',
    )
    expect(exit).toBe(0)
    expect(stderr).toContain('brought from version 1 to version 5')
    expect(stderr).toContain('This question means something else than when you answered it.')
    const plan = read(cwd)
    expect(plan).toContain('first: Peas')
    expect(plan).toContain('Because they see it grow.')
    expect(plan.slice(plan.indexOf('    ask_again:'), plan.indexOf('    set_aside:'))).toBe(
      '    ask_again:\n      - plants.beds\n',
    )
  })

  test('a script’s answers do not let old ones hold that it does not give', () => {
    const cwd = folderWith({ 'plan.yaml': V1, 'given.yaml': 'plants: { care: Kim }\n' })
    expect(waymark(cwd, ['reflect', '--answers', 'given.yaml']).exit).toBe(0)
    expect(read(cwd)).toContain('    ask_again:\n      - plants.first\n      - plants.why\n      - plants.beds\n')
  })
})
