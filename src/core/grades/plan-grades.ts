import type { Member } from '../cohort/record.ts'
import type { PersonState, Standing } from '../cohort/standing.ts'
import { gradeCell, samePoints } from './grade-cell.ts'
import { type GradeRule, pointsFor } from './grade-rule.ts'

/**
 * What becomes of one person's cell: points go into an empty one, or over another value that the instructor gave up by name;
 * it says the same already; it has another value and keeps it; the person is excused, or the system lets nobody change it;
 * there are no points to give; or the export has no row for the person.
 */
export type GradeStep = 'write' | 'replace' | 'same' | 'keep' | 'excused' | 'locked' | 'no-points' | 'no-row'

export interface GradeRow {
  readonly key: string
  readonly name: string
  /** Of the export; null when the person has no row in it. */
  readonly line: number | null
  /** What the row was found by. */
  readonly match: 'id' | 'name' | null
  readonly state: PersonState
  readonly late: boolean
  /** What the cell says now. */
  readonly was: string
  readonly points: number | null
  readonly step: GradeStep
}

/** A row of the export, as far as it is looked at. */
export interface ExportRow {
  readonly line: number
  readonly cell: string
  readonly isLocked: boolean
  readonly match: 'id' | 'name'
}

interface Given {
  readonly rule: GradeRule
  /** Rows of the export by the key of whom they are about. */
  readonly rows: ReadonlyMap<string, ExportRow>
  readonly standings: ReadonlyMap<string, { readonly standing: Standing; readonly late: boolean }>
  /** Keys of people whose value may be written over. */
  readonly replace: ReadonlySet<string>
}

/** What is to be done for each of these people, in their order. */
export function planGrades(
  members: readonly Pick<Member, 'key' | 'name'>[],
  { rule, rows, standings, replace }: Given,
): GradeRow[] {
  return members.map(({ key, name }) => {
    const { standing, late } = standings.get(key) ?? {}
    const row = rows.get(key)
    const points = standing ? pointsFor(rule, standing, late === true) : null
    return {
      key,
      name,
      line: row?.line ?? null,
      match: row?.match ?? null,
      state: standing?.state ?? 'not-collected',
      late: late === true,
      was: row?.cell ?? '',
      points,
      step: stepFor(row, points, replace.has(key)),
    }
  })
}

function stepFor(row: ExportRow | undefined, points: number | null, isGivenUp: boolean): GradeStep {
  if (points === null) return 'no-points'
  if (!row) return 'no-row'
  const cell = gradeCell(row.cell)
  if (cell.kind === 'excused') return 'excused'
  if (cell.kind === 'points' && samePoints(cell.points, points)) return 'same'
  if (row.isLocked) return 'locked'
  if (cell.kind === 'empty') return 'write'
  return isGivenUp ? 'replace' : 'keep'
}
