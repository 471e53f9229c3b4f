import { hideCells } from '../suppress/hide-cells.ts'
import { exactly, type Figure, figureOf, NOT_SHOWN } from './figure.ts'
import { ENTRY_KINDS, type Entries } from './plan-figures.ts'
import { seen, type Tally } from './tally.ts'
import type { TermKnowledge } from './term-knowledge.ts'

/** Goals or milestones: how many there are, and of each kind. */
export interface EntryFigures {
  readonly total: Figure
  readonly kinds: readonly { readonly id: string; readonly entries: Figure }[]
}

/** The goals or milestones of a term. */
export function entryFigures(
  tally: Tally,
  term: string,
  kind: Entries,
  { entries }: TermKnowledge,
  minimum: number,
): EntryFigures {
  const cells = ENTRY_KINDS[kind].map((id) => ({
    id,
    count: seen(tally, `${term} ${kind}s ${id}`),
    people: seen(tally, `${term} ${kind}s ${id} people`),
  }))
  const total = entries.get(kind)
  const hiding = hideCells(cells, { minimum })
  return {
    total: total === undefined ? NOT_SHOWN : exactly(total),
    kinds: cells.map(({ id }) => ({ id, entries: total === undefined ? NOT_SHOWN : figureOf(hiding, id) })),
  }
}
