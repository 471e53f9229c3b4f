import type { Catalogues } from '../../core/catalogue/catalogues.ts'
import type { Block } from '../../core/document/document.ts'
import type { Framework } from '../../core/framework.ts'
import type { Crosswalk } from '../../core/lens/crosswalk.ts'
import type { Term } from '../../core/plan.ts'
import type { SharedPlan } from '../../core/sharing/shared-plan.ts'
import type { PartOf, ViewPart } from '../../core/view/view.ts'

/** What a part of a document is made from. */
export interface PartInput {
  readonly shared: SharedPlan
  /** The terms that the document is about, in their order; none where a view needs no answers. */
  readonly terms: readonly Term[]
  /** How the plan meets those of another side, where that is known. */
  readonly crosswalk?: Crosswalk | undefined
  /** The framework of that other side. */
  readonly partner?: Framework | undefined
  /** Roles and opportunities, for parts that name them. */
  readonly catalogues?: Catalogues | undefined
}

/** Makes one part: blocks below a heading of level 2, or none where there is nothing to say. */
export type Part<Name extends ViewPart['part']> = (input: PartInput, part: PartOf<Name>) => readonly Block[]
