import { answerBatches } from '../answer-batches.ts'
import type { Job } from '../each-file.ts'
import { checkFile } from './check-file.ts'

answerBatches(({ file, name }: Job, _, content) => checkFile(file, name, content))
