import { hideCells } from '../suppress/hide-cells.ts'
import { type Figure, figureOf } from './figure.ts'
import { seen, type Tally } from './tally.ts'

/** A role or an opportunity that people aim at or keep in view. */
export interface Aim {
  readonly id: string
  readonly name: string
  readonly people: Figure
}

/** The items that may be shown, those with most people first. Which others someone aims at is not told either. */
export function aimsIn(
  tally: Tally,
  items: readonly { readonly id: string; readonly name: string }[],
  name: string,
  people: number,
  minimum: number,
): readonly Aim[] {
  return items
    .flatMap(({ id, name: title }) => {
      const count = seen(tally, `${name} ${id}`)
      const hiding = hideCells(
        [
          { id, count },
          { id: 'others', count: people - count },
        ],
        { minimum },
      )
      const figure = figureOf(hiding, id)
      return (figure.at_least ?? 0) > 0 ? [{ id, name: title, people: figure }] : []
    })
    .sort((a, b) => (b.people.at_least ?? 0) - (a.people.at_least ?? 0) || (a.id < b.id ? -1 : 1))
}
