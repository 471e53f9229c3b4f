import { hideCells } from '../suppress/hide-cells.ts'
import { widthFor } from '../suppress/width-for.ts'
import type { CohortScope } from './cohort-scope.ts'
import { exactly, type Figure, figureOf, NOT_SHOWN } from './figure.ts'
import { GOAL_KINDS, MILESTONE_KINDS } from './plan-figures.ts'
import { seen, type Tally } from './tally.ts'
import { answeredBounds, questionHiding } from './term-figures.ts'

/** Goals or milestones: how many there are, and of each kind. */
export interface EntryFigures {
  readonly total: Figure
  readonly kinds: readonly { readonly id: string; readonly entries: Figure }[]
}

const KINDS = { goal: GOAL_KINDS, milestone: MILESTONE_KINDS } as const

/** The goals or milestones of a term. Shown where enough people have one, and where it gives away no hidden number of people. */
export function entryFigures(
  tally: Tally,
  scope: CohortScope,
  term: string,
  collects: 'goal' | 'milestone',
  minimum: number,
): EntryFigures {
  const name = `${term} ${collects}s`
  const cells = KINDS[collects].map((id) => ({
    id,
    count: seen(tally, `${name} ${id}`),
    people: seen(tally, `${name} ${id} people`),
  }))
  const total = cells.reduce((all, { count }) => all + count, 0)
  const isShown =
    seen(tally, `${name} people`) >= minimum && !tellsWhoAnswered(tally, scope, term, { collects, total, minimum })
  const hiding = hideCells(cells, { minimum })
  return {
    total: isShown ? exactly(total) : NOT_SHOWN,
    kinds: cells.map(({ id }) => ({ id, entries: isShown ? figureOf(hiding, id) : NOT_SHOWN })),
  }
}

/**
 * Whether a number of entries narrows down how many people answered a question whose number is hidden: each of them has one
 * entry or more, and at most as many as the question allows.
 */
function tellsWhoAnswered(
  tally: Tally,
  { questions }: CohortScope,
  term: string,
  { collects, total, minimum }: { readonly collects: string; readonly total: number; readonly minimum: number },
): boolean {
  const lists = questions
    .filter(({ prompt }) => prompt.collects === collects)
    .map((question) => {
      const [least, most] = answeredBounds(question, questionHiding(tally, term, question, minimum))
      return { least, most, each: question.prompt.max ?? Number.POSITIVE_INFINITY }
    })
  return lists.some((list) => {
    if (list.least === list.most) return false
    const others = lists.filter((other) => other !== list)
    const most = Math.min(list.most, total - others.reduce((all, { least }) => all + least, 0))
    const rest = total - others.reduce((all, other) => all + other.most * other.each, 0)
    const least = Math.max(list.least, rest > 0 ? Math.ceil(rest / list.each) : 0)
    return most - least < widthFor(minimum)
  })
}
