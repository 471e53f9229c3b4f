import { closest } from '../../core/closest.ts'
import type { Cohort } from '../../core/cohort/cohort.ts'
import type { Reader } from '../../core/cohort/figures/cohort-report.ts'
import { LEAST_MINIMUM, MOST_MINIMUM, readMinimum, USUAL_MINIMUM } from '../../core/cohort/minimum.ts'
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

/** Reads the options. @throws Failure `usage-term`, `usage-number`, `usage-format`, `usage`. */
export function summaryWish(options: Options, cohort: Pick<Cohort, 'term' | 'minimum'>): SummaryWish {
  const term = textOption(options, 'term') ?? cohort.term
  if (!isTermId(term)) throw fail('usage-term', { term, terms: [], closest: '' })
  const internal = options['internal'] === true
  const named = textOption(options, 'minimum')
  if (internal && named !== undefined)
    throw fail('usage', { says: '--internal and --minimum contradict each other.', fix: 'Leave one of them out.' })
  const minimum = named === undefined ? (cohort.minimum ?? USUAL_MINIMUM) : minimumFrom(named)
  return { term, reader: internal ? 'internal' : { minimum }, formats: formatsFrom(options) }
}

function minimumFrom(value: string): number {
  const minimum = readMinimum(value)
  if (minimum !== undefined) return minimum
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
