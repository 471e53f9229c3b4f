import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { keyOf, planOf } from '../cohort/collecting.ts'
import { treeOf } from '../cohort/tree.ts'
import { lmsZip } from '../support/lms-zips.ts'
import { run, start, type Where } from '../support/process.ts'
import { invented, SHAPES_WRITTEN } from '../support/rosters.ts'
import { place } from './support/plans.ts'

/** How many runs are killed; `WAYMARK_KILLS=500 npx vitest run test/faults/collect-kills` takes some minutes. */
const KILLS = Number(process.env['WAYMARK_KILLS'] ?? 8)
const PEOPLE = 150
/** A run is killed so often before it may end. */
const PER_FOLDER = 5

const people = invented(PEOPLE)
const COLLECT = ['cohort', 'collect', '--quiet']

/** A course in which two downloads came: the second with ten people more, ten again with other words, and ten of nobody. */
async function course(base: Where): Promise<Where> {
  const where = { ...base, cwd: join(base.cwd, 'fall') }
  mkdirSync(join(where.cwd, 'inbox'), { recursive: true })
  writeFileSync(join(where.cwd, 'roster.csv'), SHAPES_WRITTEN['canvas']?.(people.slice(10)) ?? '')
  expect(await run(where, ['cohort', 'new', '.', '--term', '2026-fall', '--quiet'])).toMatchObject({ exit: 0 })
  return where
}

const handIns = people.map((person) => ({ person, content: planOf(person) }))
const again = people.slice(20, 30).map((person) => ({ person, content: planOf(person, `${keyOf(person)} again`) }))
const FIRST = lmsZip('canvas', handIns.slice(20))
const SECOND = lmsZip('canvas', [...handIns.slice(0, 20), ...again], '2026-12-13T10:00:00')

test(
  `${KILLS} runs killed at random: the next one ends with the folder of an undisturbed one`,
  async () => {
    const base = place()
    const undisturbed = await course(base)
    const states: string[] = []
    const trees: object[] = []
    let longest = 0
    for (const [i, zip] of [FIRST, SECOND].entries()) {
      writeFileSync(join(undisturbed.cwd, 'inbox', `${i}.zip`), zip)
      states.push(join(base.cwd, `before-${i}`))
      cpSync(undisturbed.cwd, states[i] ?? '', { recursive: true })
      const ran = await run(undisturbed, COLLECT)
      expect(ran).toMatchObject({ exit: i, stderr: '' })
      longest = Math.max(longest, ran.ms)
      trees.push(treeOf(undisturbed.cwd))
    }

    let killed = 0
    let begun = 0
    for (let round = 0; killed < KILLS; round += 1) {
      const where = { ...base, cwd: join(base.cwd, `round-${round}`) }
      cpSync(states[round % 2] ?? '', where.cwd, { recursive: true })
      const before = attemptsIn(where.cwd)
      for (let i = 0; i < PER_FOLDER; i += 1) {
        const going = start(where, COLLECT)
        await sleep(Math.random() * longest)
        going.signal('SIGKILL')
        if ((await going.ended).exit !== 'SIGKILL') break
        killed += 1
        begun += attemptsIn(where.cwd) > before || existsSync(join(where.cwd, '.cohort', 'new')) ? 1 : 0
      }
      expect(await run(where, COLLECT)).toMatchObject({ stderr: '' })
      expect(treeOf(where.cwd)).toEqual(trees[round % 2])
      rmSync(where.cwd, { recursive: true })
    }
    console.info(`killed ${killed}, of those while files were written: ${begun}`)
  },
  120_000 + KILLS * 5000,
)

const attemptsIn = (folder: string): number =>
  existsSync(join(folder, 'submitted')) ? readdirSync(join(folder, 'submitted'), { recursive: true }).length : 0
