import { answerBatches } from '../answer-batches.ts'
import { personFigures } from './person-figures.ts'

answerBatches(personFigures)
