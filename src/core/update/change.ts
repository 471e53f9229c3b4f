/** A place in a plan file, as it is when the change's turn comes: keys, and indexes of lists. */
export type Spot = readonly (string | number)[]

/** What is written for a value that is not simply taken along. */
export type Written = string | number | readonly string[]

/**
 * One change of an update, in the order in which they are made. `term` is the term's id, null for the profile. `path` is
 * the answer's by the names of the file, `label` the question as it is asked now, where there is one.
 */
export type Change = { readonly term: string | null; readonly path: string } & (
  | { readonly kind: 'renamed'; readonly to: string; readonly at: Spot; readonly key: string }
  | { readonly kind: 'moved'; readonly to: string; readonly at: Spot; readonly into: Spot }
  /** Choices by their present names. */
  | { readonly kind: 'choices'; readonly at: Spot; readonly value: string | readonly string[] }
  /** Choices that were set aside go from their list. */
  | { readonly kind: 'unchosen'; readonly at: Spot; readonly indexes: readonly number[] }
  | { readonly kind: 'nearest-point'; readonly at: Spot; readonly value: number; readonly label: string }
  /**
   * A value goes under `set_aside`, to a place in the list `into`: whole, from `at`, or the `part` of it that does not fit.
   */
  | {
      readonly kind: 'set-aside'
      readonly why: string
      readonly label: string
      readonly into: Spot
      readonly index: number
      readonly at: Spot
      readonly part: Written | undefined
    }
  | { readonly kind: 'asked-again'; readonly label: string }
  /** What was said of an answer's change goes along with its name. */
  | { readonly kind: 'reason'; readonly at: Spot; readonly key: string }
  /** The list of what is asked again, whole. */
  | { readonly kind: 'ask-again'; readonly at: Spot; readonly paths: readonly string[] }
  /** What holds nothing and is not known any more. */
  | { readonly kind: 'emptied'; readonly at: Spot }
  | { readonly kind: 'version'; readonly at: Spot; readonly from: number; readonly version: number }
)

/** What an update comes to for one plan. Nothing to do: no changes. */
export interface PlanUpdate {
  /** The oldest version that a term which is brought along was written with. */
  readonly from: number
  readonly to: number
  readonly changes: readonly Change[]
}
