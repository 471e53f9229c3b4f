import type { Collects } from './framework.ts'

/** The fields that a kind of entry must have, because other features rely on them (docs/framework-file.md). */
export const COLLECTED_FIELDS: Readonly<Record<Collects, readonly string[]>> = {
  goal: ['goal', 'measure', 'due', 'first_step', 'obstacle', 'if_then', 'supporter', 'status', 'reason', 'evidence'],
  milestone: ['title', 'role', 'opportunity', 'by', 'status', 'depends_on'],
  contact: ['who', 'kind', 'how', 'last_contact', 'next_ask'],
  activity: ['what', 'part', 'setting', 'on', 'status', 'takeaway'],
  income: ['source', 'amount', 'per', 'from_year', 'condition', 'obligation'],
  indicator: ['measure', 'value', 'unit', 'as_of'],
}
