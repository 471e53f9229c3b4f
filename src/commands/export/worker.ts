import { answerBatches } from '../answer-batches.ts'
import { exportOrProblem } from './export-or-problem.ts'

// A course has hundreds of plans, and each way to write one has much code of its own: measured, optimizing later is faster.
answerBatches(exportOrProblem, { isBrief: true })
