import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { freshFolder } from '../support/in-process.ts'
import { run } from '../support/process.ts'
import { handMade } from '../support/transcript.ts'

/** So many plans are worked on in threads, two of them with one name, one without a term. */
const PLANS = Array.from({ length: 90 }, (_, i) => `s${i}/${i % 30 === 7 ? 'twin' : `own${i}`}.plan.yaml`)

function course(): string {
  const cwd = freshFolder()
  for (const [i, file] of PLANS.entries()) {
    mkdirSync(join(cwd, 'plans', file, '..'), { recursive: true })
    const text = handMade(
      `pathway:\n  moment: ${'What I saw today. '.repeat(1 + (i % 5) * 200)}\n`,
      `  name: Own${i} Quill\n`,
    )
    writeFileSync(join(cwd, 'plans', file), i === 40 ? 'waymark: 1\n' : text)
  }
  return cwd
}

/** What an export of all of them comes to: files by their names, what it told, its exit code. */
async function exported(cwd: string, out: string, ...args: readonly string[]) {
  const where = { cwd, state: join(cwd, 'state') }
  const { exit, stdout } = await run(where, ['export', 'plans', '-o', out, '--json', ...args])
  const { files, problems } = JSON.parse(stdout) as { files: { path: string; format: string }[]; problems: unknown[] }
  const own = files.filter(({ format }) => format === 'html')
  const pages = own.map(({ path }) => readFileSync(join(cwd, path), 'utf8'))
  return { exit, names: own.map(({ path }) => path.slice(out.length)), pages, problems }
}

test.each([[[]], [['--no-names']]])(
  'documents made on all cores are those that are made one by one, in names, order and content: %j',
  async (args) => {
    const cwd = course()
    const together = await exported(cwd, 'together/', '--to', 'html', ...args)
    // Where data is asked for as well, plans are worked on one after the other.
    const oneByOne = await exported(cwd, 'one-by-one/', '--to', 'html,json', ...args)
    expect(together).toEqual(oneByOne)
    expect([together.exit, together.names.length, together.problems.length]).toEqual([3, 89, 1])
    expect(new Set(together.names).size).toBe(89)
  },
)

test('a name that is taken is found before any file appears, and nothing stays behind', async () => {
  const cwd = course()
  mkdirSync(join(cwd, 'out'))
  writeFileSync(join(cwd, 'out', 'own70-full.html'), 'mine')
  const { exit, stderr } = await run({ cwd, state: join(cwd, 'state') }, [
    'export',
    'plans',
    '--to',
    'html',
    '-o',
    'out',
  ])
  expect([exit, readdirSync(join(cwd, 'out'))]).toEqual([2, ['own70-full.html']])
  expect(stderr).toContain('own70-full.html')
})
