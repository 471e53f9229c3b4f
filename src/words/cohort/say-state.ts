import type { PersonState } from '../../core/cohort/standing.ts'

/** Where someone is, in a word or two. */
export const STATE_WORDS: Readonly<Record<PersonState, string>> = {
  'not-collected': 'not collected',
  unreadable: 'cannot be read',
  other: 'another plan',
  invalid: 'to mend',
  draft: 'draft',
  complete: 'complete',
  final: 'closed',
  edited: 'closed, changed',
}
