import type { SectionDiff } from './diff-sides.ts'

/** Something a person wrote down that shows what they did, put in since the other side. */
export interface Evidence {
  readonly path: string
  /** The entry it stands in. */
  readonly name: string
  readonly text: string
}

/** Fields of entries that say what came of something. */
const SHOWS = new Set(['evidence', 'takeaway'])

/** The evidence that was added in a benefit, to stand beside a scale that moved there. */
export const evidenceIn = ({ lives }: SectionDiff): readonly Evidence[] =>
  lives.flatMap(({ name, changes }) =>
    changes.flatMap(({ path, kind, after }) =>
      SHOWS.has(path.slice(path.lastIndexOf('.') + 1)) &&
      (kind === 'added' || kind === 'changed') &&
      typeof after === 'string'
        ? [{ path, name, text: after.trim() }]
        : [],
    ),
  )
