import type { PlanChange } from '../../core/plan-changes.ts'
import { termTitle } from '../../core/term.ts'

/** More names than this are counted, not told. */
const MOST = 3

/** A moment as its own clock shows it: `2026-10-05 14:02`. */
export function sayMoment(date: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0')
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-')
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`
}

/** What changed, as the rest of a sentence: `pathway.why was answered`. Questions are named, never what was written. */
export function sayChanges(changes: readonly PlanChange[] | undefined): string {
  if (changes === undefined) return 'it changed (one of the two cannot be read as a plan)'
  const terms = changes.filter(({ path }) => path === '')
  const answers = changes.filter(({ path }) => path !== '')
  const parts = [
    ...terms.map(({ term, kind }) => `${termTitle(term)} was ${kind === 'removed' ? 'taken out' : kind}`),
    ...(answers.length === 0 ? [] : [sayAnswers(answers)]),
  ]
  return parts.length === 0 ? 'its layout or its notes changed' : parts.join(', and ')
}

function sayAnswers(answers: readonly PlanChange[]): string {
  const [first] = answers
  if (answers.length === 1 && first) return `${first.path} was ${KINDS[first.kind]}`
  const names = [...new Set(answers.map(({ path }) => path))]
  const more = names.length - MOST
  const told = more > 1 ? `${names.slice(0, MOST).join(', ')} and ${more} more` : names.join(', ')
  return `${answers.length} answers changed: ${told}`
}

const KINDS: Readonly<Record<PlanChange['kind'], string>> = {
  answered: 'answered',
  changed: 'changed',
  'taken-out': 'taken out',
  closed: 'closed',
  reopened: 'reopened',
  begun: 'begun',
  removed: 'taken out',
}
