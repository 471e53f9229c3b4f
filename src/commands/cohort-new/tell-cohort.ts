import { join } from 'node:path'
import { dueText } from '../../core/cohort/due.ts'
import { termTitle } from '../../core/term.ts'
import type { Made } from '../../store/cohort/make-files.ts'
import { cohortHead } from '../../words/cohort/cohort-head.ts'
import { counted } from '../../words/cohort/counted.ts'
import { namedList } from '../../words/cohort/named-list.ts'
import { sayDue } from '../../words/cohort/say-due.ts'
import { tellMade } from '../../words/cohort/tell-made.ts'
import type { Look } from '../../words/look.ts'
import { oneLine } from '../../words/show.ts'
import type { Line } from '../../words/styled.ts'
import { problemsJson, tellProblems } from '../roster-problems.ts'
import type { CohortData } from './cohort-data.ts'

/** So many people are named; of more the number is told. */
const NAMED = 12

/** What a run did for the person who ran it: counts, then who is meant. */
export function tellCohort(data: CohortData, look: Look): Line[] {
  const { folder, roster, cohort, dryRun, outcome, checked, worksheets } = data
  const problems = tellProblems(checked)
  if (checked.exit === 3) return [...problems, 'Nothing was written.']
  const { created, changed, kept, removed, unchanged } = outcome
  const named = (keys: readonly string[]): string[] =>
    keys.map((key) => `${key}  ${oneLine(outcome.names.get(key) ?? '')}`)
  return [
    ...(problems.length > 0 ? [...problems, ''] : []),
    cohortHead(folder, `${cohort.framework}, ${termTitle(cohort.term)}`, look),
    ...(cohort.due ? [`Due: ${sayDue(cohort.due, cohort.timeZone)}`] : []),
    ...tellMade(
      { created: named(created), changed: named(changed), kept: named(kept) },
      { one: 'template', more: 'templates', dryRun },
      look,
    ),
    ...namedList(
      `${counted(removed.length, 'person is', 'people are')} not on the roster any more; their files stay:`,
      named(removed),
      look,
    ),
    ...(worksheets ? tellWorksheets(worksheets, dryRun) : []),
    '',
    ...(outcome.isWork || worksheets?.isWork
      ? []
      : ['Nothing to do: everything is as the roster and cohort.yaml say. Nothing was written.']),
    ...(unchanged > 0 && outcome.isWork ? [`${counted(unchanged, 'template', 'templates')} as before.`] : []),
    ...(outcome.skipped.length > 0
      ? [
          `${counted(outcome.skipped.length, 'row', 'rows')} of the roster left out; see: waymark cohort roster check ${roster}`,
        ]
      : []),
    ...(dryRun && (outcome.isWork || worksheets?.isWork) ? ['Nothing was written.'] : []),
    ...(dryRun || created.length === 0
      ? []
      : [
          `Hand each person the plan.yaml in their folder below ${join(folder, 'templates')}. Only you can read them now.`,
        ]),
  ]
}

/** Worksheets stand beside the plans, so their folders say whose they are. */
function tellWorksheets({ created, changed, kept, unchanged }: Made, dryRun: boolean): Line[] {
  const parts = [
    ...(created.length > 0 ? [`${created.length} ${dryRun ? 'would be made' : 'made'}`] : []),
    ...(changed.length > 0 ? [`${changed.length} ${dryRun ? 'to be ' : ''}made anew`] : []),
    ...(unchanged.length > 0 ? [`${unchanged.length} as before`] : []),
    ...(kept.length > 0 ? [`${kept.length} edited, kept`] : []),
  ]
  return ['', `Worksheets: ${parts.join(', ')}.`, ...kept.slice(0, NAMED).map((path) => `  kept: ${path}`)]
}

/** The same for a program: keys, no names (docs/json.md). */
export function cohortJson({ folder, roster, cohort, dryRun, outcome, checked, worksheets }: CohortData): object {
  const { created, kept, changed, removed, unchanged, skipped } = outcome
  return {
    folder,
    roster,
    framework: cohort.framework,
    term: cohort.term,
    due: cohort.due && dueText(cohort.due),
    time_zone: cohort.timeZone,
    dry_run: dryRun,
    created,
    kept,
    changed,
    removed,
    unchanged,
    skipped,
    problems: problemsJson(checked),
    ...(worksheets ? { worksheets: worksheetsJson(worksheets) } : {}),
  }
}

function worksheetsJson({ created, changed, kept, unchanged }: Made): object {
  const keys = (paths: readonly string[]): string[] => paths.map((path) => path.split('/')[1] ?? '')
  return { created: keys(created), kept: keys(kept), changed: keys(changed), unchanged: unchanged.length }
}
