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
  /** What a thread runs to do the same (`answerBatches`); undefined where a job needs what came of those before. */
  readonly worker: URL | undefined
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
  how: EachJob<Job, Wish, Result>,
): Promise<Result[]> {
  const results: Result[] = []
  await takeEachJob(jobs, how, (result) => {
    results.push(result)
  })
  return results
}

/**
 * The same with each result handed to `take`, one after the other in the order of the jobs. No thread gets further ahead
 * than a batch, so memory does not grow with their number. What `take` throws ends it all.
 */
export async function takeEachJob<Job, Wish, Result>(
  jobs: readonly Job[],
  { wish, one, worker, filesIn, batch, interrupted, doing, progress }: EachJob<Job, Wish, Result>,
  take: (result: Result, job: Job) => void | Promise<void>,
): Promise<void> {
  const total = jobs.reduce((all, job) => all + filesIn(job), 0)
  const telling = progress(doing, total)
  let done = 0
  const give = async (result: Result, job: Job): Promise<void> => {
    await take(result, job)
    done += filesIn(job)
    if (done < total) telling.at(done)
  }
  try {
    if (worker && total >= WORTH_THREADS) await inThreads(jobs, { wish, one, worker, batch, interrupted }, give)
    else
      for (const job of jobs) {
        if (interrupted.aborted) throw new Interrupted()
        await give(await one(job, wish), job)
        // Ctrl-C is heard between two of them.
        await new Promise(setImmediate)
      }
  } finally {
    telling.end()
  }
}

type Threaded<Job, Wish, Result> = Pick<EachJob<Job, Wish, Result>, 'wish' | 'one' | 'batch' | 'interrupted'>

async function inThreads<Job, Wish, Result>(
  jobs: readonly Job[],
  { wish, one, worker: file, batch, interrupted }: Threaded<Job, Wish, Result> & { readonly worker: URL },
  give: (result: Result, job: Job) => Promise<void>,
): Promise<void> {
  // Loaded for many files only: it takes longer than checking one.
  const [{ Worker }, { availableParallelism }] = await Promise.all([import('node:worker_threads'), import('node:os')])
  const startWorker = (): Worker =>
    new Worker(file, { resourceLimits: { maxYoungGenerationSizeMb: 48, maxOldGenerationSizeMb: 96 } })
  const oneByOne = async (some: readonly Job[]): Promise<Result[]> => {
    const results: Result[] = []
    for (const job of some) results.push(await one(job, wish))
    return results
  }
  let taken = 0
  // Results of all batches that a thread has taken so far were given.
  let given = Promise.resolve()
  const work = async (): Promise<void> => {
    let worker = startWorker()
    let own = given
    try {
      while (taken < jobs.length && !interrupted.aborted) {
        const some = jobs.slice(taken, taken + batch)
        taken += batch
        const answers = askWorker<Job, Wish, Result>(worker, { jobs: some, wish }).catch(async () => {
          // A file took more memory than a thread has: its batch is done here, file by file.
          await worker.terminate()
          worker = startWorker()
          return oneByOne(some)
        })
        const before = own
        own = Promise.all([answers, given]).then(async ([results]) => {
          for (const [i, result] of results.entries()) await give(result, some[i] as Job)
        })
        given = own
        // What is wrong is told when it is waited for.
        own.catch(() => undefined)
        // In this order: nothing is under way in the thread when it is ended.
        await answers
        await before
      }
      await own
    } finally {
      await worker.terminate()
    }
  }
  const threads = Math.min(availableParallelism(), Math.ceil(jobs.length / batch))
  await Promise.all(Array.from({ length: threads }, work))
  if (interrupted.aborted) throw new Interrupted()
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
