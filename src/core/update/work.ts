import type { Framework } from '../framework.ts'
import type { Term } from '../plan.ts'
import { isNull, type SourceNode } from '../source-node.ts'
import type { Change, Spot, Written } from './change.ts'

/** One open term while its update is worked out. */
export interface Work {
  readonly framework: Framework
  /** Undefined when every term is closed: then there is nothing but the profile, and no list to set aside into. */
  readonly term: Term | undefined
  /** The term's place in the plan. */
  readonly index: number
  /** The version it was written with. */
  readonly version: number
  /** Whether the profile goes with it. */
  readonly isLast: boolean
  /** Paths that have an answer in the file under their own names, or will have. */
  readonly taken: Set<string>
  /** Questions to ask again. */
  readonly again: Set<string>
  readonly changes: Change[]
  /** How many values are set aside already. */
  aside: number
}

/** Whether the term was written with an older version, so that what does not fit may be nobody's slip. */
export const isOlder = ({ version, framework }: Work): boolean => version < framework.version

export const termAt = ({ term }: Work, path: string): string | null =>
  path.startsWith('profile.') ? null : (term?.id ?? null)

/** An answer, or a part of one, on its way to `set_aside`. */
interface Leaving {
  readonly path: string
  readonly at: Spot
  readonly node: SourceNode
  readonly why: string
  readonly label?: string
  /** What is set aside of it, where the answer itself stays. */
  readonly part?: Written
}

/** Sets a value aside; what holds nothing simply goes. Gives whether it left. */
export function setAside(work: Work, { path, at, node, why, label = '', part }: Leaving): boolean {
  const term = termAt(work, path)
  if (!work.term) return false
  if (part === undefined && isEmpty(node)) work.changes.push({ kind: 'emptied', term, path, at })
  else {
    const into = ['terms', work.index, 'set_aside']
    work.changes.push({ kind: 'set-aside', term, path, why, label, into, index: work.aside, at, part })
    work.aside += 1
  }
  return true
}

const isEmpty = (node: SourceNode): boolean =>
  node.kind === 'scalar'
    ? isNull(node) || node.text.trim() === ''
    : (node.kind === 'map' ? node.pairs : node.items).length === 0
