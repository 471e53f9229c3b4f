import type { Code } from '../codes.ts'
import type { Args } from '../finding.ts'

/** What differs, and whether old answers keep their place with it. */
export interface Difference {
  readonly what:
    | 'added'
    | 'renamed'
    | 'retired'
    | 'gone'
    | 'reworded'
    | 'asked'
    | 'type'
    | 'choices'
    | 'bounds'
    | 'points'
  readonly path: string
  readonly breaking: boolean
}

/** Where something stands in a framework's file. */
export type Steps = readonly (string | number)[]
/** Takes a finding. */
export type Report = (code: Code, steps: Steps, args: Args) => void
