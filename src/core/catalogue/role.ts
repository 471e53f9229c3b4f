/** What has to be there before a role: one leaf, all of several, or any one of several. */
export type Requirement =
  | { readonly all: readonly Requirement[] }
  | { readonly any: readonly Requirement[] }
  | { readonly role: string }
  /** In words, since places differ: shown beside a step and never taken for a bar. */
  | { readonly credential: string }
  /** Completed years as teacher of record. */
  | { readonly years: number }

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
  readonly pay_note?: string
  /** Sources; one that begins with `typical` marks a judgement that varies from place to place. */
  readonly basis: readonly string[]
}

/** Whether what is said of a role is a judgement, to be shown as "typical, varies locally". */
export const isTypical = ({ basis }: Pick<Role, 'basis'>): boolean =>
  basis.some((source) => source.startsWith('typical'))
