import type { CsvRow } from '../csv-row.ts'
import type { Finding } from '../finding.ts'
import { shortIds } from './damaged-ids.ts'
import { type Column, findHeadings, LOOKED_AT } from './headings.ts'
import { oncePerPerson } from './once-per-person.ts'
import type { Person } from './person.ts'
import { readRow } from './read-row.ts'
import type { Shape, WhyLeftOut } from './shape.ts'

/** A row that is about nobody whose plan is waited for. */
export interface LeftOut {
  readonly line: number
  readonly why: WhyLeftOut
}

/** A roster as far as it was understood. */
export interface Roster {
  /** What kind of file it is; undefined when no headings were found. */
  readonly shape?: Shape
  readonly columns: readonly Column[]
  /** The row that names them; undefined when none was found. */
  readonly headings?: CsvRow
  readonly people: readonly Person[]
  readonly leftOut: readonly LeftOut[]
  /** Lines of rows that cannot be used as they stand, lowest first; what is wrong is among the findings. */
  readonly unusable: readonly number[]
  readonly findings: readonly Finding[]
}

/** Rows are taken apart one by one: more of them are no roster of one program. */
export const MOST_ROWS = 50_000
/** A gradebook has some hundred. */
const MOST_COLUMNS = 2000

const NOTHING = { columns: [], people: [], leftOut: [], unusable: [] }

/**
 * People from the rows of a file, with everything that is wrong by row. `lineOf` gives the 1-based line of an offset; it is
 * asked in the file's order.
 */
export function readRoster(rows: readonly CsvRow[], lineOf: (offset: number) => number): Roster {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '') && !/^sep=/i.test(cells[0] ?? ''))
  const [first] = filled
  if (!first) return { ...NOTHING, findings: [{ code: 'roster-empty', args: {} }] }
  const large = tooLarge(rows, filled)
  if (large) return { ...NOTHING, findings: [{ code: 'roster-too-large', args: large, range: first.range() }] }
  const found = findHeadings(filled.map(({ cells }) => cells))
  const headings = filled[found?.at ?? 0] ?? first
  if (!found) return { ...NOTHING, findings: [{ code: 'roster-headings', args: {}, range: headings.range() }] }
  const { shape, columns, at } = found
  const twice = takenTwice(columns, headings)
  if (twice.length > 0) return { ...NOTHING, shape, columns, findings: twice }

  const above: Finding[] = at > 0 ? [{ code: 'roster-rows-above', args: { count: at }, range: first.range() }] : []
  const body = readBody(filled.slice(at + 1), lineOf, columns, shape)
  const once = oncePerPerson(body.people)
  const unusable = [...body.unusable, ...once.unusable].sort((a, b) => a - b)
  const nobody: Finding[] =
    once.people.length + unusable.length === 0 ? [{ code: 'roster-nobody', args: {}, range: headings.range() }] : []
  const findings = [
    ...above,
    ...withoutHeading(columns, headings, body.people),
    ...nobody,
    ...body.findings,
    ...shortIds(once.people),
    ...once.findings,
  ]
  return { shape, columns, headings, people: once.people, leftOut: body.leftOut, unusable, findings }
}

/** Which limit a file is beyond, if any; headings stand in the first rows. */
const tooLarge = (rows: readonly CsvRow[], filled: readonly CsvRow[]): Finding['args'] | undefined => {
  if (rows.length > MOST_ROWS) return { of: 'rows', limit: MOST_ROWS }
  const isWide = filled.slice(0, LOOKED_AT).some(({ cells }) => cells.length > MOST_COLUMNS)
  return isWide ? { of: 'columns', limit: MOST_COLUMNS } : undefined
}

type Body = Pick<Roster, 'people' | 'leftOut' | 'unusable' | 'findings'>

function readBody(
  rows: readonly CsvRow[],
  lineOf: (offset: number) => number,
  columns: readonly Column[],
  shape: Shape,
): Body {
  const people: Person[] = []
  const leftOut: LeftOut[] = []
  const unusable: number[] = []
  const findings: Finding[] = []
  let hidden = 0
  let firstHidden: Person | undefined
  for (const row of rows) {
    const line = lineOf(row.range().start)
    const read = readRow(row, line, columns, shape)
    for (const finding of read.findings) findings.push(finding)
    if (read.person) people.push(read.person)
    else if (read.why) leftOut.push({ line, why: read.why })
    else unusable.push(line)
    hidden += read.hidden
    if (read.hidden > 0) firstHidden ??= read.person
  }
  if (firstHidden) findings.push({ code: 'roster-characters', args: { count: hidden }, range: firstHidden.range })
  return { people, leftOut, unusable, findings }
}

/** Two columns for one thing: nobody can say which of them is meant. */
const takenTwice = (columns: readonly Column[], row: CsvRow): Finding[] =>
  columns.flatMap(({ taken, heading }, i) => {
    const other = columns.findIndex((column) => taken !== null && column.taken === taken)
    if (other < 0 || other === i) return []
    const args = { names: [columns[other]?.heading ?? '', heading], field: taken ?? '' }
    return [{ code: 'roster-heading-twice', args, range: row.range(i) }]
  })

/** Columns without a heading that hold something: cells that were merged, most often. */
const withoutHeading = (columns: readonly Column[], row: CsvRow, people: readonly Person[]): Finding[] =>
  columns.flatMap(({ heading }, i) =>
    heading === '' && people.some(({ cells }) => (cells[i] ?? '') !== '')
      ? [{ code: 'roster-heading-missing', args: { column: i + 1 }, range: row.range(i) }]
      : [],
  )
