import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { treeOf } from '../cohort/tree.ts'
import { run, start, type Where } from '../support/process.ts'
import { invented, SHAPES_WRITTEN } from '../support/rosters.ts'
import { place } from './support/plans.ts'

/** How many runs are killed; `WAYMARK_KILLS=500 npx vitest run test/faults/cohort-kills` takes some minutes. */
const KILLS = Number(process.env['WAYMARK_KILLS'] ?? 8)
const PEOPLE = 400
/** A run is killed so often before it may end. */
const PER_FOLDER = 5

const people = invented(PEOPLE)
const FIRST = ['cohort', 'new', 'fall', '--roster', 'first.csv', '--term', '2026-fall', '--quiet']
/** Ten new people, and another date for all. */
const SECOND = [
  'cohort',
  'new',
  'fall',
  '--roster',
  'second.csv',
  '--due',
  '2026-12-11',
  '--time-zone',
  'UTC',
  '--quiet',
]

function rostersIn(cwd: string): void {
  mkdirSync(cwd, { recursive: true })
  writeFileSync(join(cwd, 'first.csv'), SHAPES_WRITTEN['canvas']?.(people.slice(0, -10)) ?? '')
  writeFileSync(join(cwd, 'second.csv'), SHAPES_WRITTEN['canvas']?.(people) ?? '')
}

test(
  `${KILLS} runs killed at random: the next one ends with the folder of an undisturbed one`,
  async () => {
    const base = place()
    const undisturbed: Where = { ...base, cwd: join(base.cwd, 'undisturbed') }
    rostersIn(undisturbed.cwd)
    const trees: Record<string, string>[] = []
    let longest = 0
    for (const args of [FIRST, SECOND]) {
      const ran = await run(undisturbed, args)
      expect(ran).toMatchObject({ exit: 0, stderr: '' })
      longest = Math.max(longest, ran.ms)
      trees.push(treeOf(join(undisturbed.cwd, 'fall')))
      cpSync(join(undisturbed.cwd, 'fall'), join(undisturbed.cwd, `after-${trees.length}`), { recursive: true })
    }

    let killed = 0
    let begun = 0
    for (let round = 0; killed < KILLS; round += 1) {
      const where: Where = { ...base, cwd: join(base.cwd, `round-${round}`) }
      rostersIn(where.cwd)
      const isFirst = round % 2 === 0
      const fall = join(where.cwd, 'fall')
      if (!isFirst) cpSync(join(undisturbed.cwd, 'after-1'), fall, { recursive: true })
      const args = isFirst ? FIRST : SECOND
      for (let i = 0; i < PER_FOLDER; i += 1) {
        const going = start(where, args)
        await sleep(Math.random() * longest)
        going.signal('SIGKILL')
        if ((await going.ended).exit !== 'SIGKILL') break
        killed += 1
        begun += existsSync(join(fall, '.cohort', 'pending.json')) ? 1 : 0
      }
      expect(await run(where, args)).toMatchObject({ exit: 0, stderr: '' })
      expect(treeOf(fall)).toEqual(trees[isFirst ? 0 : 1])
    }
    console.info(`killed ${killed}, of those while templates were written: ${begun}`)
  },
  120_000 + KILLS * 5000,
)

test('a run that was cut short leaves templates that the next one knows as its own, whatever it is asked for', async () => {
  const { cwd, state } = place()
  rostersIn(cwd)
  const going = start({ cwd, state }, FIRST)
  while (!existsSync(join(cwd, 'fall', 'templates', 's0000150'))) await sleep(1)
  going.signal('SIGKILL')
  await going.ended
  const { exit, stdout } = await run({ cwd, state }, [...SECOND, '--json'])
  const { created, kept, changed } = JSON.parse(stdout) as Record<string, string[]>
  expect([exit, created?.length, kept, changed]).toEqual([0, PEOPLE, [], []])
})
