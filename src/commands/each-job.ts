import type { Worker } from 'node:worker_threads'
import { Interrupted } from './interrupted.ts'
import type { Progress } from './services.ts'

/** From so many files on, starting threads costs less than it saves (bench/check-many). */
const WORTH_THREADS = 64

/** What a thread is sent: some jobs, and what the command wants with them. */
export interface Batch<Job, Wish> {
  readonly jobs: readonly Job[]
  readonly wish: Wish
}

export interface EachJob<Job, Wish, Result> {
  readonly wish: Wish
  /** One piece of work; it throws only for faults of our own. */
  readonly one: (job: Job, wish: Wish) => Promise<Result>
  /** What a thread runs to do the same (`answerBatches`). */
  readonly worker: URL
  /** How many files a job has. */
  readonly filesIn: (job: Job) => number
  /** Jobs handed to a thread at a time: few enough to share out evenly, many enough to keep messages rare. */
  readonly batch: number
  readonly interrupted: AbortSignal
  /** What is being done, for those who wait. */
  readonly doing: string
  readonly progress: Progress
}

/** Does every job, on all cores when there are many files, each result in its place. */
export async function eachJob<Job, Wish, Result>(
  jobs: readonly Job[],
  { wish, one, worker: workerFile, filesIn, batch, interrupted, doing, progress }: EachJob<Job, Wish, Result>,
): Promise<Result[]> {
  const oneByOne = async (some: readonly Job[]): Promise<Result[]> => {
    const results: Result[] = []
    for (const job of some) {
      if (interrupted.aborted) throw new Interrupted()
      results.push(await one(job, wish))
    }
    return results
  }
  const files = (some: readonly Job[]): number => some.reduce((all, job) => all + filesIn(job), 0)
  const total = files(jobs)
  if (total < WORTH_THREADS) return oneByOne(jobs)
  const batches: (readonly Job[])[] = []
  for (let i = 0; i < jobs.length; i += batch) batches.push(jobs.slice(i, i + batch))
  const results: Result[][] = new Array(batches.length)
  const telling = progress(doing, total)
  let taken = 0
  let done = 0
  // Loaded for many files only: it takes longer than checking one.
  const [{ Worker }, { availableParallelism }] = await Promise.all([import('node:worker_threads'), import('node:os')])
  const startWorker = (): Worker =>
    new Worker(workerFile, { resourceLimits: { maxYoungGenerationSizeMb: 64, maxOldGenerationSizeMb: 96 } })
  const work = async (): Promise<void> => {
    let worker = startWorker()
    try {
      for (let index = taken++; index < batches.length && !interrupted.aborted; index = taken++) {
        const some = batches[index] ?? []
        const answers = await askWorker<Job, Wish, Result>(worker, { jobs: some, wish }).catch(() => undefined)
        if (!answers) {
          // A file took more memory than a thread has: its batch is done here, file by file.
          await worker.terminate()
          worker = startWorker()
        }
        results[index] = answers ?? (await oneByOne(some))
        done += files(some)
        telling.at(done)
      }
    } finally {
      await worker.terminate()
    }
  }
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), batches.length) }, work))
  telling.end()
  if (interrupted.aborted) throw new Interrupted()
  return results.flat()
}

function askWorker<Job, Wish, Result>(worker: Worker, batch: Batch<Job, Wish>): Promise<Result[]> {
  return new Promise((done, failed) => {
    const answered = (answer: Result[]): void => settle(() => done(answer))
    const broke = (error: Error): void => settle(() => failed(error))
    const ended = (): void => settle(() => failed(new Error('a thread ended early')))
    const settle = (act: () => void): void => {
      worker.off('message', answered).off('error', broke).off('exit', ended)
      act()
    }
    worker.on('message', answered).on('error', broke).on('exit', ended)
    worker.postMessage(batch)
  })
}
