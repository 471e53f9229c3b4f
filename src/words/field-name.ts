import type { Collects, Prompt } from '../core/framework.ts'

/** Short names for the fields that each kind of entry has (docs/framework-file.md), for where a whole question is too much. */
const NAMES: Readonly<Record<Collects, Readonly<Record<string, string>>>> = {
  goal: {
    measure: 'How it will show',
    due: 'Due',
    first_step: 'First step',
    obstacle: 'What may get in the way',
    if_then: 'If it does',
    supporter: 'Support',
    status: 'Status',
    reason: 'Why it was dropped',
    evidence: 'What shows it',
  },
  milestone: {
    role: 'Role',
    opportunity: 'Opportunity',
    by: 'By',
    status: 'Status',
    depends_on: 'Waits for',
    reason: 'Why it was dropped',
  },
  contact: {
    kind: 'Kind of contact',
    how: 'How in touch',
    last_contact: 'Last in touch',
    next_ask: 'To ask or tell next',
  },
  activity: { part: 'Part', setting: 'Where', on: 'When', status: 'Status', takeaway: 'Takeaway' },
  income: {
    amount: 'Amount',
    per: 'Per',
    from_year: 'From',
    condition: 'On condition',
    obligation: 'In return',
  },
  indicator: { value: 'Value', unit: 'Unit', as_of: 'As of' },
}

/** What a field of an entry is called in a document: a short name where its list has them, else its question. */
export const fieldName = (list: Prompt, field: Prompt): string =>
  (list.collects && NAMES[list.collects][field.id]) ?? field.label
