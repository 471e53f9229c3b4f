import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { ROOT, run, start, type Where } from '../support/process.ts'
import { besides, dataOf, keptIn, place } from './support/plans.ts'
import { CAN } from './support/system.ts'

/** How many times a session is killed; `WAYMARK_KILLS=500 npx vitest run test/faults/kills` takes some minutes. */
const KILLS = Number(process.env['WAYMARK_KILLS'] ?? 20)
/** One plan is killed so many times before it may be finished. */
const PER_PLAN = 14
/** Starting takes a third of it; the rest of the kills fall where answers are saved. */
const LONGEST_MS = 400
/** Plans worked on side by side, so that processes are cut off at uneven moments. */
const LANES = 2

const SESSION = ['reflect', '--term', '2026-fall', '--answers', join(ROOT, 'examples/first-term.yaml')]

/** The answers of a plan in the order they stand there, without the ids that are drawn at random. */
async function answersIn(file: string): Promise<[string, string][]> {
  const { profile, terms } = await dataOf(file)
  const sections = Object.entries({ profile: profile ?? {}, ...terms[0]?.answers })
  return sections.flatMap(([section, answers]) =>
    Object.entries(answers).map(([id, value]): [string, string] => [
      `${section}.${id}`,
      JSON.stringify(value, (key, inner) => (key === 'id' ? undefined : inner)),
    ]),
  )
}

async function finishedPlan(): Promise<[string, string][]> {
  const where = place()
  expect((await run(where, SESSION)).exit).toBe(0)
  return answersIn(join(where.cwd, 'plan.yaml'))
}

/** A folder that is a git repository and holds nothing; the state folder is elsewhere. */
function repository({ cwd, state }: Where, name: string): Where {
  const folder = join(cwd, name)
  mkdirSync(folder)
  if (CAN.git) execFileSync('git', ['init', '-q'], { cwd: folder })
  return { cwd: folder, state: join(state, name) }
}

test(
  `${KILLS} sessions killed at random: the plan is always whole, and going on finishes it`,
  async () => {
    const base = place()
    const versions = join(base.cwd, 'versions')
    mkdirSync(versions)
    const whole = await finishedPlan()
    const counts = { killed: 0, absent: 0, copied: 0, leftBeside: 0 }

    async function killAndLook(where: Where): Promise<void> {
      const session = start(where, SESSION)
      await sleep(Math.random() * LONGEST_MS)
      session.signal('SIGKILL')
      if ((await session.ended).exit !== 'SIGKILL') return
      counts.killed += 1
      const file = join(where.cwd, 'plan.yaml')
      counts.leftBeside += (await besides(where.cwd, 'plan.yaml', '.git')).length
      if (!existsSync(file)) {
        counts.absent += 1
        return
      }
      copyFileSync(file, join(versions, `${++counts.copied}.plan.yaml`))
      const saved = await answersIn(file)
      expect(saved).toEqual(whole.slice(0, saved.length))
    }

    async function lane(name: string): Promise<void> {
      for (let round = 0; counts.killed < KILLS; round += 1) {
        const where = repository(base, `${name}-${round}`)
        for (let i = 0; i < PER_PLAN && counts.killed < KILLS; i += 1) await killAndLook(where)
        const { exit, stderr } = await run(where, SESSION)
        expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
        expect(await answersIn(join(where.cwd, 'plan.yaml'))).toEqual(whole)
        expect(await besides(where.cwd, 'plan.yaml', '.git')).toEqual([])
        if (CAN.git)
          expect(execFileSync('git', ['status', '--porcelain'], { cwd: where.cwd, encoding: 'utf8' })).toBe(
            '?? plan.yaml\n',
          )
        const { items, copies } = await keptIn(where)
        // A kill between saving and forgetting leaves a text that the plan has too, never another one.
        expect({ copies, other: items.filter(({ text, now }) => text !== now) }).toEqual({ copies: [], other: [] })
      }
    }

    await Promise.all(Array.from({ length: LANES }, (_, i) => lane(`lane${i}`)))
    console.info(`killed ${counts.killed}: no plan yet ${counts.absent}, files left beside ${counts.leftBeside}`)
    const { exit, stdout } = await run(base, ['check', versions, '--json'])
    const checked = JSON.parse(stdout) as { totals: { files: number; errors: number } }
    expect({ exit, files: checked.totals.files, errors: checked.totals.errors }).toEqual({
      exit: 0,
      files: counts.copied,
      errors: 0,
    })
  },
  60_000 + KILLS * 2000,
)
