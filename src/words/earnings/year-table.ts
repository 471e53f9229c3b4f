import { saySchoolYear } from '../../core/career/school-year.ts'
import type { Earnings, EarningYear } from '../../core/earnings/earnings.ts'
import { type Cents, sum } from '../../core/earnings/money.ts'
import type { Look } from '../look.ts'
import { accent, good, type Line, quiet, strong } from '../styled.ts'
import { widthOf } from '../width.ts'
import { WIDEST } from '../wrap.ts'
import { sayKnown } from './say-money.ts'

/** A line of the table: a year, or all of them. */
interface Row {
  readonly name: string
  readonly taught: string
  readonly schedule: Cents | null
  readonly added: Cents | null
  readonly costs: Cents
  readonly total: Cents | null
}

/** A bar says little with fewer cells than this. */
const LEAST_BAR = 8
/** Narrower than this, the parts of a year go below it. */
const FOR_COLUMNS = 60

/** A line a year, with a bar as long as its total; read aloud, the same in words. */
export function yearTable(earnings: Earnings, hasSchedule: boolean, look: Look): Line[] {
  if (look.accessible) return sayYears(earnings, hasSchedule)
  const rows = rowsOf(earnings)
  const room = Math.min(look.width - 1, WIDEST)
  const columns = room >= FOR_COLUMNS ? columnsOf(rows, hasSchedule) : [YEAR, TOTAL]
  const widths = columns.map(({ head, says }) => Math.max(...[head, ...rows.map(says)].map(widthOf)))
  const cells = (texts: readonly string[]): string =>
    texts.map((text, i) => pad(text, widths[i] ?? 0, i > 0)).join('  ')
  const space = room - widths.reduce((all, width) => all + width + 2, 0)
  const most = Math.max(1, ...earnings.years.map(({ total }) => total ?? 0))
  const lines = rows.map((row, i): Line => {
    const isTotal = i === rows.length - 1
    const text = cells(columns.map(({ says }) => says(row)))
    if (isTotal) return [strong(text)]
    return space < LEAST_BAR ? text : [text, '  ', ...bar(row, hasSchedule, space, most, look.unicode)]
  })
  const isNarrow = room < FOR_COLUMNS && hasParts(rows, hasSchedule)
  const parts = rows.map((row): Line[] => {
    const said = isNarrow && hasParts([row], hasSchedule) ? partsOf(row, hasSchedule) : []
    return said.length === 0 ? [] : [['  ', quiet(said.join(', '))]]
  })
  return [
    ...(space < LEAST_BAR || !hasSchedule || !hasAdded(earnings) ? [] : [legend(look.unicode)]),
    [quiet(cells(columns.map(({ head }) => head)))],
    ...lines.flatMap((line, i) => [line, ...(parts[i] ?? [])]),
  ]
}

/** The same in words: `2028-29: schedule $41,000, added $900, total $41,900.` */
export const sayYears = (earnings: Earnings, hasSchedule: boolean): string[] =>
  rowsOf(earnings).map((row) => `${row.name}: ${sayParts(row, hasSchedule)}.`)

/** Whether any bar has a part behind the schedule. */
export const hasAdded = ({ totals: { move, added } }: Earnings): boolean => move !== 0 || added !== 0

const rowsOf = (earnings: Earnings): Row[] => [...earnings.years.map(rowOf), totalRow(earnings)]

function rowOf({ year, taught, schedule, move, parts, total }: EarningYear): Row {
  const some = (kept: (cents: Cents) => boolean): Cents =>
    parts.filter(({ cents }) => kept(cents)).reduce((all, { cents }) => all + cents, 0)
  return {
    name: saySchoolYear(year),
    taught: String(taught),
    schedule,
    added: sum([move, some((cents) => cents > 0)]),
    costs: some((cents) => cents < 0),
    total,
  }
}

const totalRow = ({ totals: { schedule, move, added, costs, total } }: Earnings): Row => ({
  name: 'All years',
  taught: '',
  schedule,
  added: sum([move, added]),
  costs,
  total,
})

interface Column {
  readonly head: string
  readonly says: (row: Row) => string
}

const YEAR: Column = { head: 'School year', says: ({ name }) => name }
const TOTAL: Column = { head: 'Total', says: ({ total }) => sayKnown(total) }

const hasParts = (rows: readonly Row[], hasSchedule: boolean): boolean =>
  rows.some(({ added, costs }) => costs !== 0 || (hasSchedule && added !== 0))

function columnsOf(rows: readonly Row[], hasSchedule: boolean): Column[] {
  const parts = hasParts(rows, hasSchedule)
  return [
    YEAR,
    ...(hasSchedule ? [{ head: 'Taught', says: ({ taught }: Row) => taught }] : []),
    ...(hasSchedule && parts ? [{ head: 'Schedule', says: ({ schedule }: Row) => sayKnown(schedule) }] : []),
    ...(parts ? [{ head: 'Added', says: ({ added }: Row) => sayUnlessNone(added) }] : []),
    ...(rows.some(({ costs }) => costs !== 0)
      ? [{ head: 'Costs', says: ({ costs }: Row) => sayUnlessNone(costs) }]
      : []),
    TOTAL,
  ]
}

const sayUnlessNone = (cents: Cents | null): string => (cents === 0 ? '' : sayKnown(cents))

/** `schedule $41,000, added $900, total $41,900` */
const sayParts = (row: Row, hasSchedule: boolean): string =>
  [...partsOf(row, hasSchedule), `total ${sayKnown(row.total)}`].join(', ')

const partsOf = ({ schedule, added, costs }: Row, hasSchedule: boolean): string[] => [
  ...(hasSchedule ? [`schedule ${sayKnown(schedule)}`] : []),
  ...(added === 0 ? [] : [`added ${sayKnown(added)}`]),
  ...(costs === 0 ? [] : [`costs ${sayKnown(costs)}`]),
]

const pad = (text: string, width: number, right: boolean): string => {
  const blanks = ' '.repeat(Math.max(0, width - widthOf(text)))
  return right ? blanks + text : text + blanks
}

const MARKS = { unicode: ['█', '▒'], ascii: ['#', '+'] } as const
const marksFor = (unicode: boolean): readonly [string, string] => MARKS[unicode ? 'unicode' : 'ascii']

/** As long as the total is large; what is added stands at its end, and shows however little it is. */
function bar({ schedule, total }: Row, hasSchedule: boolean, space: number, most: Cents, unicode: boolean): Line {
  const [full, more] = marksFor(unicode)
  const cells = (cents: Cents): number => Math.round((Math.max(0, cents) / most) * space)
  if (total === null) return []
  if (!hasSchedule) return [good(more.repeat(cells(total)))]
  const all = cells(total)
  const extra = total > (schedule ?? 0) ? Math.max(1, all - cells(schedule ?? 0)) : 0
  return [accent(full.repeat(Math.max(0, all - extra))), good(more.repeat(extra))]
}

const legend = (unicode: boolean): Line => {
  const [full, more] = marksFor(unicode)
  return [accent(full), ' schedule  ', good(more), ' added']
}
