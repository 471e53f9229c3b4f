import { type Cell, csvText } from '../../words/csv.ts'
import type { StatusData } from './status-data.ts'

/** A row a person, for a spreadsheet program; no text in it can become a formula. */
export function statusCsv({ people, names }: StatusData): string {
  const head = ['state', 'handed_in', 'late', 'attempts', 'required_answered', 'required', 'answered', 'questions']
  return csvText([
    ['key', ...(names ? ['name', 'sort_name', 'sections'] : []), ...head],
    ...people.map(({ member, state, attempt, attempts, ...counts }): Cell[] => [
      member.key,
      ...(names ? [member.name, member.sortName, member.sections.join('; ')] : []),
      state,
      attempt?.submitted ?? null,
      attempt ? attempt.late !== null : null,
      attempts,
      counts.requiredAnswered,
      counts.required,
      counts.answered,
      counts.questions,
    ]),
  ])
}
