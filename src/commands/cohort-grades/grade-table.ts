import { hasDecimalComma, pointsText } from '../../core/grades/grade-cell.ts'
import type { GradeRow } from '../../core/grades/plan-grades.ts'
import type { GradeSystem } from '../../core/grades/systems.ts'
import { type CutRow, cutCsv } from '../../store/csv/exact-csv.ts'
import type { Gradebook } from '../../store/roster/read-gradebook.ts'

interface Wanted {
  readonly system: GradeSystem
  /** The column with the points. */
  readonly at: number
  readonly rows: readonly GradeRow[]
}

/** Rows about nobody that the import reads all the same: what is above the people in Canvas. */
const ABOVE: ReadonlySet<string> = new Set(['points-row', 'posting-row'])

/**
 * The table to import: headings and the rows that change, with the columns that go along; undefined when nothing changes.
 * What is not a new value comes out byte by byte as it was.
 */
export function gradeTable(
  { roster, csv, rows, lines }: Gradebook,
  { system, at, rows: people }: Wanted,
): Buffer | undefined {
  const isComma = csv.delimiter !== ',' && hasDecimalComma(rows.map(({ cells }) => cells[at] ?? ''))
  const points = new Map(
    people.flatMap(({ step, line, points: given }): [number, string][] =>
      (step === 'write' || step === 'replace') && line !== null && given !== null
        ? [[line, pointsText(given, isComma)]]
        : [],
    ),
  )
  if (points.size === 0) return undefined
  const headings = roster.columns.map(({ heading }) => heading)
  const columns = headings.flatMap((heading, i) => (i === at || system.keeps(heading, i, headings) ? [i] : []))
  const isWhole = columns.length === headings.length
  const above = new Set(roster.leftOut.filter(({ why }) => ABOVE.has(why)).map(({ line }) => line))
  const top = roster.headings?.whole.start ?? 0
  return cutCsv(
    csv,
    rows.flatMap((row): CutRow[] => {
      if (row.whole.start < top) return [{ row, columns: undefined }]
      const line = lines.get(row) ?? 0
      const value = points.get(line)
      const own = isWhole ? [...row.cells.keys()] : columns
      if (value !== undefined) return [{ row, columns: own, values: new Map([[at, value]]) }]
      return row.whole.start === top || above.has(line) ? [{ row, columns: own }] : []
    }),
  )
}
