import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { answerTo, asTyped, type Shape } from '../support/answerer.ts'
import { FRAMEWORKS } from '../support/built-in.ts'
import { freshFolder, type Ran, waymark } from '../support/in-process.ts'
import { seeded } from '../support/seeded.ts'

type Run = (argv: readonly string[], input?: string) => Promise<Ran>
type Next = Shape & { readonly done?: true; readonly schema_version: number }

const PLAN = 'my.plan.yaml'
const BIN = fileURLToPath(new URL('../../bin/waymark.js', import.meta.url))

/** Asks `next`, answers by type, again and again: nothing here knows a framework. Gives the paths in the order asked. */
async function walk(run: Run, framework: string, seed: number): Promise<string[]> {
  const random = seeded(seed)
  expect((await run(['new', PLAN, '--framework', framework, '--term', '2026-fall'])).exit).toBe(0)
  const asked: string[] = []
  let next = JSON.parse((await run(['next', PLAN, '--json'])).stdout) as Next
  while (!next.done) {
    if (asked.length > 150) throw new Error(`no end after ${asked.length} questions: ${asked.slice(-5).join(' ')}`)
    asked.push(next.path)
    const skips = !next.required && random() < 0.15
    const answered = skips
      ? await run(['answer', PLAN, next.path, '--skip', '--json'])
      : await run(['answer', PLAN, next.path, '-', '--json'], asTyped(answerTo(next, random)))
    if (answered.exit !== 0) throw new Error(`${next.path}: ${answered.stderr}`)
    next = JSON.parse(answered.stdout) as Next
  }
  return asked
}

const inFolder =
  (cwd: string): Run =>
  (argv, input = '') =>
    waymark(argv, { cwd, input })

async function closes(run: Run): Promise<void> {
  const checked = await run(['check', PLAN, '--json'])
  expect(JSON.parse(checked.stdout)).toMatchObject({ totals: { errors: 0 } })
  expect(checked.exit).toBe(0)
  expect((await run(['finalize', PLAN])).exit).toBe(0)
  expect(JSON.parse((await run(['status', PLAN, '--json'])).stdout)).toMatchObject({
    term_status: 'final',
    next: null,
    totals: { open: 0, required_open: 0 },
  })
  expect(JSON.parse((await run(['check', PLAN, '--json'])).stdout)).toMatchObject({ totals: { errors: 0 } })
}

describe('a program that knows nothing of the content', () => {
  test.each(FRAMEWORKS.flatMap((framework) => [1, 2].map((seed) => ({ framework, seed }))))(
    'finishes $framework by types alone, seed $seed',
    async ({ framework, seed }) => {
      const run = inFolder(freshFolder())
      const asked = await walk(run, framework, seed)
      expect(new Set(asked).size).toBe(asked.length)
      await closes(run)
    },
  )

  test('the same answers give the same bytes', async () => {
    const bytes = await Promise.all(
      [1, 2].map(async () => {
        const cwd = freshFolder()
        await walk(inFolder(cwd), 'district', 9)
        return readFileSync(join(cwd, PLAN), 'utf8')
      }),
    )
    expect(bytes[0]).toBe(bytes[1])
  })

  test('by real processes', async () => {
    const cwd = join(freshFolder(), 'a folder')
    mkdirSync(cwd)
    const run: Run = async (argv, input = '') => ({
      exit: 0,
      stdout: execFileSync(process.execPath, [BIN, ...argv], {
        cwd,
        input,
        encoding: 'utf8',
        env: { ...process.env, WAYMARK_STATE_DIR: join(cwd, '.state') },
        stdio: ['pipe', 'pipe', 'ignore'],
      }),
      stderr: '',
    })
    await walk(run, 'district', 4)
    await closes(run)
  }, 120_000)
})
