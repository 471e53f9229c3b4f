import { join } from 'node:path'
import { PERSON_STATES } from '../../core/cohort/standing.ts'
import { termTitle } from '../../core/term.ts'
import { cohortHead } from '../../words/cohort/cohort-head.ts'
import { counted } from '../../words/cohort/counted.ts'
import { STATE_WORDS } from '../../words/cohort/say-state.ts'
import { tellMade } from '../../words/cohort/tell-made.ts'
import type { Look } from '../../words/look.ts'
import { show } from '../../words/show.ts'
import type { Line } from '../../words/styled.ts'
import { problemsJson, tellProblems } from '../roster-problems.ts'
import type { FeedbackData } from './feedback-data.ts'

/** What was made, what is kept, and who gets nothing. */
export function tellFeedback(data: FeedbackData, look: Look): Line[] {
  const { folder, term, dryRun, made, noted, without, checked } = data
  const problems = checked.flatMap(tellProblems)
  const { unchanged } = made
  const states = PERSON_STATES.flatMap((state) => {
    const count = without.filter((person) => person.state === state).length
    return count === 0 ? [] : [`${count} ${STATE_WORDS[state]}`]
  })
  return [
    ...(problems.length > 0 ? [...problems, ''] : []),
    cohortHead(folder, `feedback, ${termTitle(term)}`, look),
    `${counted(noted.length, 'person has', 'people have')} notes from you.`,
    ...tellMade(made, { one: 'document', more: 'documents', dryRun }, look),
    '',
    ...(unchanged.length > 0 ? [`${counted(unchanged.length, 'document', 'documents')} as before.`] : []),
    ...(without.length > 0
      ? [`Nothing to hand back, and no note: ${counted(without.length, 'person', 'people')} (${states.join('; ')}).`]
      : []),
    ...(made.isWork && !dryRun
      ? [`Hand each person what is in their folder below ${show(join(folder, 'feedback'))}. Only you can read it now.`]
      : ['Nothing was written.']),
  ]
}

/** The same for a program: keys, no names and no notes (docs/json.md). */
export function feedbackJson({ folder, term, formats, dryRun, made, noted, without, checked }: FeedbackData): object {
  const keys = (paths: readonly string[]): string[] => [...new Set(paths.map((path) => path.split('/')[1] ?? ''))]
  return {
    folder,
    term,
    formats,
    dry_run: dryRun,
    created: keys(made.created),
    kept: keys(made.kept),
    changed: keys(made.changed),
    removed: [],
    unchanged: keys(made.unchanged).length,
    noted,
    skipped: without.map(({ member: { key }, state }) => ({ key, why: state })),
    problems: checked.flatMap((file) => problemsJson(file).map((finding) => ({ file: file.file, ...finding }))),
  }
}
