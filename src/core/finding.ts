import type { Code } from './codes.ts'
import type { Range } from './source-node.ts'

export type Args = Readonly<Record<string, string | number | readonly string[]>>

/**
 * Something to tell a person about a file or an answer, as data: the sentences are made from it in one place
 * (`src/words/findings/`). `path` is a plan path such as `pathway.goals.goal-7f3k.status`; `range` is where in the
 * file's text; `args` fill the sentence.
 */
export interface Finding {
  readonly code: Code
  readonly args: Args
  readonly path?: string
  readonly range?: Range
}

/** More findings than this in one file no one mends at once. */
export const MOST_FINDINGS = 20

/** A finding that ends a command: bad input, wrong usage, a save that could not be done. `main` maps it to an exit code. */
export class Failure extends Error {
  readonly findings: readonly Finding[]
  /** The file the findings speak of, and its text where it could be read. */
  readonly file: string | undefined
  readonly text: string | undefined

  constructor(findings: readonly Finding[], about: { file?: string | undefined; text?: string | undefined } = {}) {
    super(findings.map((finding) => finding.code).join(', '))
    this.name = 'Failure'
    this.findings = findings
    this.file = about.file
    this.text = about.text
  }
}

/** A failure with one finding and no text to point at. */
export const fail = (
  code: Code,
  args: Args = {},
  about: { file?: string; text?: string; path?: string } = {},
): Failure => new Failure([{ code, args, ...(about.path === undefined ? {} : { path: about.path }) }], about)
