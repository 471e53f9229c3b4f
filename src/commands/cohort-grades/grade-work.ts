import { compareRoster } from '../../core/cohort/compare-roster.ts'
import type { Member } from '../../core/cohort/record.ts'
import { fail } from '../../core/finding.ts'
import { gradeColumn, pointsPossible } from '../../core/grades/grade-column.ts'
import type { GradeRule } from '../../core/grades/grade-rule.ts'
import { matchByName } from '../../core/grades/match-by-name.ts'
import { type ExportRow, type GradeRow, planGrades } from '../../core/grades/plan-grades.ts'
import { GRADE_SYSTEMS, type GradeSystem, type Lms } from '../../core/grades/systems.ts'
import type { Person } from '../../core/roster/person.ts'
import type { Roster } from '../../core/roster/read-roster.ts'
import { sha256 } from '../../store/files/crypto.ts'
import type { Gradebook } from '../../store/roster/read-gradebook.ts'
import type { PersonPlan } from '../cohort-plans/read-cohort-plans.ts'
import type { FoundCohort } from '../find-cohort.ts'
import { gradeTable } from './grade-table.ts'

/** Who gets what, and the table that says so to a course system. */
export interface GradeWork {
  readonly system: GradeSystem
  /** The heading of the column with the points. */
  readonly column: string
  /** What the column is out of, where the export says so. */
  readonly possible: number | undefined
  /** Everybody on the roster, in the order of the export; who has no row in it comes last. */
  readonly rows: readonly GradeRow[]
  /** Lines of the export that are about nobody of this cohort. */
  readonly strangers: readonly number[]
  /** The table to import; undefined when nothing changes. */
  readonly table: Buffer | undefined
}

interface Wish {
  /** As it was named. */
  readonly file: string
  readonly lms: Lms | undefined
  readonly rule: GradeRule
  readonly replace: ReadonlySet<string>
}

/** Works out everybody's points before anything is written. @throws Failure `grades-system`, `grades-column`. */
export function gradeWork(
  book: Gradebook,
  { record }: FoundCohort,
  people: readonly PersonPlan[],
  { file, lms, rule, replace }: Wish,
): GradeWork {
  const { roster } = book
  const system = systemOf(book, lms, file)
  const headings = roster.columns.map(({ heading }) => heading)
  const at = gradeColumn(system, headings, rule.column, file)
  const column = headings[at] ?? ''
  const rowIn = new Map([...book.lines].map(([row, line]) => [line, row]))
  const cellsIn = (line: number): readonly string[] => rowIn.get(line)?.cells ?? []

  const found = whoIsWho(roster, record.members)
  const locks = headings.findIndex((heading) => /^grade can be changed$/i.test(heading))
  const exported = new Map(
    [...found].map(([{ line }, { key, match }]): [string, ExportRow] => {
      const cells = cellsIn(line)
      const isLocked = locks >= 0 && /^no$/i.test((cells[locks] ?? '').trim())
      return [key, { line, cell: (cells[at] ?? '').trim(), isLocked, match }]
    }),
  )
  const standings = new Map(
    people.map(({ member, attempt, ...standing }) => [member.key, { standing, late: attempt?.late != null }]),
  )
  const rows = planGrades(
    people.map(({ member }) => member),
    { rule, rows: exported, standings, replace },
  ).sort((a, b) => (a.line ?? Number.POSITIVE_INFINITY) - (b.line ?? Number.POSITIVE_INFINITY))
  const pointsLine = roster.leftOut.find(({ why }) => why === 'points-row')?.line
  const pointsRow = pointsLine === undefined ? undefined : cellsIn(pointsLine)
  const persons = roster.people.map(({ line }) => cellsIn(line))
  return {
    system,
    column,
    possible: pointsPossible(column, { headings, pointsRow, people: persons, at }),
    rows,
    strangers: roster.people.filter((person) => !found.has(person)).map(({ line }) => line),
    table: gradeTable(book, { system, at, rows }),
  }
}

interface Match {
  readonly key: string
  readonly match: ExportRow['match']
}

/** People of the export who are in the cohort: by an id, else by a name that only they have. */
function whoIsWho(roster: Roster, members: readonly Member[]): ReadonlyMap<Person, Match> {
  const changes = compareRoster(roster, members, sha256)
  const fresh = new Set(changes.added)
  const byId = changes.here.filter(({ member }) => !fresh.has(member.key))
  const strangers = changes.here.filter(({ member }) => fresh.has(member.key)).map(({ person }) => person)
  const byName = matchByName(strangers, changes.absent, { people: roster.people, known: members })
  return new Map<Person, Match>([
    ...byId.map(({ person, member: { key } }) => [person, { key, match: 'id' }] as const),
    ...[...byName].map(([person, { key }]) => [person, { key, match: 'name' }] as const),
  ])
}

function systemOf({ roster: { shape, columns } }: Gradebook, lms: Lms | undefined, file: string): GradeSystem {
  const system = GRADE_SYSTEMS.find((one) => one.shape === shape?.id && (lms === undefined || one.id === lms))
  const value = lms === undefined ? '' : lms.charAt(0).toUpperCase() + lms.slice(1)
  if (!system) throw fail('grades-system', { value, shape: shape?.title ?? '' }, { file })
  const isScale = system.shape === 'moodle-worksheet' && columns.some(({ heading }) => /^scale$/i.test(heading))
  if (isScale) throw fail('grades-system', { value, shape: 'scale' }, { file })
  return system
}
