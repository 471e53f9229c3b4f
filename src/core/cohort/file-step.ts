/**
 * What becomes of a file that Waymark makes for people: made, made anew since only Waymark wrote it, left as it is, or left because
 * it was edited.
 */
export type FileStep = 'create' | 'replace' | 'same' | 'keep'

interface File {
  /** The hash of the file that is there; undefined when there is none. */
  readonly there: string | undefined
  /** The hash of what it should be now. */
  readonly wanted: string
  /** Hashes of what Waymark may have left there: the last one generated, and those of runs that were cut short. */
  readonly ours: readonly string[]
}

/** Whether it is written. Only a file that is byte by byte one of ours is ever written over. */
export function fileStep({ there, wanted, ours }: File): FileStep {
  if (there === undefined) return 'create'
  if (there === wanted) return 'same'
  return ours.includes(there) ? 'replace' : 'keep'
}
