import type { CsvRow } from '../../core/csv-row.ts'
import { type Finding, fail } from '../../core/finding.ts'
import { type Roster, readRoster } from '../../core/roster/read-roster.ts'
import { csvRows } from '../csv/csv-rows.ts'
import { type ExactCsv, evenLines, exactText } from '../csv/exact-csv.ts'
import { type Encoding, encodingOf } from './decode-roster.ts'
import { delimiterOf, lineCounter, tableBytes } from './read-roster-file.ts'

/** A table of grades as a course system exports it: who is in it, and each row for writing it again. */
export interface Gradebook {
  readonly roster: Roster
  readonly csv: ExactCsv
  readonly rows: readonly CsvRow[]
  /** The 1-based line a row begins in. */
  readonly lines: ReadonlyMap<CsvRow, number>
  /** The text that findings point into. */
  readonly even: string
}

/**
 * Reads a table of grades so that its bytes can come out again.
 *
 * @throws Failure `file-*`, `roster-spreadsheet`, `grades-bytes` when that cannot be.
 */
export function readGradebook(file: string, wanted?: Encoding): Gradebook {
  const bytes = tableBytes(file)
  const encoding = encodingOf(bytes, wanted)
  const text = exactText(bytes, encoding)
  if (text === undefined) throw fail('grades-bytes', { encoding }, { file })
  const even = evenLines(text)
  const delimiter = delimiterOf(even)
  const rows = csvRows(even, delimiter)
  const count = lineCounter(even)
  const lines = new Map(rows.map((row) => [row, count(row.whole.start)]))
  const roster = readRoster(rows, lineCounter(even))
  const isGuess = wanted === undefined && encoding === 'windows-1252'
  const guess: Finding[] = isGuess ? [{ code: 'roster-encoding', args: {} }] : []
  return {
    roster: { ...roster, findings: [...guess, ...roster.findings] },
    csv: { text, encoding, delimiter },
    rows,
    lines,
    even,
  }
}
