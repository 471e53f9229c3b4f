import { spawn } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { sidesIn } from '../../src/store/merge/read-marks.ts'
import { start } from '../support/process.ts'
import { repository } from '../support/repository.ts'
import { besides, PLAN } from './support/plans.ts'

/** How often each is killed; `WAYMARK_KILLS=500 npx vitest run test/faults/merging` takes some minutes. */
const KILLS = Math.ceil(Number(process.env['WAYMARK_KILLS'] ?? 20) / 2)

const MINE = PLAN.replace('wait time', 'my edge').replace('Ada', 'Ada M.')
const THEIRS = PLAN.replace('wait time', 'their edge').replace('She asked', 'They asked')

function twoSides(): ReturnType<typeof repository> {
  const repo = repository()
  repo.commit('main', 'plan.yaml', PLAN)
  repo.waymark('git', 'setup')
  repo.commit('other', 'plan.yaml', THEIRS)
  repo.git('checkout', '-q', 'main')
  repo.commit('main', 'plan.yaml', MINE)
  return repo
}

test(
  `waymark merge killed ${KILLS} times at random: the file is the old one or the new one, and nothing of ours lies beside it`,
  async () => {
    const repo = twoSides()
    repo.git('merge', 'other')
    const before = repo.read('plan.yaml')
    expect(sidesIn(before)).toBeDefined()
    const where = { cwd: repo.folder, state: join(repo.home, 'state') }
    let after: string | undefined
    for (let killed = 0; killed < KILLS; ) {
      writeFileSync(join(repo.folder, 'plan.yaml'), before)
      const command = start(where, ['merge', '--take', 'both'], { env: { HOME: repo.home } })
      command.child.stdin.end()
      await sleep(60 + Math.random() * 160)
      command.signal('SIGKILL')
      const { exit } = await command.ended
      if (exit === 'SIGKILL') killed += 1
      const now = repo.read('plan.yaml')
      if (now !== before) after ??= now
      expect([before, after]).toContain(now)
    }
    writeFileSync(join(repo.folder, 'plan.yaml'), before)
    expect(repo.waymark('merge', '--take', 'both').exit).toBe(0)
    expect(repo.read('plan.yaml')).toContain('my edge\n          their edge')
    expect(await besides(repo.folder, 'plan.yaml', '.git')).toEqual([])
    expect(repo.git('status', '--porcelain').out).toBe('UU plan.yaml\n')
  },
  60_000 + KILLS * 2000,
)

test(
  `git merge killed with all it started ${KILLS} times at random: both sides are there, and the merge can be done again`,
  async () => {
    const repo = twoSides()
    const env = { PATH: process.env['PATH'] ?? '', HOME: repo.home, GIT_CONFIG_NOSYSTEM: '1' }
    for (let i = 0; i < KILLS; i += 1) {
      const merge = spawn('git', ['merge', 'other'], { cwd: repo.folder, env, detached: true, stdio: 'ignore' })
      const ended = new Promise((done) => merge.on('close', done))
      await sleep(20 + Math.random() * 200)
      try {
        process.kill(-(merge.pid ?? 0), 'SIGKILL')
      } catch {
        // It was over already.
      }
      await ended
      repo.git('reset', '-q', '--hard', 'main')
      expect([repo.read('plan.yaml'), repo.git('show', 'other:plan.yaml').out]).toEqual([MINE, THEIRS])
      const ours = (await besides(repo.folder, 'plan.yaml', '.git')).filter((name) => !name.startsWith('.merge_file_'))
      expect(ours).toEqual([])
    }
    repo.git('clean', '-qf')
    // What git itself left locked when it was killed is its own to explain.
    rmSync(join(repo.folder, '.git', 'index.lock'), { force: true })
    expect(repo.git('merge', 'other').exit).toBe(1)
    expect(sidesIn(repo.read('plan.yaml'))).toBeDefined()
  },
  60_000 + KILLS * 2000,
)
