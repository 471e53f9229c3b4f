import { describe, expect, test } from 'vitest'
import { type EachJob, eachJob, takeEachJob } from '../../src/commands/each-job.ts'
import { Interrupted } from '../../src/commands/interrupted.ts'

/** More than enough for threads. */
const JOBS = Array.from({ length: 200 }, (_, i) => i)

/** A thread that squares numbers, those of some batches late, and dies of one. */
const threadDyingOf = (deadly: number): URL =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads'
    parentPort.on('message', ({ jobs }) => {
      if (jobs.includes(${deadly})) process.exit()
      setTimeout(() => parentPort.postMessage(jobs.map((job) => job * job)), jobs[0] % 3 === 0 ? 20 : 0)
    })`)}`,
  )

const how = (worker: URL | undefined, interrupted = new AbortController().signal): EachJob<number, null, number> => ({
  wish: null,
  one: async (job) => job * job,
  worker,
  filesIn: () => 1,
  batch: 8,
  interrupted,
  doing: 'Counting',
  progress: () => ({ at: () => undefined, end: () => undefined }),
})

describe.each([
  ['one by one', undefined],
  ['in threads', threadDyingOf(-1)],
  ['in threads of which one dies', threadDyingOf(77)],
])('%s', (_, worker) => {
  test('each result is in its place', async () => {
    expect(await eachJob(JOBS, how(worker))).toEqual(JOBS.map((job) => job * job))
  })

  test('results are taken one after the other, in the order of the jobs', async () => {
    const taken: number[] = []
    let busy = 0
    await takeEachJob(JOBS, how(worker), async (result, job) => {
      busy += 1
      await new Promise(setImmediate)
      taken.push(job, result, busy)
      busy -= 1
    })
    expect(taken).toEqual(JOBS.flatMap((job) => [job, job * job, 1]))
  })

  test('what goes wrong with a result ends it, and nothing is taken after it', async () => {
    const taken: number[] = []
    const taking = takeEachJob(JOBS, how(worker), (_, job) => {
      if (job === 50) throw new Error('the disk is full')
      taken.push(job)
    })
    await expect(taking).rejects.toThrow('the disk is full')
    expect(taken).toEqual(JOBS.slice(0, 50))
  })

  test('it stops where it is interrupted', async () => {
    const stop = new AbortController()
    const taken: number[] = []
    const taking = takeEachJob(JOBS, how(worker, stop.signal), (_, job) => {
      taken.push(job)
      if (job === 20) stop.abort()
    })
    await expect(taking).rejects.toThrow(Interrupted)
    expect(taken).toEqual(JOBS.slice(0, taken.length))
    expect(taken.length).toBeLessThan(JOBS.length)
  })
})
