/** Something a shell can put in, and a word on it where the shell shows one. */
export interface Candidate {
  readonly value: string
  readonly says?: string
}

export interface Answers {
  readonly candidates: readonly Candidate[]
  /** Where nothing fits, the shell completes file names. */
  readonly files?: boolean
  /** No blank follows: a folder's name goes on. */
  readonly goesOn?: boolean
  /** The order means something. */
  readonly inOrder?: boolean
}

/** How a shell's script reads answers: a line each, then these flags as one number (cobra's and @bomb.sh/tab's protocol). */
const NO_SPACE = 2
const NO_FILES = 4
const KEEP_ORDER = 32

/** Only what no shell takes for anything but letters is put in; what a file or its name holds can be anything. */
const HARMLESS = /^[\w.,@+/-]+$/

/** Answers that begin with what is typed, as lines for a shell's script. */
export function asLines(
  { candidates, files = false, goesOn = false, inOrder = false }: Answers,
  typed: string,
): string {
  const fit = candidates.filter(({ value }) => value.startsWith(typed) && HARMLESS.test(value))
  const flags = (goesOn ? NO_SPACE : 0) + (files ? 0 : NO_FILES) + (inOrder ? KEEP_ORDER : 0)
  const lines = fit.map(({ value, says = '' }) => `${value}\t${says.replace(/[^\p{L}\p{N}\p{P}\p{S}]+/gu, ' ').trim()}`)
  return [...lines, `:${flags}`].join('\n')
}
