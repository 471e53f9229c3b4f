import type { GradeRow, GradeStep } from '../../core/grades/plan-grades.ts'
import { termTitle } from '../../core/term.ts'
import { counted } from '../../words/cohort/counted.ts'
import { peopleTable } from '../../words/cohort/people-table.ts'
import { STATE_WORDS } from '../../words/cohort/say-state.ts'
import type { Look } from '../../words/look.ts'
import { oneLine, show } from '../../words/show.ts'
import { type Line, strong, title } from '../../words/styled.ts'
import { problemsJson, tellProblems } from '../roster-problems.ts'
import type { GradesData } from './grades-data.ts'

/** How the table is taken back. */
const IMPORT: Readonly<Record<string, string>> = {
  canvas: 'In Canvas: Grades, Import. It shows every change before it is made.',
  moodle:
    'In Moodle: the assignment, Upload grading worksheet; or of an export of all grades: Grades, Import, CSV file.',
  blackboard: 'In Blackboard: Grade Center or Gradebook, Work offline, Upload.',
  brightspace: 'In Brightspace: Grades, Enter Grades, Import.',
}

const LEFT: Readonly<Partial<Record<GradeStep, string>>> = {
  excused: 'excused',
  locked: 'cannot be changed',
}

/** Who gets what, then what is left as it is and why; last where the table is. */
export function tellGrades(data: GradesData, look: Look): Line[] {
  const { work, rule, export: source, checked, term } = data
  const problems = tellProblems(checked)
  if (!work) return [...problems, 'Nothing was written.']
  const { rows, system, column, strangers } = work
  const of = (...steps: readonly GradeStep[]): readonly GradeRow[] => rows.filter(({ step }) => steps.includes(step))
  const part = (says: string, some: readonly GradeRow[], last: string, cell: (row: GradeRow) => string): Line[] =>
    some.length === 0
      ? []
      : [
          '',
          look.accessible ? says : [strong(says)],
          ...peopleTable(
            { head: ['Key', 'Name', 'Plan', last], rows: some.map((row) => [...who(row), cell(row)]) },
            look,
          ),
        ]
  const given = of('write', 'replace')
  const kept = of('keep', 'excused', 'locked')
  const missing = of('no-row')
  const none = of('no-points')
  const same = of('same')
  const byName = rows.flatMap(({ line, match }) => (line !== null && match === 'name' ? [line] : []))
  const head = `${termTitle(term)}: points for "${oneLine(column)}", ${system.title} ${oneLine(source)}`
  return [
    ...(problems.length > 0 ? [...problems, ''] : []),
    look.accessible ? head : [title(head)],
    sayRule(rule),
    ...part(`${counted(given.length, 'person gets', 'people get')} points`, given, 'Points', ({ points, was, step }) =>
      step === 'replace' ? `${points} (was ${oneLine(was)})` : String(points),
    ),
    ...part(
      `${counted(kept.length, 'cell stays as it is', 'cells stay as they are')}`,
      kept,
      'There now',
      ({ was, points, step }) => `${oneLine(was) || 'nothing'}, ${LEFT[step] ?? `by the rule ${points}`}`,
    ),
    ...part(
      `${counted(missing.length, 'person has', 'people have')} points and no row in the export`,
      missing,
      'Points',
      ({ points }) => String(points),
    ),
    ...part(
      `${counted(none.length, 'person has', 'people have')} no points yet; their cells stay as they are`,
      none,
      'There now',
      ({ was }) => oneLine(was),
    ),
    '',
    ...(same.length > 0 ? [`${counted(same.length, 'cell says', 'cells say')} the same already.`] : []),
    ...(byName.length > 0
      ? [
          `${counted(byName.length, 'row was', 'rows were')} found by name alone, as no id in it is known (line ${few(byName)}).`,
        ]
      : []),
    ...(strangers.length > 0
      ? [
          `${counted(strangers.length, 'row is', 'rows are')} about nobody in this cohort (line ${few(strangers)}); left out.`,
        ]
      : []),
    ...sayFile(data),
    ...(kept.some(({ step }) => step === 'keep') ? ['To write over a value, name its key: --replace KEY'] : []),
  ]
}

const who = ({ key, name, state, late }: GradeRow): string[] => [
  key,
  oneLine(name),
  late ? `${STATE_WORDS[state]}, late` : STATE_WORDS[state],
]

/** So many lines are named. */
const FEW = 8
const few = (lines: readonly number[]): string =>
  lines.length > FEW ? `${lines.slice(0, FEW).join(', ')} and ${lines.length - FEW} more` : lines.join(', ')

function sayRule({ points, latePoints, fullWhen, partial }: GradesData['rule']): string {
  const when = fullWhen === 'final' ? 'the term is closed' : 'every required question is answered'
  const late = latePoints === null ? '' : `, ${latePoints} when it was late`
  const part = partial === 'none' ? 'Before that: nothing yet.' : 'Before that: the part that its required answers are.'
  return `${points} points when ${when}${late}. ${part}`
}

function sayFile({ table, dryRun, work, export: source }: GradesData): string[] {
  if (!table) return ['Nothing to write: no cell of the export would change.']
  const file = show(table.file)
  if (dryRun) return [`Nothing was written. Without --dry-run these rows would go into: ${file}`]
  return [
    table.isOld
      ? `Nothing to write: ${file} holds these rows already.`
      : `Written: ${file}, with these rows alone. ${oneLine(source)} is as it was.`,
    IMPORT[work?.system.id ?? ''] ?? '',
  ]
}

/** The same for a program: keys, no names (docs/json.md). */
export function gradesJson({ work, ...data }: GradesData): object {
  const { folder, term, export: source, rule, table, dryRun, skipped, checked } = data
  const keys = (...steps: readonly GradeStep[]): string[] =>
    (work?.rows ?? []).flatMap(({ step, key }) => (steps.includes(step) ? [key] : []))
  return {
    folder,
    term,
    export: source,
    lms: work?.system.id ?? null,
    column: work?.column ?? null,
    rule: {
      points: rule.points,
      late_points: rule.latePoints,
      full_when: rule.fullWhen,
      partial: rule.partial,
    },
    file: table?.file ?? null,
    dry_run: dryRun,
    created: keys('write'),
    kept: keys('keep', 'excused', 'locked'),
    changed: keys('replace'),
    removed: [],
    unchanged: keys('same').length,
    rows: (work?.rows ?? []).map(({ key, line, match, state, late, was, points, step }) => ({
      key,
      line,
      match,
      state,
      late,
      was,
      points,
      step,
    })),
    skipped,
    problems: problemsJson(checked),
  }
}
