import { dueText } from '../../core/cohort/due.ts'
import { countStates } from './count-states.ts'
import type { StatusData } from './status-data.ts'

/** Who is where, for a program: keys, and names only where they were asked for (docs/json.md). */
export function statusJson({ folder, cohort, people, left, setAside, names }: StatusData): object {
  return {
    folder,
    framework: cohort.framework,
    term: cohort.term,
    due: cohort.due && dueText(cohort.due),
    time_zone: cohort.timeZone,
    totals: {
      people: people.length,
      ...countStates(people),
      late: people.filter(({ attempt }) => attempt?.late).length,
    },
    people: people.map(({ member, state, code, attempt, attempts, ...counts }) => ({
      key: member.key,
      ...(names ? { name: member.name } : {}),
      state,
      code,
      attempt: attempt?.id ?? null,
      submitted: attempt?.submitted ?? null,
      late: attempt ? attempt.late !== null : false,
      attempts,
      required_answered: counts.requiredAnswered,
      required: counts.required,
      answered: counts.answered,
      questions: counts.questions,
    })),
    left: left.map(({ key }) => key),
    set_aside: setAside.map(({ id, key, submitted, reason }) => ({ id, key, submitted, reason })),
  }
}
