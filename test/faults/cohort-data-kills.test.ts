import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { cohortPaths } from '../../src/store/cohort/paths.ts'
import { treeOf } from '../cohort/tree.ts'
import { frameworkNamed } from '../support/built-in.ts'
import { classOf } from '../support/class-of.ts'
import { handInClass, templatesIn } from '../support/hand-in-class.ts'
import { run, start, type Where } from '../support/process.ts'
import { invented, SHAPES_WRITTEN } from '../support/rosters.ts'
import { place } from './support/plans.ts'

/** How many runs are killed; `WAYMARK_KILLS=500 npx vitest run test/faults/cohort-data-kills` takes some minutes. */
const KILLS = Number(process.env['WAYMARK_KILLS'] ?? 6)
const PEOPLE = 90
/** A run is killed so often before it may end. */
const PER_FOLDER = 4
const DATA = ['cohort', 'summary', 'fall', '--internal', '--data', '--quiet']

/** A folder with plans in it and a secret that is known, so that the same run gives the same bytes. */
async function cohortIn({ cwd, state }: Where): Promise<void> {
  const [framework, otherFramework] = [await frameworkNamed('candidate'), await frameworkNamed('district')]
  mkdirSync(cwd, { recursive: true })
  writeFileSync(join(cwd, 'roster.csv'), SHAPES_WRITTEN['canvas']?.(invented(PEOPLE)) ?? '')
  await run({ cwd, state }, ['cohort', 'new', 'fall', '--roster', 'roster.csv', '--term', '2026-fall', '--quiet'])
  const fall = join(cwd, 'fall')
  handInClass(fall, classOf(PEOPLE, { framework, otherFramework, templateOf: templatesIn(fall) }))
  writeFileSync(cohortPaths(fall).data, JSON.stringify({ format: 1, secret: 'ab'.repeat(32), inputs: null, files: {} }))
}

/** Everything gets another place or other bytes. */
const rename = (fall: string): void => {
  const { settings } = cohortPaths(fall)
  writeFileSync(settings, `${readFileSync(settings, 'utf8')}program: Another name\n`)
}

test(
  `${KILLS} runs that write data are killed at random: the next one ends with the folder of an undisturbed one`,
  async () => {
    const base = place()
    const undisturbed: Where = { ...base, cwd: join(base.cwd, 'undisturbed') }
    await cohortIn(undisturbed)
    const fall = join(undisturbed.cwd, 'fall')
    const befores = [join(base.cwd, 'before-1'), join(base.cwd, 'before-2')]
    const trees: Record<string, string>[] = []
    let longest = 0
    for (const before of befores) {
      cpSync(fall, before, { recursive: true })
      const ran = await run(undisturbed, DATA)
      expect([ran.exit, ran.stderr]).toEqual([0, ''])
      longest = Math.max(longest, ran.ms)
      trees.push(treeOf(fall))
      rename(fall)
    }

    let killed = 0
    for (let round = 0; killed < KILLS; round += 1) {
      const where: Where = { ...base, cwd: join(base.cwd, `round-${round}`) }
      const own = join(where.cwd, 'fall')
      cpSync(befores[round % 2] ?? '', own, { recursive: true })
      for (let i = 0; i < PER_FOLDER; i += 1) {
        const going = start(where, DATA)
        await sleep(Math.random() * longest)
        going.signal('SIGKILL')
        if ((await going.ended).exit !== 'SIGKILL') break
        killed += 1
      }
      const ran = await run(where, DATA)
      expect([ran.exit, ran.stderr]).toEqual([0, ''])
      expect(treeOf(own)).toEqual(trees[round % 2])
    }
  },
  120_000 + KILLS * 5000,
)
