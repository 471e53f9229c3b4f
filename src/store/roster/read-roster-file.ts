import { Failure, type Finding, fail } from '../../core/finding.ts'
import { findHeadings } from '../../core/roster/headings.ts'
import { MOST_ROWS, type Roster, readRoster } from '../../core/roster/read-roster.ts'
import { csvRows } from '../csv/csv-rows.ts'
import { isSpreadsheet } from '../csv/is-spreadsheet.ts'
import { sha256 } from '../files/crypto.ts'
import { guardedBytes } from '../files/guarded-read.ts'
import { type DecodedRoster, decodeRoster, type Encoding } from './decode-roster.ts'

/** A roster with how its file was read. */
export interface RosterFile extends Roster, DecodedRoster {
  readonly delimiter: string
  readonly sha256: string
}

/** A gradebook of 10,000 people with 40 columns takes 3 MB. */
const LARGEST_ROSTER = 4 * 1024 * 1024
/** Rows looked at to find what separates cells: a few lines of a title may stand above the headings. */
const SNIFFED = { rows: 12, characters: 64 * 1024 }
const DELIMITERS = [',', ';', '\t', '|']

/**
 * Reads a roster: a regular file of at most 4 MiB, text with any usual delimiter and encoding. What is wrong in it comes back
 * as findings.
 *
 * @throws Failure `file-*`, `roster-spreadsheet` when it cannot be read as text.
 */
export function readRosterFile(file: string, wanted?: Encoding): RosterFile {
  const { bytes, decoded } = read(file, wanted)
  const { text } = decoded
  const delimiter = delimiterOf(text)
  const roster = readRoster(csvRows(text, delimiter, MOST_ROWS + 1), lineCounter(text))
  const guess: Finding[] = decoded.isGuess ? [{ code: 'roster-encoding', args: {} }] : []
  return { ...decoded, ...roster, findings: [...guess, ...roster.findings], delimiter, sha256: sha256(bytes) }
}

function read(file: string, wanted: Encoding | undefined): { readonly bytes: Buffer; readonly decoded: DecodedRoster } {
  const bytes = tableBytes(file)
  return { bytes, decoded: ofRoster(() => decodeRoster(bytes, file, wanted)) }
}

/** The bytes of a roster or another table of people. @throws Failure `file-*`, `roster-spreadsheet`. */
export const tableBytes = (file: string): Buffer =>
  ofRoster(() => {
    const bytes = guardedBytes(file, LARGEST_ROSTER)
    if (isSpreadsheet(bytes)) throw fail('roster-spreadsheet', {}, { file })
    return bytes
  })

/** What goes wrong is said of a roster, and not of a plan. */
function ofRoster<T>(task: () => T): T {
  try {
    return task()
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const told = error.findings.map((finding): Finding => ({ ...finding, args: { ...finding.args, of: 'roster' } }))
    throw new Failure(told, error)
  }
}

/** What separates cells: what a first line `sep=;` says, else whatever makes the best headings of the first rows. */
export function delimiterOf(text: string): string {
  const said = /^"?sep=([,;\t|])"?\s*$/im.exec(text.slice(0, 20).split('\n')[0] ?? '')?.[1]
  if (said !== undefined) return said
  const head = text.slice(0, SNIFFED.characters)
  const scores = DELIMITERS.map(
    (delimiter) => findHeadings(csvRows(head, delimiter, SNIFFED.rows).map(({ cells }) => cells))?.score ?? 0,
  )
  return DELIMITERS[scores.indexOf(Math.max(...scores))] ?? ','
}

/** Lines of offsets that are asked for in the file's order: each stretch is counted once. */
export function lineCounter(text: string): (offset: number) => number {
  let line = 1
  let at = 0
  return (offset) => {
    for (let next = text.indexOf('\n', at); next >= 0 && next < offset; next = text.indexOf('\n', next + 1)) {
      line += 1
      at = next + 1
    }
    return line
  }
}
