import { setFlagsFromString } from 'node:v8'
import { parentPort } from 'node:worker_threads'
import { builtIn } from '../../store/content/built-in.ts'
import { contentFrom } from '../../store/content/content.ts'
import { contentFolder } from '../../store/content/content-folder.ts'
import { checkFile } from './check-file.ts'
import type { Job } from './check-files.ts'

// A thread has time for its code to be optimized: Node 20's own budget again (see bin/waymark.js).
if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=135168')

// A thread of `check`: gets a batch of files, answers with a result for each.
const content = contentFrom([builtIn(contentFolder())])

parentPort?.on('message', async (batch: readonly Job[]) => {
  // All at once, so that reading one file goes on while another is looked at.
  parentPort?.postMessage(await Promise.all(batch.map(({ file, name }) => checkFile(file, name, content))))
})
