import { type ReadSchedule, readSchedule } from '../../core/earnings/read-schedule.ts'
import { Failure, type Finding, fail } from '../../core/finding.ts'
import { csvRows } from '../csv/csv-rows.ts'
import { isSpreadsheet } from '../csv/is-spreadsheet.ts'
import { decode, guardedBytes } from '../files/guarded-read.ts'

/** A schedule with the text it was read from, for showing findings. */
export interface ScheduleFile extends ReadSchedule {
  readonly text: string
}

/** Sixty lanes of fifty years take 24 KB. Taking cells apart costs more than reading a plan, so less is let in. */
const LARGEST_SCHEDULE = 256 * 1024

/**
 * Reads a salary schedule from a CSV file: a regular file of at most 256 KiB, in UTF-8.
 *
 * @throws Failure `file-*` or `schedule-spreadsheet` when it cannot be read as text.
 */
export function readScheduleFile(file: string): ScheduleFile {
  const text = textOf(file)
  const rows = csvRows(text, delimiterOf(text))
  const broken = rows.find(({ isBroken }) => isBroken)
  if (!broken) return { text, ...readSchedule(rows) }
  return { text, findings: [{ code: 'schedule-quotes', args: {}, range: broken.range() }] }
}

function textOf(file: string): string {
  try {
    const bytes = guardedBytes(file)
    if (isSpreadsheet(bytes)) throw fail('schedule-spreadsheet', {}, { file })
    if (bytes.length > LARGEST_SCHEDULE)
      throw fail('file-too-large', { limit: LARGEST_SCHEDULE, size: bytes.length }, { file })
    return decode(bytes, file)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const told = error.findings.map(
      (finding): Finding => ({ ...finding, args: { ...finding.args, of: 'schedule', limit: LARGEST_SCHEDULE } }),
    )
    throw new Failure(told, error)
  }
}

/** What separates cells, by the row that names the lanes: the rows above may hold commas in their texts. */
const delimiterOf = (text: string): string => /^[\ufeff" ]*years[" ]*([,;\t|])/im.exec(text)?.[1] ?? ','
