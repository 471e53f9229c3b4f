// What `check` of many plans is measured against: the same files parsed by the `yaml` library on all cores, nothing else.
import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { parse } from 'yaml'

if (isMainThread) {
  const folder = process.argv[2]
  const files = readdirSync(folder).map((file) => join(folder, file))
  const cores = availableParallelism()
  const shares = Array.from({ length: cores }, (_, i) => files.filter((_, k) => k % cores === i))
  const counts = await Promise.all(
    shares.map(
      (share) =>
        new Promise((done, failed) =>
          new Worker(fileURLToPath(import.meta.url), { workerData: share }).on('message', done).on('error', failed),
        ),
    ),
  )
  console.log(counts.reduce((sum, count) => sum + count, 0))
} else {
  let count = 0
  for (const file of workerData) count += parse(readFileSync(file, 'utf8')).terms.length
  parentPort.postMessage(count)
}
