import type { Code } from '../../core/codes.ts'
import { type Words, words } from './parts.ts'

export const FEEDBACK_FINDINGS = {
  'feedback-column': words(
    () => 'No column of this table is called Notes, Feedback or Comments, so nothing in it can be handed back.',
    () => 'Name the column with your notes so; one with keys or ids says whom each is to.',
  ),
  'feedback-nobody': words(
    () => 'These notes are to nobody on the roster, so they go into no document.',
    () => 'Compare the key with those of: waymark cohort status',
  ),
} satisfies Partial<Record<Code, Words>>
