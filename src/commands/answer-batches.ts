import { setFlagsFromString } from 'node:v8'
import { parentPort } from 'node:worker_threads'
import { builtIn } from '../store/content/built-in.ts'
import { type Content, contentFrom } from '../store/content/content.ts'
import { contentFolder } from '../store/content/content-folder.ts'
import type { Batch } from './each-job.ts'

/**
 * A thread of `eachJob`: gets batches of jobs, answers with a result for each. `isBrief`: whether even many jobs are over
 * before optimizing compiled code early pays.
 */
export function answerBatches<Job, Wish, Result>(
  one: (job: Job, wish: Wish, content: Content) => Promise<Result>,
  { isBrief = false } = {},
): void {
  // Other threads have time for their code to be optimized: Node 20's own budget again (see bin/waymark.js).
  if (!isBrief && process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=135168')
  const content = contentFrom([builtIn(contentFolder())])
  parentPort?.on('message', async ({ jobs, wish }: Batch<Job, Wish>) => {
    // All at once, so that reading one file goes on while another is looked at.
    parentPort?.postMessage(await Promise.all(jobs.map((job) => one(job, wish, content))))
  })
}
