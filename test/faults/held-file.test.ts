import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { type Launch, run, type Where } from '../support/process.ts'
import { besides, keptIn, PLAN, place, plan } from './support/plans.ts'
import { CAN } from './support/system.ts'

const RENAMES = 'rename,renameat,renameat2'
const HOLDS = ['EPERM', 'EBUSY', 'EACCES'] as const

/** The system refuses renames as `fault` says; strace counts them by thread, so there is one. */
const refusing = ({ cwd }: Where, fault: string): Launch => ({
  env: { UV_THREADPOOL_SIZE: '1' },
  before: [
    'strace',
    '-f',
    '--seccomp-bpf',
    '-e',
    RENAMES,
    '-e',
    `inject=${RENAMES}:error=${fault}`,
    '-o',
    join(cwd, 'calls'),
  ],
})

/** How many renames of the plan were refused so far. */
function refusals({ cwd }: Where): number {
  const calls = join(cwd, 'calls')
  return existsSync(calls) ? (readFileSync(calls, 'utf8').match(/plan\.yaml.*\(INJECTED\)/g)?.length ?? 0) : 0
}

const EDGE = ['answer', 'plan.yaml', 'learning.edge', 'silence']

/** Most of the time these only wait. */
describe.skipIf(!CAN.strace).concurrent('a plan that another program holds', () => {
  test.for(HOLDS)('for a moment (%s): saved once it lets go', async (error, context) => {
    const where = place(context)
    const file = plan(where)
    const { exit } = await run(where, EDGE, refusing(where, `${error}:when=1..3`))
    expect({ exit, text: readFileSync(file, 'utf8') }).toEqual({ exit: 0, text: PLAN.replace('wait time', 'silence') })
    expect(refusals(where)).toBe(3)
    expect(await besides(where.cwd, 'plan.yaml', 'calls', 'state')).toEqual([])
  })

  test.for(HOLDS)(
    'for good (%s): given up after some seconds, the old bytes there and the text kept',
    async (error, context) => {
      const where = place(context)
      const file = plan(where)
      const { exit, stderr, ms } = await run(where, EDGE, refusing(where, error))
      expect({ exit, text: readFileSync(file, 'utf8') }).toEqual({ exit: 4, text: PLAN })
      expect(refusals(where)).toBe(9)
      expect(ms).toBeGreaterThan(2500)
      expect(ms).toBeLessThan(10_000)
      expect(stderr).toContain(join(where.state, 'journal'))
      expect((await keptIn(where)).items).toMatchObject([{ path: 'learning.edge', text: 'silence' }])
      expect(await besides(where.cwd, 'plan.yaml', 'calls', 'state')).toEqual([])
    },
  )

  test('and writes: what it wrote is there too', async (context) => {
    const where = place(context)
    const file = plan(where)
    const ended = run(where, EDGE, refusing(where, 'EBUSY:when=1..7'))
    while (refusals(where) < 2) await sleep(5)
    const theirs = PLAN.replace('# written on the bus', '# written on the train')
    writeFileSync(file, theirs)
    expect((await ended).exit).toBe(0)
    expect(readFileSync(file, 'utf8')).toBe(theirs.replace('wait time', 'silence'))
  })

  test('another refusal is not waited out', async (context) => {
    const where = place(context)
    const file = plan(where)
    const { exit } = await run(where, EDGE, refusing(where, 'EIO'))
    expect({ exit, text: readFileSync(file, 'utf8') }).toEqual({ exit: 4, text: PLAN })
    expect(refusals(where)).toBe(1)
  })
})
