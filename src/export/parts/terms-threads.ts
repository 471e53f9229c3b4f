import { type PlanThreads, planThreads } from '../../core/diff/plan-threads.ts'
import type { PartInput } from './part.ts'

/** Everything in a plan through the terms that a document is about, as `diff --all` follows it. */
export const threadsThrough = ({ shared: { framework, plan }, terms }: PartInput): PlanThreads =>
  planThreads(framework, { ...plan, terms }, '', 'me')
