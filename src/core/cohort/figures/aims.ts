import { hideCells } from '../suppress/hide-cells.ts'
import { widthFor } from '../suppress/width-for.ts'
import type { CohortScope } from './cohort-scope.ts'
import { type Figure, figureOf } from './figure.ts'
import { ENTRY_KINDS } from './plan-figures.ts'
import { seen, type Tally } from './tally.ts'
import type { TermKnowledge } from './term-knowledge.ts'

/** A role or an opportunity that people aim at or keep in view. */
export interface Aim {
  readonly id: string
  readonly name: string
  readonly people: Figure
}

/**
 * The items that may be shown, those with most people first; none where they would tell, together with how many answered, of
 * the others.
 */
export function aimsIn(
  tally: Tally,
  scope: CohortScope,
  items: readonly { readonly id: string; readonly name: string }[],
  kind: 'role' | 'opportunity',
  known: TermKnowledge,
  minimum: number,
): readonly Aim[] {
  const { term } = scope
  const people = seen(tally, `${term} people`)
  const shown = items
    .flatMap(({ id, name }) => {
      const count = seen(tally, `${term} ${kind} ${id}`)
      const hiding = hideCells(
        [
          { id, count },
          { id: 'others', count: people - count },
        ],
        { minimum },
      )
      const figure = figureOf(hiding, id)
      return (figure.at_least ?? 0) > 0 ? [{ id, name, people: figure }] : []
    })
    .sort((a, b) => (b.people.at_least ?? 0) - (a.people.at_least ?? 0) || (a.id < b.id ? -1 : 1))
  return minimum > 0 && tellsOfHidden(tally, scope, new Set(items.map(({ id }) => id)), shown, known, minimum)
    ? []
    : shown
}

/**
 * Whether one of the items that are not shown could be told more closely than `widthFor`. Everyone who answered a question that
 * offers nothing but items aims at one at least; and all together aim at no more than they could pick and have as milestones.
 */
function tellsOfHidden(
  tally: Tally,
  scope: CohortScope,
  items: ReadonlySet<string>,
  shown: readonly Aim[],
  { bounds }: TermKnowledge,
  minimum: number,
): boolean {
  const figures = new Map(shown.map(({ id, people }) => [id, people]))
  const asking = scope.questions
    .map((question) => ({ question, offered: question.prompt.choices?.map(({ id }) => id) ?? [] }))
    .filter(({ offered }) => offered.some((id) => items.has(id)))
    .map(({ question, offered }) => {
      const [least, most] = bounds.get(question.path) ?? [0, 0]
      const each = question.prompt.type === 'select_one' ? 1 : (question.prompt.max ?? offered.length)
      return { offered, least, most: most * each }
    })
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
  const least = asking.flatMap(({ offered, least: answered }) => {
    const hidden = offered.filter((id) => !figures.has(id))
    if (hidden.length === 0 || !offered.every((id) => items.has(id))) return []
    // The others can take at most one less than the minimum each.
    const others = (hidden.length - 1) * (minimum - 1)
    return [answered - sum(offered.map((id) => figures.get(id)?.at_most ?? 0)) - others]
  })
  const entries = sum(ENTRY_KINDS.milestone.map((kind) => seen(tally, `${scope.term} milestones ${kind}`)))
  const room = sum(asking.map(({ most }) => most)) + entries - sum(shown.map(({ people }) => people.at_least ?? 0))
  return figures.size < items.size && Math.min(minimum - 1, room) - Math.max(0, ...least) < widthFor(minimum)
}
