import { answerBatches } from '../answer-batches.ts'
import { updateFile } from './update-file.ts'

answerBatches(updateFile)
