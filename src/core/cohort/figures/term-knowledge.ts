import { type Bounds, type KnownSum, narrow, staysOpen } from '../suppress/narrow.ts'
import type { CohortQuestion, CohortScope } from './cohort-scope.ts'
import { ENTRY_KINDS, type Entries } from './plan-figures.ts'
import { answersTo, questionBounds } from './question-hiding.ts'
import { seen, type Tally } from './tally.ts'

/** What a report tells, all of it taken together, of how many people answered the questions of a term. */
export interface TermKnowledge {
  /** The least and the most people who can have answered each question, by its path. */
  readonly bounds: ReadonlyMap<string, Bounds>
  /** How many answers were given in each benefit of which that may be shown. */
  readonly answers: ReadonlyMap<string, number>
  /** How many goals and milestones there are, where that may be shown. */
  readonly entries: ReadonlyMap<Entries, number>
}

/** The questions that everybody is asked, by their benefit. */
export const askedOfAll = ({ questions }: CohortScope, benefit: string): readonly CohortQuestion[] =>
  questions.filter((one) => one.benefit === benefit && !one.isConditional)

/**
 * Settles which sums a report may show beside its questions: how many goals and milestones there are, then how many answers were
 * given in each benefit. Each is shown where enough people stand behind it and where it brings no hidden number closer than one
 * less than the minimum, together with all that is shown before it. `moved`: scales of which it is shown how people moved, which
 * hangs together with both terms person by person; no sum may tell anything more of them.
 */
export function termKnowledge(
  tally: Tally,
  scope: CohortScope,
  term: string,
  minimum: number,
  moved: ReadonlySet<string>,
): TermKnowledge {
  const { questions } = scope
  const before = questions.map((one) => questionBounds(tally, term, one, minimum))
  const shown: KnownSum[] = []
  const mayShow = (sums: readonly KnownSum[]): boolean => {
    const after = narrow(before, [...shown, ...sums])
    const isSame = (i: number): boolean => after[i]?.[0] === before[i]?.[0] && after[i]?.[1] === before[i]?.[1]
    if (!staysOpen(before, after, minimum - 1)) return false
    if (questions.some(({ path }, i) => moved.has(path) && !isSame(i))) return false
    shown.push(...sums)
    return true
  }

  const entries = new Map<Entries, number>()
  for (const kind of Object.keys(ENTRY_KINDS) as Entries[]) {
    // Milestones are counted in the term of the report alone.
    if (kind === 'milestone' && term !== scope.term) continue
    const total = entriesOf(tally, term, kind)
    const isEnough = seen(tally, `${term} ${kind}s people`) >= minimum
    if (isEnough && mayShow(entrySums(questions, kind, total))) entries.set(kind, total)
  }
  const answers = new Map<string, number>()
  for (const { id } of scope.framework.benefits) {
    const ofAll = askedOfAll(scope, id)
    const total = sum(ofAll.flatMap((one) => answersTo(one).map((leaf) => seen(tally, `${term} ${one.path} ${leaf}`))))
    const isEnough = ['answered', 'missing'].every((what) => {
      const people = seen(tally, `${term} in ${id} ${what} people`)
      return people >= minimum
    })
    const of = ofAll.map((one) => ({ at: questions.indexOf(one), times: 1 }))
    if (isEnough && mayShow([{ of, least: total, most: total }])) answers.set(id, total)
  }
  const known = narrow(before, shown)
  return { bounds: new Map(questions.map(({ path }, i) => [path, known[i] ?? [0, 0]])), answers, entries }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

const entriesOf = (tally: Tally, term: string, kind: Entries): number =>
  sum(ENTRY_KINDS[kind].map((id) => seen(tally, `${term} ${kind}s ${id}`)))

/** Everyone who answered has one entry or more, and at most as many as the question allows. */
function entrySums(questions: readonly CohortQuestion[], kind: Entries, total: number): readonly KnownSum[] {
  const lists = [...questions.entries()].filter(([, { prompt }]) => prompt.collects === kind)
  const most = lists.map(([at, { prompt }]) => ({ at, times: prompt.max ?? Number.POSITIVE_INFINITY }))
  return [
    { of: lists.map(([at]) => ({ at, times: 1 })), least: 0, most: total },
    ...(most.every(({ times }) => Number.isFinite(times))
      ? [{ of: most, least: total, most: Number.POSITIVE_INFINITY }]
      : []),
  ]
}
