/** Whose plan: the two frameworks that a crosswalk joins. */
export const SIDES = ['candidate', 'district'] as const
export type Side = (typeof SIDES)[number]

/** How the benefits of two frameworks meet, as its file has it (docs/crosswalk.md). */
export interface Crosswalk {
  readonly format: 1
  /** The frameworks' ids. */
  readonly crosswalk: Readonly<Record<Side, string>>
  readonly source: { readonly title: string; readonly publisher: string; readonly date?: string; readonly note: string }
  readonly rows: readonly CrosswalkRow[]
  readonly matches?: readonly MatchRule[]
}

/** One benefit of a candidate beside one of a district. */
export interface CrosswalkRow extends Readonly<Record<Side, RowSide>> {
  readonly id: string
  readonly sees: string
  readonly ask: string
}

export interface RowSide {
  readonly benefit: string
  /** Paths of the questions whose answers show it. */
  readonly prompts: readonly string[]
  readonly missing: string
}

/** What makes a possible match of two plans: every comparison holds, for one entry of a repeat where it names fields. */
export interface MatchRule {
  readonly id: string
  /** The row it belongs to. */
  readonly row: string
  readonly title: string
  readonly compare: readonly Comparison[]
  /** Fields of the district's entry that must not be lower, where they are given. */
  readonly at_least?: Readonly<Record<string, number>>
}

/** Answers of one side against answers of the other: `benefit.prompt`, or `benefit.prompt.field` of entries. */
export interface Comparison extends Readonly<Record<Side, string | readonly string[]>> {
  readonly by?: 'choice' | 'words' | 'not-after'
  readonly pairs?: readonly (readonly [string, string])[]
  readonly optional?: boolean
}

/** The places a comparison names, one or several, as a list. */
export const placesOf = (places: string | readonly string[]): readonly string[] =>
  typeof places === 'string' ? [places] : places
