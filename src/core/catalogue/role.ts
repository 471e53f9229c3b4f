/** What has to be there before a role: one leaf, all of several, or any one of several. */
export type Requirement =
  | { readonly all: readonly Requirement[] }
  | { readonly any: readonly Requirement[] }
  | { readonly role: string }
  /** In words, since places differ: shown beside a step and never taken for a bar. */
  | { readonly credential: string }
  /** Completed years as teacher of record. */
  | { readonly years: number }

/**
 * What a role has paid somewhere: one dated figure and where it was read. It is an example, never what a reader will be
 * paid: rules and amounts are local.
 */
export interface PayExample {
  /** The code of the state it is from, where it is from one. */
  readonly region?: string
  /** US dollars before tax; the least where `to_usd` stands beside it. */
  readonly amount_usd: number
  readonly to_usd?: number
  /** How often that amount is paid, by the ids that a plan's income entries use; a summer or a session is `once`. */
  readonly per: 'year' | 'term' | 'month' | 'hour' | 'once'
  /** What the figure is of. */
  readonly basis: string
  /** When it held, in the source's words; `undated` where the source does not say. */
  readonly as_of: string
  readonly source: string
}

/** A role of STEM teacher leaders, as its file has it (schemas/roles.schema.json). */
export interface Role {
  readonly id: string
  readonly name: string
  readonly setting: 'classroom' | 'school' | 'district' | 'state-national' | 'outside-k12'
  readonly formality: 'formal' | 'informal'
  /** Completed years as teacher of record, or `pre` for during preparation. */
  readonly earliest_years: 'pre' | number
  readonly requires?: Requirement
  readonly does: string
  readonly benefits: readonly string[]
  readonly pay: readonly string[]
  /** In words, without amounts: those stand in `pay_examples`, each with its date. */
  readonly pay_note?: string
  readonly pay_examples?: readonly PayExample[]
  /** Sources; one that begins with `typical` marks a judgement that varies from place to place. */
  readonly basis: readonly string[]
}

/** Whether what is said of a role is a judgement, to be shown as "typical, varies locally". */
export const isTypical = ({ basis }: Pick<Role, 'basis'>): boolean =>
  basis.some((source) => source.startsWith('typical'))
