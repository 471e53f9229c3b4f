import { sayDate } from '../../core/date-meant.ts'
import { termTitle } from '../../core/term.ts'
import { cohortHead } from '../../words/cohort/cohort-head.ts'
import { counted } from '../../words/cohort/counted.ts'
import { INTERNAL_MARK, KINDS } from '../../words/cohort/report-words.ts'
import { sayFigure, sayFigureOf } from '../../words/cohort/say-figure.ts'
import type { Look } from '../../words/look.ts'
import { type Line, strong } from '../../words/styled.ts'
import { problemsJson } from '../roster-problems.ts'
import type { SummaryData } from './summary-data.ts'
import { hasNewData, tellData } from './tell-data.ts'

/** So many roles and opportunities, and keys of people, are named; the report has all. */
const NAMED = 5

type Row = readonly [label: string, says: string]

/** The main figures, then which files there are. */
export function tellSummary(data: SummaryData, look: Look): Line[] {
  const { folder, report, left, checked } = data
  const { framework, term, as_of, minimum } = report
  const part = (says: string, rows: readonly Row[]): Line[] =>
    rows.length === 0 ? [] : ['', look.accessible ? `${says}:` : [strong(says)], ...inColumns(rows, look)]
  return [
    cohortHead(folder, `${framework.title}, ${termTitle(term)}, as of ${sayDate(as_of)}`, look),
    minimum === null
      ? INTERNAL_MARK
      : `No number of fewer than ${minimum} people is shown. All of them, for yourself alone: waymark cohort summary --internal`,
    ...part('People', peopleRows(report)),
    ...(report.people.in_term.count === null ? ['', 'Too few people have begun the term to tell more.'] : []),
    ...part('Answers given', answerRows(report)),
    ...part('Goals', kindRows(report.goals.at(-1))),
    ...part('Milestones', kindRows(report.milestones)),
    ...part('Roles that most people have in view', aimRows(report.roles, report)),
    ...part('Opportunities that most people have in view', aimRows(report.opportunities, report)),
    ...(left.length === 0
      ? []
      : [
          '',
          `${counted(left.length, 'person is', 'people are')} not on the roster any more, and not counted: ${left.slice(0, NAMED).join(', ')}${left.length > NAMED ? `, and ${left.length - NAMED} more` : ''}.`,
        ]),
    '',
    ...checked.findings.flatMap(({ text }) => [...text, '']),
    ...tellFiles(data),
  ]
}

function peopleRows({ people, terms, term }: SummaryData['report']): readonly Row[] {
  const closed = terms.at(-1)?.final
  return [
    ['On the roster', sayFigure(people.rostered)],
    ['Handed in a plan', sayFigure(people.collected, people.rostered.count)],
    ['Handed in a plan that is valid', sayFigure(people.valid, people.rostered.count)],
    [`Have begun ${termTitle(term)}`, sayFigure(people.in_term, people.rostered.count)],
    ...(closed ? [[`Have closed ${termTitle(term)}`, sayFigure(closed, people.in_term.count)] as const] : []),
  ]
}

const answerRows = ({ terms }: SummaryData['report']): readonly Row[] =>
  (terms.at(-1)?.benefits ?? []).map(({ title: name, answered, asked }) => [name, sayFigureOf(answered, asked)])

const kindRows = (entries: SummaryData['report']['milestones'] | undefined): readonly Row[] =>
  entries === undefined || entries.total.at_least === null
    ? []
    : [
        ['All', sayFigure(entries.total)],
        ...entries.kinds.map(({ id, entries: some }): Row => [KINDS[id] ?? id, sayFigure(some, entries.total.count)]),
      ]

const aimRows = (aims: SummaryData['report']['roles'], { people }: SummaryData['report']): readonly Row[] =>
  aims.slice(0, NAMED).map(({ name, people: some }) => [name, sayFigure(some, people.in_term.count)])

function inColumns(rows: readonly Row[], { accessible, width }: Look): Line[] {
  const [longest, figures] = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  if (accessible || 4 + (longest ?? 0) + (figures ?? 0) > width)
    return rows.map(([label, says]) => `  ${label}: ${says}`)
  return rows.map(([label, says]) => `  ${label.padEnd(longest ?? 0)}  ${says}`)
}

function tellFiles({ files, dryRun, data }: SummaryData): Line[] {
  const named = (steps: readonly string[]): readonly string[] =>
    files.filter(({ step }) => steps.includes(step)).map(({ path }) => path)
  const [made, same, kept] = [named(['create', 'replace']), named(['same']), named(['keep'])]
  const keeping = kept.map(
    (path) => `${path} was edited, so it stays as it is. To have it made anew, move it away and run this again.`,
  )
  if (dryRun) return ['Nothing was written.']
  return [
    ...(made.length > 0 ? [`Written: ${made.join(', ')}`] : []),
    ...(same.length > 0 ? [`As it was: ${same.join(', ')}`] : []),
    ...keeping,
    ...(data ? tellData(data) : []),
    ...(made.length === 0 && !hasNewData(data) ? ['Nothing was written.'] : []),
  ]
}

/** The same for a program (docs/json.md). */
export function summaryJson({ folder, report, files, left, data, dryRun, checked }: SummaryData): object {
  const named = (...steps: readonly string[]): readonly string[] =>
    files.filter(({ step }) => steps.includes(step)).map(({ path }) => path)
  return {
    folder,
    dry_run: dryRun,
    created: named('create'),
    changed: named('replace'),
    unchanged: named('same'),
    kept: named('keep'),
    removed: left,
    data,
    problems: problemsJson(checked),
    report,
  }
}
