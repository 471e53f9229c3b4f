import { parentPort } from 'node:worker_threads'
import { builtIn } from '../../store/content/built-in.ts'
import { contentFrom } from '../../store/content/content.ts'
import { contentFolder } from '../../store/content/content-folder.ts'
import { type CheckedFile, checkFile } from './check-file.ts'
import type { Job } from './check-files.ts'

// A thread of `check`: gets a batch of files, answers with a result for each.
const content = contentFrom([builtIn(contentFolder())])

parentPort?.on('message', async (batch: readonly Job[]) => {
  const results: CheckedFile[] = []
  for (const { file, name } of batch) results.push(await checkFile(file, name, content))
  parentPort?.postMessage(results)
})
