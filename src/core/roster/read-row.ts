import type { CsvRow } from '../csv-row.ts'
import type { Finding } from '../finding.ts'
import { cleanCell } from './clean-cell.ts'
import { changedIds } from './damaged-ids.ts'
import type { Column } from './headings.ts'
import { leftOut } from './left-out.ts'
import { namesFrom } from './names.ts'
import { type Field, ID_KINDS, type Ids, type Person, rosterId } from './person.ts'
import type { RowFields, Shape, WhyLeftOut } from './shape.ts'

/** What came of one row: a person, a reason why it is about none, or neither where it cannot be used as it stands. */
export interface ReadRow {
  readonly person?: Person
  readonly why?: WhyLeftOut
  readonly findings: readonly Finding[]
  /** How many characters that nobody sees were taken out of its cells. */
  readonly hidden: number
}

/** No name, id or answer to a question of the profile is longer. */
const LONGEST_CELL = 500
/** A text in which a spreadsheet program would see a formula. */
const FORMULA = /^[=+\-@]./
/** What UTF-8 looks like once it was read as Windows-1252, and the sign for a character that is lost. */
const GARBLED = /[ÃÂ][\u0080-\u00bf\u0152-\u02dc\u2013-\u2122]|\ufffd/

/** Reads a row by what its columns are taken for. `line` is where it begins. */
export function readRow(row: CsvRow, line: number, columns: readonly Column[], shape: Shape): ReadRow {
  if (row.isBroken) return refused('roster-quotes', { rest: row.isBroken === 'itself' ? '' : 'unread' }, row)
  const filled = row.cells.findLastIndex((cell) => cell.trim() !== '') + 1
  if (filled > columns.length) return refused('roster-row-long', { cells: filled, columns: columns.length }, row)
  const clean = row.cells.map(cleanCell)
  const cells = clean.map(({ text }) => text)
  const fields = fieldsOf(cells, columns, shape)
  const why = leftOut(fields, cells, columns, shape)
  if (why !== undefined) return { why, findings: [], hidden: 0 }

  const needed = columns.findLastIndex(({ taken }) => taken !== null && !MAY_END_BEFORE.includes(taken)) + 1
  if (cells.length < needed) return refused('roster-row-short', { cells: cells.length, columns: needed }, row)
  const long = columns.findIndex(({ taken, fills }, i) => (taken ?? fills) && (cells[i] ?? '').length > LONGEST_CELL)
  if (long >= 0)
    return refused('roster-cell-long', { heading: columns[long]?.heading ?? '', limit: LONGEST_CELL }, row, long)
  const [changed] = changedIds(fields)
  if (changed) {
    const { value, why: how, kind } = changed
    const at = columns.findIndex(({ taken }) => taken === kind)
    return refused('roster-id-changed', { value, why: how, heading: columns[at]?.heading ?? '' }, row, at)
  }
  const person = personFrom(fields, cells, line, row)
  if (!rosterId(person)) return refused('roster-unkeyed', {}, row)
  return { person, findings: worthALook(person), hidden: clean.reduce((sum, { hidden }) => sum + hidden, 0) }
}

/** Columns that a row may end before: programs leave out empty cells at the end. */
const MAY_END_BEFORE: readonly Field[] = ['section', 'role', 'status', 'enabled']

const refused = (code: Finding['code'], args: Finding['args'], row: CsvRow, cell?: number): ReadRow => ({
  findings: [{ code, args, range: row.range(cell) }],
  hidden: 0,
})

function fieldsOf(cells: readonly string[], columns: readonly Column[], { unwraps }: Shape): RowFields {
  const fields = new Map<Field, string>()
  for (const [i, { taken }] of columns.entries()) {
    const cell = cells[i] ?? ''
    if (taken !== null) fields.set(taken, unwraps ? unwraps(cell, taken) : cell)
  }
  return fields
}

function personFrom(fields: RowFields, cells: readonly string[], line: number, row: CsvRow): Person {
  const of = (field: Field): string => fields.get(field) ?? ''
  const ids: Ids = Object.fromEntries(ID_KINDS.filter((kind) => of(kind) !== '').map((kind) => [kind, of(kind)]))
  return {
    ...namesFrom({ name: of('name'), sorted: of('sorted_name'), given: of('given'), family: of('family') }),
    ids,
    sections: of('section') === '' ? [] : [of('section')],
    cells,
    line,
    range: row.range(),
  }
}

function worthALook({ name, sortName, range }: Person): Finding[] {
  const formula = [name, sortName].find((text) => FORMULA.test(text))
  return [
    ...(formula === undefined ? [] : [{ code: 'roster-formula', args: { sign: formula.charAt(0) }, range } as const]),
    ...(GARBLED.test(name) ? [{ code: 'roster-garbled', args: {}, range } as const] : []),
    ...(name === '' ? [{ code: 'roster-name-missing', args: {}, range } as const] : []),
  ]
}
