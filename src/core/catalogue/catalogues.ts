import type { Opportunity } from './opportunity.ts'
import type { Role } from './role.ts'

/** The catalogues by name, each in the order of its files. */
export interface Catalogues {
  readonly roles: readonly Role[]
  readonly opportunities: readonly Opportunity[]
}

export type CatalogueItem = Role | Opportunity

export const isRole = (item: CatalogueItem): item is Role => 'formality' in item

export const NO_CATALOGUES: Catalogues = { roles: [], opportunities: [] }

/** Which items a prompt offers: those of a catalogue whose fields hold one of the wanted values. */
export interface ChoicesFrom {
  readonly catalogue: keyof Catalogues
  readonly where?: Readonly<Record<string, readonly unknown[]>>
}
