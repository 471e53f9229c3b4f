import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { run, start } from '../support/process.ts'
import { besides, dataOf, PLAN, place, plan } from './support/plans.ts'
import { AS_NOBODY, CAN } from './support/system.ts'

/** How many saves are killed; `WAYMARK_KILLS=500 npx vitest run test/faults/versions` takes some minutes. */
const KILLS = Math.ceil(Number(process.env['WAYMARK_KILLS'] ?? 20) / 2)

test(
  `${KILLS} saves and restores killed at random: the plan and every version are whole`,
  async () => {
    const undisturbed = place()
    const { ms } = await run(undisturbed, ['answer', plan(undisturbed), 'learning.edge', 'text'])
    const where = place()
    const file = plan(where)
    if (CAN.git) execFileSync('git', ['init', '-q'], { cwd: where.cwd })
    const folder = join(where.state, 'versions')
    let killed = 0
    for (let i = 0; killed < KILLS; i += 1) {
      const restores = i % 3 === 2
      const command = start(where, restores ? ['undo', '--to', '1'] : ['answer', file, 'learning.edge', `text ${i}`])
      command.child.stdin.end()
      await sleep(ms * (0.3 + Math.random() * 0.9))
      command.signal('SIGKILL')
      if ((await command.ended).exit === 'SIGKILL') killed += 1
      expect((await dataOf(file)).terms[0]?.answers?.['pathway']?.['moment']).toContain('She asked')
      const [own = ''] = existsSync(folder) ? readdirSync(folder) : []
      const versions = own === '' ? [] : readdirSync(join(folder, own)).filter((name) => !name.startsWith('.'))
      for (const name of versions) {
        const bytes = readFileSync(join(folder, own, name))
        expect(name).toContain(createHash('sha256').update(bytes).digest('hex').slice(0, 16))
      }
    }
    const { exit, stdout } = await run(where, ['undo', '--json'])
    expect(exit).toBe(0)
    const { versions } = JSON.parse(stdout) as { versions: { number: number; changes: unknown }[] }
    expect(versions.length).toBeGreaterThan(0)
    // Every one can be gone back to; the file's first text is among them.
    expect((await run(where, ['undo', '--to', String(versions.length)])).exit).toBe(0)
    expect(readFileSync(file, 'utf8')).toBe(PLAN)
    await run(where, ['reflect', '--answers', '-'], { input: 'learning:\n  edge: wait time\n' })
    if (CAN.git) {
      const said = execFileSync('git', ['status', '--porcelain', '--', '.', ':!state'], { cwd: where.cwd })
      expect(said.toString()).toBe('?? plan.yaml\n')
    }
    expect(await besides(where.cwd, 'plan.yaml', 'state', '.git')).toEqual([])
  },
  60_000 + KILLS * 2000,
)

test.runIf(CAN.unprivileged)('where nothing can be kept, a plan is saved all the same', async () => {
  const where = place()
  const file = plan(where)
  for (const path of [where.cwd, file]) chmodSync(path, 0o777)
  writeFileSync(where.state, 'a file where the folder would be')
  const { exit } = await run(where, ['answer', file, 'learning.edge', 'silence'], { before: AS_NOBODY })
  expect([exit, readFileSync(file, 'utf8')]).toEqual([0, PLAN.replace('wait time', 'silence')])
})
