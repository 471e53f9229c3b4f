import type { Crosswalk, Side } from '../../core/lens/crosswalk.ts'
import type { Lens, LensRow } from '../../core/lens/lens.ts'

/** What is said of a plan above what it shows. */
export interface LensPlan {
  readonly file: string
  readonly framework: { readonly id: string; readonly version: number }
  readonly name: string | null
  readonly term: string
  readonly status: 'draft' | 'final'
}

/** A row with the titles of its benefits. */
export interface ToldRow extends LensRow {
  readonly titles: Readonly<Record<Side, string>>
}

/** What `waymark lens` tells. */
export interface LensData extends Pick<Lens, 'matches'> {
  /** The side of the plan that was named first. */
  readonly own: Side
  readonly plans: Partial<Readonly<Record<Side, LensPlan>>>
  /** Who may read the candidate's plan by its own word; undefined where there is none, or where it is not asked. */
  readonly readers: readonly string[] | undefined
  readonly source: Crosswalk['source']
  readonly rows: readonly ToldRow[]
}
