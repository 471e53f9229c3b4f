import { resolve } from 'node:path'
import { type EachJob, eachJob } from './each-job.ts'

const BATCH = 32

/** A file and how it is called. */
export interface Job {
  readonly file: string
  readonly name: string
}

export interface EachFile<Wish, Result> extends Omit<EachJob<Job, Wish, Result>, 'filesIn' | 'batch'> {
  readonly cwd: string
}

/** Does the same to each file, on all cores when there are many, each result in its place. */
export const eachFile = <Wish, Result>(
  names: readonly string[],
  { cwd, ...how }: EachFile<Wish, Result>,
): Promise<Result[]> =>
  eachJob(
    names.map((name) => ({ name, file: resolve(cwd, name) })),
    { ...how, filesIn: () => 1, batch: BATCH },
  )
