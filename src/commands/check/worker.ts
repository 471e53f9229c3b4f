import { answerBatches } from '../answer-batches.ts'
import { checkFile } from './check-file.ts'

answerBatches(({ file, name }, _, content) => checkFile(file, name, content))
