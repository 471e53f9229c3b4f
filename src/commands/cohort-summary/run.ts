import { dirname, relative } from 'node:path'
import { closeReports, type Release, releaseOf, sameRelease } from '../../core/cohort/figures/close-reports.ts'
import { type CohortReport, cohortReport } from '../../core/cohort/figures/cohort-report.ts'
import { sameNames } from '../../core/cohort/same-names.ts'
import type { Finding } from '../../core/finding.ts'
import { hasLeftovers } from '../../store/cohort/leftovers.ts'
import type { CohortPaths } from '../../store/cohort/paths.ts'
import { type Reports, readReports, writeReports } from '../../store/cohort/reports-file.ts'
import { makeFolder, withCohort } from '../../store/cohort/save-cohort.ts'
import { atomicWrite } from '../../store/files/atomic-write.ts'
import { ready } from '../check/check-file.ts'
import { writeData } from '../cohort-data/write-data.ts'
import { readCohortPlans } from '../cohort-plans/read-cohort-plans.ts'
import type { CommandCode } from '../command.ts'
import { findCohort } from '../find-cohort.ts'
import { type ReportFile, reportFiles } from './report-files.ts'
import type { SummaryData } from './summary-data.ts'
import { summaryJson, tellSummary } from './tell-summary.ts'
import { type SummaryWish, summaryWish } from './wish.ts'

export const code: CommandCode<SummaryData> = {
  async run([folder], options, services) {
    const { cwd } = services
    const found = await findCohort(cwd, folder)
    const { paths } = found
    const wish = summaryWish(options, found.cohort)
    const { people, left, tally, scope } = await readCohortPlans(found, wish.term, services)
    const facts = {
      rostered: people.length,
      sameName: sameNames(people.map(({ member }) => member)).size,
      left: left.length,
    }
    const report = cohortReport(tally, scope, facts, wish.reader, await services.content.catalogues())
    const dryRun = options['dryRun'] === true
    let work = workFor(report, wish, paths)
    const dataSet = options['data'] === true && !dryRun ? await writeData(found, wish.term, services) : null
    if (!dryRun && (work.isWork || hasLeftovers(paths)))
      await withCohort(paths, async () => {
        // Another run may have been at work since.
        work = workFor(report, wish, paths)
        if (work.isWork) await save(work, paths, wish.term)
      })
    const data: SummaryData = {
      folder: relative(cwd, paths.folder) || '.',
      report,
      files: work.files.map(({ file, step }) => ({ path: relative(cwd, file), step })),
      left: left.map(({ key }) => key),
      data: dataSet && { ...dataSet, folder: relative(cwd, dataSet.folder) },
      dryRun,
      checked: ready(relative(cwd, paths.reports), work.findings, undefined),
    }
    return { exit: 0, data }
  },
  words: tellSummary,
  json: summaryJson,
}

/** What a report comes to: its files, what to remember of them, and what someone should know before handing it on. */
interface Work {
  readonly files: readonly ReportFile[]
  readonly reports: Reports
  readonly findings: readonly Finding[]
  readonly isWork: boolean
}

function workFor(report: CohortReport, { term, formats }: SummaryWish, paths: CohortPaths): Work {
  const known = readReports(paths).get(term) ?? { files: {}, releases: [] }
  const files = reportFiles(report, formats, paths, known.files)
  const release = releaseOf(report)
  const isKnown = report.internal || known.releases.some((one) => sameRelease(one, release))
  return {
    files,
    reports: {
      files: { ...known.files, ...Object.fromEntries(files.map(({ name, ours }) => [name, ours])) },
      releases: isKnown ? known.releases : [...known.releases, release],
    },
    findings: report.internal ? [] : closeFindings(known.releases, release),
    isWork: !isKnown || files.some(({ step }) => step === 'create' || step === 'replace'),
  }
}

/** Of all earlier reports that are too close, the latest for each term and reason. */
function closeFindings(earlier: readonly Release[], now: Release): readonly Finding[] {
  const findings = earlier.flatMap((one) =>
    closeReports(one, now).map(
      ({ term, differs }): Finding => ({ code: 'cohort-reports-close', args: { term, differs, on: one.on } }),
    ),
  )
  return [
    ...new Map(findings.map((finding) => [`${finding.args['term']} ${finding.args['differs']}`, finding])).values(),
  ]
}

/** What is remembered comes first: a run that is cut short behind it knows its own files again. */
async function save({ files, reports }: Work, paths: CohortPaths, term: string): Promise<void> {
  await makeFolder(paths.own)
  await writeReports(paths, term, reports)
  for (const { file, text, step } of files)
    if (step === 'create' || step === 'replace') {
      await makeFolder(dirname(file))
      await atomicWrite(file, text, undefined, Number.POSITIVE_INFINITY)
    }
}
