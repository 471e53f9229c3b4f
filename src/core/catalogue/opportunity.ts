/** An amount never stands without the day or year it held. */
export interface Money {
  readonly amount_usd: number | null
  readonly frequency?: string | null
  readonly as_of?: string
  readonly notes?: string
}

/** What one state or place pays or asks, as of a day. */
export interface RegionalExample {
  readonly region: string
  readonly basis: string
  readonly amount_usd?: number | null
  readonly as_of: string
  readonly source_url: string
}

/** A credential, fellowship, award or association, as its file has it (schemas/opportunities.schema.json). */
export interface Opportunity {
  readonly id: string
  readonly name: string
  readonly kind: string
  /** The earliest stage at which someone can take part. */
  readonly stage: 'preservice' | 'year-1' | 'early-career' | 'experienced'
  /** Completed years as teacher of record to be admitted or to finish; null or absent where not by years. */
  readonly min_years_experience?: number | null
  /** Where one may begin earlier than that. */
  readonly min_years_to_start?: number
  /** The most years one may have. */
  readonly max_years_experience?: number
  readonly region: string
  /** Codes of the US states it is limited to, where it is; absent where it is not bound to states. */
  readonly states?: readonly string[]
  /** Subjects it is bound to, as a profile names them; absent where it is for any. */
  readonly subjects?: readonly string[]
  readonly benefits: readonly string[]
  /** The roles it strengthens someone for, or leads into: a judgement, which varies from place to place. */
  readonly strengthens?: readonly string[]
  readonly money?: Money
  readonly obligation?: string
  readonly examples?: readonly RegionalExample[]
  readonly cost_usd?: number | null
  /** When what is said of the cost held; there where a price is named. */
  readonly cost_as_of?: string
  readonly cost_notes?: string
  readonly cycle?: string
  /** The months of the year, 1 to 12, in which applications open and close, where the source says so; of several rounds the earliest. */
  readonly applications?: { readonly opens?: number; readonly closes?: number }
  readonly duration?: string
  readonly prerequisites?: readonly string[]
  readonly description: string
  readonly source_url: string
  readonly source_checked: string
  readonly confidence: 'high' | 'medium' | 'low'
  readonly status?: 'verify' | 'likely-ended' | 'organisation-level'
}
