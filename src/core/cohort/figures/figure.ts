import { boundsOf, type Hiding } from '../suppress/hide-cells.ts'

/** A number as far as it may be shown: exactly, between two bounds, or not at all. */
export interface Figure {
  readonly count: number | null
  readonly at_least: number | null
  readonly at_most: number | null
}

export const NOT_SHOWN: Figure = { count: null, at_least: null, at_most: null }

export const exactly = (count: number): Figure => ({ count, at_least: count, at_most: count })

/** Between two bounds, of so many; no figure where they say nothing. */
export function between([least, most]: readonly [number, number], total: number): Figure {
  if (least === most) return exactly(least)
  return least === 0 && most === total ? NOT_SHOWN : { count: null, at_least: least, at_most: most }
}

/** Some parts of a whole together. A part that is hidden among others that are shown has no bounds: they would say little. */
export function figureOf(hiding: Hiding, ...ids: readonly string[]): Figure {
  const bounds = boundsOf(hiding, new Set(ids))
  const isOneHidden = ids.length === 1 && hiding.hidden.has(ids[0] ?? '') && !hiding.nearlyAll
  return isOneHidden && bounds[0] !== bounds[1] ? NOT_SHOWN : between(bounds, hiding.total)
}
