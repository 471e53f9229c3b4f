import { join } from 'node:path'
import { PERSON_STATES } from '../../core/cohort/standing.ts'
import { termTitle } from '../../core/term.ts'
import { cohortHead } from '../../words/cohort/cohort-head.ts'
import { counted } from '../../words/cohort/counted.ts'
import { peopleTable } from '../../words/cohort/people-table.ts'
import { sayDue } from '../../words/cohort/say-due.ts'
import { STATE_WORDS } from '../../words/cohort/say-state.ts'
import type { Look } from '../../words/look.ts'
import { oneLine, show } from '../../words/show.ts'
import type { Line } from '../../words/styled.ts'
import { countStates } from './count-states.ts'
import type { PersonStatus, StatusData } from './status-data.ts'

/** So many keys are named. */
const FEW = 8

/** How many are where, then a line a person; last what is not in those lines. */
export function tellStatus({ folder, cohort, people, left, setAside }: StatusData, look: Look): Line[] {
  const counts = countStates(people)
  const states = PERSON_STATES.toReversed().filter((state) => counts[state] > 0)
  const late = people.filter(({ attempt }) => attempt?.late).length
  const names = left.map(({ key }) => key)
  return [
    cohortHead(folder, `${cohort.framework}, ${termTitle(cohort.term)}`, look),
    ...(cohort.due ? [`Due: ${sayDue(cohort.due, cohort.timeZone)}`] : []),
    `${counted(people.length, 'person', 'people')}${late > 0 ? `, ${late} late` : ''}${people.length > 0 ? ':' : '.'}`,
    ...states.map((state) => `  ${counts[state]} ${STATE_WORDS[state]}`),
    ...(people.length > 0
      ? [
          '',
          ...peopleTable(
            { head: ['Key', 'Name', 'Plan', 'Handed in', 'Required', 'Times'], rows: people.map(row) },
            look,
          ),
        ]
      : ['Make templates for a roster first: waymark cohort new']),
    '',
    ...(setAside.length > 0
      ? [
          `${counted(setAside.length, 'file was', 'files were')} set aside; the reasons stand in ${show(join(folder, 'quarantine'))}.`,
        ]
      : []),
    ...(left.length > 0
      ? [
          `${counted(left.length, 'person is', 'people are')} not on the roster any more and not counted: ${names.slice(0, FEW).join(', ')}${left.length > FEW ? ' ...' : ''}`,
        ]
      : []),
    ...toMend(folder, people),
  ]
}

function row({ member, state, attempt, attempts, requiredAnswered, required }: PersonStatus): string[] {
  const day = attempt ? sayDay(attempt.submitted) : ''
  return [
    member.key,
    oneLine(member.sortName),
    STATE_WORDS[state],
    attempt?.late ? `${day}, late` : day,
    required > 0 ? `${requiredAnswered} of ${required}` : '',
    attempts > 1 ? String(attempts) : '',
  ]
}

/** `Dec 9`: a term is within one year. Made once: one for each of 10,000 people took 200 MB. */
const DAY = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', timeZone: 'UTC' })

const sayDay = (submitted: string | null): string =>
  submitted === null ? 'no date' : DAY.format(new Date(`${submitted}Z`))

/** Where to look for what is to mend. */
function toMend(folder: string, people: readonly PersonStatus[]): string[] {
  const first = people.find(({ state }) => state === 'invalid')
  if (!first?.attempt) return []
  return [
    `What is to mend in a plan, as for ${first.member.key}:`,
    `  waymark check ${show(join(folder, 'submitted', first.member.key, first.attempt.id, 'plan.yaml'))}`,
  ]
}
