import { answerBatches } from '../answer-batches.ts'
import { countShard } from './count-shard.ts'

answerBatches(countShard)
