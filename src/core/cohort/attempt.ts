/** How someone was found to be whose a file is, the surest first (docs/collecting.md). */
export const MATCH_RULES = ['plan-key', 'lms-id', 'login', 'email', 'name'] as const
export type MatchRule = (typeof MATCH_RULES)[number]

/** One file that someone handed in, kept as it came. */
export interface Attempt {
  /** Whose it is: the key of a member. */
  readonly key: string
  /** The name of its folder: the first 16 characters of `sha256`. The same bytes are the same attempt. */
  readonly id: string
  /** Of its bytes, in hexadecimal. */
  readonly sha256: string
  /** When it was handed in, `YYYY-MM-DDTHH:MM:SS` on the cohort's clock; null where nothing says. */
  readonly submitted: string | null
  /** Where that is known from: the name the course system gave it, or the date inside a zip or of a file. */
  readonly clock: 'lms' | 'file' | null
  /** After the hour it was due: the course system says so, or its date. */
  readonly late: 'lms' | 'due' | null
  readonly rule: MatchRule
  /** Where the course system numbers what is handed in: of two, the larger is the later. */
  readonly serial?: number
  /** Whose it is by the name it came under, where that is someone else: it counts only while there is no other. */
  readonly named?: string
}

/** A file that was set aside: nobody's, not to be read, or not safe to unpack. It stands in `quarantine/ID/` with the reason. */
export interface SetAside {
  /** The name of its folder. */
  readonly id: string
  /** Whose it seems to be, where that much is known. */
  readonly key: string | null
  readonly submitted: string | null
  /** Why, as a finding's code. */
  readonly reason: string
}

/** What a cohort folder knows of what was handed in. */
export interface Collected {
  /** By key, then in the order they were handed in: the last of each key is the one that counts. */
  readonly attempts: readonly Attempt[]
  /** By id. */
  readonly setAside: readonly SetAside[]
  /** The number of the run that wrote this. */
  readonly run?: number
}

/** The attempt that counts for each key: the last that was handed in. */
export const currentAttempts = ({ attempts }: Collected): ReadonlyMap<string, Attempt> =>
  new Map(attempts.map((attempt) => [attempt.key, attempt]))
