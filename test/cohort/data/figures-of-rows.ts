import type { CohortReport } from '../../../src/core/cohort/figures/cohort-report.ts'
import type { SqlRow } from './sql-of-page.ts'

/** Figures by what they are of: `2026-fall pathway.moment answered`. What is zero is left out, as SQL has no row for it. */
export type Named = Readonly<Record<string, number>>

const named = (figures: readonly (readonly [string, number | null])[]): Named =>
  Object.fromEntries(figures.filter(([, count]) => count !== 0).map(([name, count]) => [name, count ?? Number.NaN]))

/** The figures of an internal summary, for each statement of docs/scale.md. */
export function figuresOf(report: CohortReport): Readonly<Record<string, Named>> {
  const { term, people, quality, terms, changes, goals, milestones, roles, opportunities } = report
  const before = terms.at(-2)?.term
  const questions = terms.flatMap((one) =>
    one.benefits.flatMap((benefit) => benefit.questions.map((question) => ({ ...question, in: one.term }))),
  )
  return {
    people: named([
      ['rostered', people.rostered.count],
      ['collected', people.collected.count],
      ['valid', people.valid.count],
    ]),
    quality: named([
      ['unreadable', quality.unreadable.count],
      ['invalid', quality.invalid.count],
      ['other_framework', quality.other_framework.count],
      ['other_term', quality.other_term.count],
      ['same_name', quality.same_name.count],
    ]),
    terms: named([
      ...terms.flatMap((one) => [
        [`${one.term} people`, one.people.count] as const,
        [`${one.term} final`, one.final.count] as const,
      ]),
      [`${term} older_version`, quality.older_version.count],
    ]),
    benefits: named(
      terms.flatMap((one) =>
        one.benefits.flatMap(({ id, asked, answered }) => [
          [`${one.term} ${id} asked`, asked] as const,
          [`${one.term} ${id} answered`, answered.count] as const,
        ]),
      ),
    ),
    questions: named(
      questions.flatMap((one) =>
        (['answered', 'skipped', 'open', 'not_asked'] as const).map(
          (id) => [`${one.in} ${one.path} ${id}`, one[id].count] as const,
        ),
      ),
    ),
    points: named(
      questions.flatMap((one) =>
        one.points.map(({ point, people: chose }) => [`${one.in} ${one.path} ${point}`, chose.count] as const),
      ),
    ),
    changes: named(
      changes.flatMap((change) =>
        (['paired', 'rose', 'same', 'fell'] as const).map(
          (id) => [`${before} ${change.path} ${id}`, change[id].count] as const,
        ),
      ),
    ),
    entries: named([
      ...goals.flatMap((one) => one.kinds.map(({ id, entries }) => [`${one.term} goal ${id}`, entries.count] as const)),
      ...milestones.kinds.map(({ id, entries }) => [`${term} milestone ${id}`, entries.count] as const),
    ]),
    aims: named([
      ...roles.map(({ id, people: who }) => [`roles ${id}`, who.count] as const),
      ...opportunities.map(({ id, people: who }) => [`opportunities ${id}`, who.count] as const),
    ]),
  }
}

/** How a statement's rows name their figures: the columns that say what of, and those that hold a number. */
const SHAPES: Readonly<Record<string, { readonly of: readonly string[]; readonly counts: readonly string[] }>> = {
  people: { of: [], counts: ['rostered', 'collected', 'valid'] },
  quality: { of: [], counts: ['unreadable', 'invalid', 'other_framework', 'other_term', 'same_name'] },
  terms: { of: ['plan_term'], counts: ['people', 'final', 'older_version'] },
  benefits: { of: ['plan_term', 'benefit'], counts: ['asked', 'answered'] },
  questions: { of: ['plan_term', 'question'], counts: ['answered', 'skipped', 'open', 'not_asked'] },
  points: { of: ['plan_term', 'question', 'point'], counts: ['people'] },
  changes: { of: ['from_term', 'question'], counts: ['paired', 'rose', 'same', 'fell'] },
  entries: { of: ['plan_term', 'collects', 'standing'], counts: ['entries'] },
  aims: { of: ['catalogue', 'item'], counts: ['people'] },
}

/** The figures in the rows that a statement gave. */
export function figuresIn(statement: string, rows: readonly SqlRow[]): Named {
  const { of, counts } = SHAPES[statement] ?? { of: [], counts: [] }
  return named(
    rows.flatMap((row) =>
      counts.map((count) => {
        const what = of.map((column) => String(row[column]))
        return [[...what, ...(counts.length > 1 ? [count] : [])].join(' '), Number(row[count])] as const
      }),
    ),
  )
}
