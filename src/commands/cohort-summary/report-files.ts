import type { CohortReport } from '../../core/cohort/figures/cohort-report.ts'
import { type FileStep, fileStep } from '../../core/cohort/file-step.ts'
import { reportDocument } from '../../export/cohort/report-document.ts'
import { html } from '../../export/html/html.ts'
import { markdown } from '../../export/markdown/markdown.ts'
import type { CohortPaths } from '../../store/cohort/paths.ts'
import type { Reports } from '../../store/cohort/reports-file.ts'
import { hashThere } from '../../store/cohort/take-place.ts'
import { sha256 } from '../../store/files/crypto.ts'
import type { ReportFormat } from './wish.ts'

/** A file of a report, and what is to be done for it. */
export interface ReportFile {
  readonly name: string
  readonly file: string
  readonly text: string
  /** `keep`: someone else made or edited the file that is there, so it stays. */
  readonly step: FileStep
  /** Hashes by which a later run will know the file for one of ours, also when this run is cut short. */
  readonly ours: readonly string[]
}

const NAMES: Readonly<Record<ReportFormat, string>> = { html: 'overview.html', md: 'overview.md', json: 'summary.json' }

/** The files of a report beside those that are there. `ours`: hashes of what Waymark made, by name. */
export function reportFiles(
  report: CohortReport,
  formats: readonly ReportFormat[],
  paths: CohortPaths,
  ours: Reports['files'],
): readonly ReportFile[] {
  const document = reportDocument(report)
  const texts: Readonly<Record<ReportFormat, () => string>> = {
    html: () => html(document),
    md: () => markdown(document),
    json: () => `${JSON.stringify({ schema_version: 1, ...report }, null, 2)}\n`,
  }
  return formats.map((format) => {
    // A report for the faculty member alone never takes the place of one for others, and says by its name what it is.
    const name = `${report.internal ? 'internal-' : ''}${NAMES[format]}`
    const file = paths.report(report.term, name)
    const text = texts[format]()
    const hash = sha256(text)
    const there = hashThere(file)
    const step = fileStep({ there, wanted: hash, ours: ours[name] ?? [] })
    const known = step === 'create' ? [hash] : step === 'replace' ? [hash, there ?? ''] : (ours[name] ?? [])
    return { name, file, text, step, ours: known }
  })
}
