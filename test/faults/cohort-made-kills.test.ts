import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import { treeOf } from '../cohort/tree.ts'
import { classFolder } from '../support/class-folder.ts'
import { freshFolder } from '../support/in-process.ts'
import { run, start, type Where } from '../support/process.ts'
import { invented } from '../support/rosters.ts'
import { place } from './support/plans.ts'

/** How many runs of each verb are killed; `WAYMARK_KILLS=500 npx vitest run test/faults/cohort-made` takes some minutes. */
const KILLS = Number(process.env['WAYMARK_KILLS'] ?? 4)
const PEOPLE = 120
/** A run is killed so often before it may end. */
const PER_FOLDER = 3

const VERBS: readonly (readonly [string, readonly string[]])[] = [
  ['feedback', ['cohort', 'feedback', 'fall', '--to', 'html,md', '--quiet']],
  ['worksheets', ['cohort', 'new', 'fall', '--roster', 'roster.csv', '--also', 'worksheet', '--quiet']],
  ['grades', ['cohort', 'grades', 'fall', '--into', 'roster.csv', '--quiet']],
]

test.each(VERBS)(
  `%s: ${KILLS} runs killed at random, and the next one ends with the folder of an undisturbed one`,
  async (verb, args) => {
    const base = place()
    const first: Where = { ...base, cwd: join(base.cwd, 'undisturbed') }
    cpSync(folder, first.cwd, { recursive: true })
    const ran = await run(first, args)
    expect(ran).toMatchObject({ exit: 0, stderr: '' })
    const wanted = treeOf(join(first.cwd, 'fall'))

    let killed = 0
    let begun = 0
    for (let round = 0; killed < KILLS; round += 1) {
      const where: Where = { ...base, cwd: join(base.cwd, `round-${round}`) }
      cpSync(folder, where.cwd, { recursive: true })
      const note = join(where.cwd, 'fall', '.cohort', 'made.json')
      const isMaking = (): boolean => existsSync(note) && !readFileSync(note, 'utf8').includes('"run": null')
      for (let i = 0; i < PER_FOLDER; i += 1) {
        const going = start(where, args)
        let over = false
        going.ended.then(() => (over = true))
        // Every other one at any time, the others while files are made.
        if (round % 2 === 0) await sleep(ran.ms * Math.random())
        else {
          while (!isMaking() && !over) await sleep(1)
          await sleep(Math.random() * 20)
        }
        going.signal('SIGKILL')
        if ((await going.ended).exit !== 'SIGKILL') break
        killed += 1
        begun += isMaking() ? 1 : 0
      }
      expect(await run(where, args)).toMatchObject({ exit: 0, stderr: '' })
      expect(treeOf(join(where.cwd, 'fall'))).toEqual(wanted)
    }
    console.info(`${verb}: killed ${killed}, of those while files were made: ${begun}`)
  },
  120_000 + KILLS * 10_000,
)

test('what a killed run made is its own to the next one, whatever that is to make instead', async () => {
  const base = place()
  const where: Where = { ...base, cwd: join(base.cwd, 'class') }
  cpSync(folder, where.cwd, { recursive: true })
  const args = ['cohort', 'feedback', 'fall', '--quiet']
  const going = start(where, args)
  const feedback = join(where.cwd, 'fall', 'feedback')
  while (!existsSync(feedback)) await sleep(1)
  going.signal('SIGKILL')
  await going.ended
  const keys = invented(PEOPLE).map(({ sis }) => `${sis.toLowerCase()},Seen.`)
  writeFileSync(join(where.cwd, 'fall', 'feedback.csv'), `Key,Notes\n${keys.join('\n')}\n`)
  const { exit, stdout } = await run(where, [...args, '--json'])
  const { created, kept, changed } = JSON.parse(stdout) as Record<string, string[]>
  expect([exit, created?.length, kept, changed]).toEqual([0, PEOPLE, [], []])
})

const folder = freshFolder()
beforeAll(async () => {
  await classFolder(folder, PEOPLE, { settings: 'grades:\n  points: 10\n' })
}, 60_000)
