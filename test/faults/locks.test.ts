import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { run, type Where } from '../support/process.ts'
import { besides, PLAN, place, plan } from './support/plans.ts'
import { tool } from './support/system.ts'

const DEAD = spawnSync(process.execPath, ['-e', '']).pid

interface Lock {
  readonly content: string
  /** Seconds since it was made; negative for a lock from the future. */
  readonly age: number
}

function lock({ cwd }: Where, { content, age }: Lock): string {
  const file = join(cwd, '.plan.yaml.lock')
  writeFileSync(file, content)
  const at = Date.now() / 1000 - age
  utimesSync(file, at, at)
  return file
}

const by = (pid: number, host = hostname()): string => JSON.stringify({ pid, host, nonce: '0123' })

const answer = (where: Where) => run(where, ['answer', 'plan.yaml', 'learning.edge', 'silence'])

/** Four of five places, so that the tests below run while these wait. */
describe.concurrent('a lock that is held', () => {
  test.for<[string, (where: Where) => void]>([
    ['by a living process', (where) => lock(where, { content: by(process.pid), age: 0 })],
    ['by a folder of that name', ({ cwd }) => mkdirSync(join(cwd, '.plan.yaml.lock'))],
    ['by a link that leads nowhere', ({ cwd }) => symlinkSync('nowhere', join(cwd, '.plan.yaml.lock'))],
    ['by a pipe', ({ cwd }) => tool('mkfifo', join(cwd, '.plan.yaml.lock'))],
  ])('%s: exit 5 after a while, naming it', async ([, hold], context) => {
    const where = place(context)
    const file = plan(where)
    hold(where)
    const { exit, ms, stderr } = await run(where, ['answer', 'plan.yaml', 'learning.edge', '-'], { input: 'silence' })
    expect({ exit, old: readFileSync(file, 'utf8') }).toEqual({ exit: 5, old: PLAN })
    expect(ms).toBeGreaterThan(9000)
    expect(ms).toBeLessThan(13_000)
    expect(stderr).toContain('.plan.yaml.lock')
    expect(await besides(where.cwd, 'plan.yaml', 'state')).toEqual(['.plan.yaml.lock'])
  })
})

describe.concurrent('a lock that was left behind', () => {
  test.for<[string, Lock]>([
    ['by a process that is gone', { content: by(DEAD), age: 0 }],
    ['by an earlier version, without a nonce', { content: `{"pid":${DEAD},"host":"${hostname()}"}`, age: 0 }],
    ['empty, some time ago', { content: '', age: 5 }],
    ['cut short, some time ago', { content: '{"pid":12', age: 5 }],
    ['with something else in it', { content: 'null', age: 5 }],
    ['on another machine, long ago', { content: by(process.pid, 'elsewhere'), age: 61 }],
    ['by a process number that is in use again, long ago', { content: by(process.pid), age: 61 }],
    ['with a time in the future', { content: by(process.pid, 'elsewhere'), age: -86_400 }],
  ])('%s, does not hold up a save', async ([, left], context) => {
    const where = place(context)
    const file = plan(where)
    lock(where, left)
    const { exit, ms } = await answer(where)
    expect({ exit, text: readFileSync(file, 'utf8') }).toEqual({ exit: 0, text: PLAN.replace('wait time', 'silence') })
    expect(ms).toBeLessThan(3000)
    expect(await besides(where.cwd, 'plan.yaml', 'state')).toEqual([])
  })

  test('goes at the next start of a session, also when nothing is saved in it', async (context) => {
    const where = place(context)
    plan(where)
    lock(where, { content: by(DEAD), age: 0 })
    await run(where, ['reflect', '--plain'], { input: ':quit\n' })
    expect(await besides(where.cwd, 'plan.yaml', 'state')).toEqual([])
  })

  test('an empty lock of this moment is waited for, then taken over', async (context) => {
    const where = place(context)
    plan(where)
    lock(where, { content: '', age: 0 })
    const { exit, ms } = await answer(where)
    expect(exit).toBe(0)
    expect(ms).toBeGreaterThan(2000)
    expect(ms).toBeLessThan(6000)
  })
})

test('a lock by a dead process, before twenty saves at once: one takes it over, all are saved in turn', async () => {
  const where = place()
  plan(where)
  lock(where, { content: by(DEAD), age: 0 })
  const ids = ['name', 'key', 'program', 'region']
  const ends = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      run(where, ['answer', 'plan.yaml', `profile.${ids[i % 4]}`, '-'], { input: `Answer ${i % 4}` }),
    ),
  )
  expect(ends.map(({ exit }) => exit).filter((exit) => exit !== 0 && exit !== 5)).toEqual([])
  expect(
    readFileSync(join(where.cwd, 'plan.yaml'), 'utf8')
      .match(/Answer \d/g)
      ?.sort(),
  ).toEqual(ids.map((_, i) => `Answer ${i}`))
  expect(await besides(where.cwd, 'plan.yaml', 'state')).toEqual([])
})
