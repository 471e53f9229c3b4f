import { closest } from '../../core/closest.ts'
import { LEAST_MINIMUM, type Reader, USUAL_MINIMUM } from '../../core/cohort/figures/cohort-report.ts'
import { fail } from '../../core/finding.ts'
import { isTermId } from '../../core/term.ts'
import { type Options, textOption } from '../command.ts'

export const REPORT_FORMATS = ['html', 'md', 'json'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

/** What a report is to be, from the command line. */
export interface SummaryWish {
  readonly term: string
  readonly reader: Reader
  readonly formats: readonly ReportFormat[]
}

/** No report hides more than this asks for. */
const MOST_MINIMUM = 1000

/** Reads the options. @throws Failure `usage-term`, `usage-number`, `usage-format`, `usage`. */
export function summaryWish(options: Options, usualTerm: string): SummaryWish {
  const term = textOption(options, 'term') ?? usualTerm
  if (!isTermId(term)) throw fail('usage-term', { term, terms: [], closest: '' })
  const internal = options['internal'] === true
  const minimum = textOption(options, 'minimum')
  if (internal && minimum !== undefined)
    throw fail('usage', { says: '--internal and --minimum contradict each other.', fix: 'Leave one of them out.' })
  return { term, reader: internal ? 'internal' : { minimum: minimumFrom(minimum) }, formats: formatsFrom(options) }
}

function minimumFrom(value: string | undefined): number {
  if (value === undefined) return USUAL_MINIMUM
  const minimum = /^\d{1,4}$/.test(value) ? Number(value) : Number.NaN
  if (minimum >= LEAST_MINIMUM && minimum <= MOST_MINIMUM) return minimum
  throw fail('usage-number', { name: 'minimum', value, least: LEAST_MINIMUM, most: MOST_MINIMUM, places: 0 })
}

function formatsFrom(options: Options): readonly ReportFormat[] {
  const list = textOption(options, 'to')
  if (list === undefined) return REPORT_FORMATS
  const names = list.split(',').map((name) => name.trim().toLowerCase())
  for (const value of names)
    if (!REPORT_FORMATS.some((known) => known === value))
      throw fail('usage-format', { value, known: REPORT_FORMATS, closest: closest(value, REPORT_FORMATS) ?? '' })
  return REPORT_FORMATS.filter((format) => names.includes(format))
}
