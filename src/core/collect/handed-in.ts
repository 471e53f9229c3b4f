import type { Code } from '../codes.ts'
import type { Args, Finding } from '../finding.ts'
import type { Hints } from './hints.ts'

/** What a plan says of itself at its top. */
export interface PlanMark {
  readonly framework: string
  /** `profile.key`; null where there is none. */
  readonly key: string | null
  readonly terms: readonly string[]
}

/** One file of an inbox, looked at; its bytes stay where they are. */
export interface HandedIn {
  /** Which file it is, counted through all that was named. */
  readonly number: number
  /** Where it was: archives and its path, from the folder or archive that was named: `canvas.zip > mei_LATE_7_8_plan.yaml`. */
  readonly origin: string
  /** The archive or folder it came in. */
  readonly source: string
  readonly hints: Hints
  /** When its name, its archive or its folder says it is from, on the cohort's clock. */
  readonly submitted: string | null
  readonly clock: 'lms' | 'file' | null
  /** The SHA-256 of its bytes; null where they were not read. */
  readonly sha256: string | null
  /** What it is: a plan, a document of another kind, or what keeps it from being read. */
  readonly content:
    | { readonly is: 'plan'; readonly mark: PlanMark }
    | { readonly is: 'known' }
    | { readonly is: 'document' }
    | { readonly is: 'trouble'; readonly finding: Finding }
}

/** Something to say about what was collected: about whom, and where the file is now. */
export interface CollectFinding {
  readonly code: Code
  readonly args: Args
  readonly keys: readonly string[]
  /** The folder in `quarantine/` it stands in. */
  readonly folder: string | null
}
