import type { MapNode, SourceNode } from './source-node.ts'
import type { Value } from './value.ts'

/** Answers by path: `pathway.moment`. */
export type Answers = ReadonlyMap<string, Value>

export interface Seal {
  readonly on: string
  readonly sha256: string
}

/** One dated visit, a complete snapshot of its answers. */
export interface Term {
  readonly id: string
  readonly frameworkVersion: number
  readonly status: 'draft' | 'final'
  readonly answers: Answers
  /** Why an answer moved since the term before, by path, where the person said so. */
  readonly reasons?: ReadonlyMap<string, string>
  /** Questions whose meaning changed since they were answered: their answers stay, and they are asked again. */
  readonly askAgain: ReadonlySet<string>
  readonly seal?: Seal
  /** The term as the file has it, with its places. */
  readonly node: MapNode
}

/** The file a person owns, read. Profile answers have paths `profile.<id>`. `node` is the file's content with its places. */
export interface Plan {
  readonly framework: string
  readonly profile: Answers
  readonly terms: readonly Term[]
  readonly node: SourceNode
}

/** The value at a path of a term, the profile's included. */
export const answerAt = (plan: Plan, term: Term | undefined, path: string): Value | undefined =>
  path.startsWith('profile.') ? plan.profile.get(path) : term?.answers.get(path)

export const termNamed = (plan: Plan, term: string): Term | undefined => plan.terms.find(({ id }) => id === term)
