import { resolve } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { Interrupted } from './interrupted.ts'
import type { Progress } from './services.ts'

/** From so many files on, starting threads costs less than it saves (bench/check-many). */
const WORTH_THREADS = 64
/** Files handed to a thread at a time: few enough to share out evenly, many enough to keep messages rare. */
const BATCH = 32

/** A file and how it is called. */
export interface Job {
  readonly file: string
  readonly name: string
}

/** What a thread is sent: some files, and what the command wants with them. */
export interface Batch<Wish> {
  readonly jobs: readonly Job[]
  readonly wish: Wish
}

export interface EachFile<Wish, Result> {
  readonly cwd: string
  readonly wish: Wish
  /** The work on one file; it throws only for faults of our own. */
  readonly one: (job: Job, wish: Wish) => Promise<Result>
  /** What a thread runs to do the same (`answerBatches`). */
  readonly worker: URL
  readonly interrupted: AbortSignal
  /** What is being done, for those who wait. */
  readonly doing: string
  readonly progress: Progress
}

/** Does the same to each file, on all cores when there are many, each result in its place. */
export async function eachFile<Wish, Result>(
  names: readonly string[],
  { cwd, wish, one, worker: workerFile, interrupted, doing, progress }: EachFile<Wish, Result>,
): Promise<Result[]> {
  const jobs = names.map((name) => ({ name, file: resolve(cwd, name) }))
  const oneByOne = async (some: readonly Job[]): Promise<Result[]> => {
    const results: Result[] = []
    for (const job of some) {
      if (interrupted.aborted) throw new Interrupted()
      results.push(await one(job, wish))
    }
    return results
  }
  if (jobs.length < WORTH_THREADS) return oneByOne(jobs)
  const batches: Job[][] = []
  for (let i = 0; i < jobs.length; i += BATCH) batches.push(jobs.slice(i, i + BATCH))
  const results: Result[][] = new Array(batches.length)
  const telling = progress(doing, jobs.length)
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
        const batch = batches[index] ?? []
        const answers = await askWorker<Wish, Result>(worker, { jobs: batch, wish }).catch(() => undefined)
        if (!answers) {
          // A file took more memory than a thread has: its batch is done here, file by file.
          await worker.terminate()
          worker = startWorker()
        }
        results[index] = answers ?? (await oneByOne(batch))
        done += batch.length
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

function askWorker<Wish, Result>(worker: Worker, batch: Batch<Wish>): Promise<Result[]> {
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
