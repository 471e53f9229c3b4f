import type { Collects } from '../../core/framework.ts'
import type { Term } from '../../core/plan.ts'
import { countsOf } from '../../core/progress.ts'
import { entriesOf } from '../../core/value.ts'
import { ABOUT, aboutOf, type Cell, type Row, type RowInput, type Table } from './table.ts'

const KINDS: Readonly<Record<Collects, string>> = {
  goal: 'goals',
  milestone: 'milestones',
  contact: 'contacts',
  activity: 'activities',
  income: 'incomes',
  indicator: 'indicators',
}
/** Of these it is also counted how many were done and dropped. */
const WITH_STATUS = ['goal', 'milestone', 'activity'] as const

/** A row for every term of a plan: how much was answered, and how many goals and other entries there are. No words. */
export const planRows: Table = {
  record: 'progress',
  columns: [
    ...ABOUT,
    'name',
    'framework_version',
    'answered',
    'skipped',
    'open',
    'required_open',
    ...Object.values(KINDS),
    ...WITH_STATUS.flatMap((kind) => [`${KINDS[kind]}_done`, `${KINDS[kind]}_dropped`]),
  ],
  *rows(input) {
    for (const term of input.terms.length > 0 ? input.terms : [undefined]) yield rowOf(input, term)
  },
}

function rowOf(input: RowInput, term: Term | undefined): Row {
  const { shared } = input
  const steps = shared.agenda(term)
  const { answered, skipped, open, required_open } = countsOf(steps)
  const name = shared.plan.profile.get('profile.name')
  const statusesOf = (kind: Collects): readonly Cell[] =>
    steps
      .filter(({ prompt, entry, state }) => entry === undefined && prompt.collects === kind && state === 'answered')
      .flatMap(({ value }) => entriesOf(value).map(({ fields }) => String(fields.get('status') ?? '')))
  const count = (kind: Collects, status: string): number => statusesOf(kind).filter((one) => one === status).length
  return [
    ...aboutOf(input, term),
    typeof name === 'string' ? name : null,
    term?.frameworkVersion ?? shared.framework.version,
    answered,
    skipped,
    open,
    required_open,
    ...Object.keys(KINDS).map((kind) => statusesOf(kind as Collects).length),
    ...WITH_STATUS.flatMap((kind) => [count(kind, 'done'), count(kind, 'dropped')]),
  ]
}
