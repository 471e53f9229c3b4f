import { cpSync, existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { treeOf } from '../cohort/tree.ts'
import { generatedText } from '../core/cohort/support/generated-plans.ts'
import { frameworkNamed } from '../support/built-in.ts'
import { handIn } from '../support/hand-in.ts'
import { run, start, type Where } from '../support/process.ts'
import { seeded } from '../support/seeded.ts'
import { place } from './support/plans.ts'

/** How many runs are killed; `WAYMARK_KILLS=200 npx vitest run test/faults/summary-kills` takes some minutes. */
const KILLS = Number(process.env['WAYMARK_KILLS'] ?? 6)
const PEOPLE = 70
const SUMMARY = ['cohort', 'summary', 'fall', '--quiet']

test(
  `${KILLS} reports killed at random: the next one ends with the folder of an undisturbed one`,
  async () => {
    const base = place()
    const framework = await frameworkNamed('candidate')
    const keys = Array.from({ length: PEOPLE }, (_, i) => `p${String(i).padStart(2, '0')}`)
    const undisturbed: Where = { ...base, cwd: base.cwd }
    writeFileSync(join(base.cwd, 'roster.csv'), `Name,Student ID\n${keys.map((key) => `P ${key},${key}\n`).join('')}`)
    const made = await run(undisturbed, ['cohort', 'new', 'fall', '--roster', 'roster.csv', '--term', '2026-fall'])
    expect(made.exit).toBe(0)
    handIn(
      join(base.cwd, 'fall'),
      Object.fromEntries(keys.map((key, i) => [key, generatedText(framework, ['2026-fall'], seeded(i))])),
    )
    cpSync(join(base.cwd, 'fall'), join(base.cwd, 'before'), { recursive: true })
    const whole = await run(undisturbed, SUMMARY)
    expect(whole.exit).toBe(0)
    const tree = treeOf(join(base.cwd, 'fall'))

    let killed = 0
    for (let round = 0; killed < KILLS; round += 1) {
      const cwd = join(base.cwd, `round-${round}`)
      cpSync(join(base.cwd, 'before'), join(cwd, 'fall'), { recursive: true })
      for (let i = 0; i < 4; i += 1) {
        const going = start({ ...base, cwd }, SUMMARY)
        // Most of a run is reading; what it writes is where something can break.
        const isAtWork = (): boolean => existsSync(join(cwd, 'fall', '.cohort', 'reports.json'))
        for (let waited = 0; i % 2 === 0 && !isAtWork() && waited < 4 * whole.ms; waited += 1) await sleep(1)
        await sleep(Math.random() * (i % 2 === 0 ? 15 : whole.ms))
        going.signal('SIGKILL')
        if ((await going.ended).exit !== 'SIGKILL') break
        killed += 1
      }
      expect(await run({ ...base, cwd }, SUMMARY)).toMatchObject({ exit: 0, stderr: '' })
      expect(treeOf(join(cwd, 'fall'))).toEqual(tree)
    }
  },
  60_000 + KILLS * 10_000,
)
