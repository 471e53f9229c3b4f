import type { GradeRule } from '../grades/grade-rule.ts'
import type { Due } from './due.ts'

/** What `cohort.yaml` says: one roster in one term. */
export interface Cohort {
  readonly framework: string
  readonly term: string
  /** Fills in the question `program` of every plan. */
  readonly program: string | null
  readonly due: Due | null
  readonly timeZone: string | null
  /** Numbers of fewer people are not shown in reports; null for the usual number. */
  readonly minimum: number | null
  /** Questions of the profile by their id, and the heading of the column that fills each in. */
  readonly prefill: ReadonlyMap<string, string>
  /** What the instructor wants to stand at the top of every template. */
  readonly instructions: string | null
  /** How many points a plan is worth; null where nobody said so. */
  readonly grades: GradeRule | null
}

/** The keys of `cohort.yaml` in the order they are written in. */
export const COHORT_KEYS = [
  'cohort',
  'framework',
  'term',
  'program',
  'due',
  'time_zone',
  'minimum',
  'prefill',
  'instructions',
  'grades',
] as const
export type CohortKey = (typeof COHORT_KEYS)[number]

/** The version of the file's format. */
export const COHORT_FORMAT = 1
