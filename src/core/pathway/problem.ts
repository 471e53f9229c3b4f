import { schoolYearOf } from '../career/school-year.ts'
import type { Code } from '../codes.ts'
import type { Args } from '../finding.ts'
import type { Milestone } from './milestone.ts'
import type { Situation } from './situation.ts'

export type ProblemCode = Extract<Code, `pathway-${string}`>

/** A milestone that a repair adds. */
export interface NewMilestone {
  readonly role?: string
  readonly title: string
  readonly by: string
}

/** The smallest change to the milestones that takes a problem away and brings no other. */
export interface Repair {
  /** Milestones that get another date. */
  readonly moves: readonly { readonly path: string; readonly name: string; readonly by: string }[]
  readonly adds: readonly NewMilestone[]
  /** Milestones that wait for another step (by its id), or for none any more. */
  readonly waits: readonly {
    readonly path: string
    readonly name: string
    readonly on: { readonly id: string; readonly name: string } | null
  }[]
}

/** Something in a pathway that does not go together. Advice: plans are the person's own. */
export interface Problem {
  readonly code: ProblemCode
  /** The milestone's path; that of its question where the problem is one of the whole pathway. */
  readonly path: string
  readonly args: Args
  /** Undefined where no small change was found to help: then the sentence of the code says what to think about. */
  readonly repair: Repair | undefined
}

/** A problem as its rule finds it. */
export interface Found extends Omit<Problem, 'repair'> {
  /** What tells it from others of its code at the same path. */
  readonly about: string
  /** Changes that may help, the smallest first; asked for only when they are needed. */
  readonly repairs: () => readonly Repair[]
}

/** One thing that can be wrong with a pathway. */
export type Rule = (situation: Situation) => readonly Found[]

export const NO_CHANGE: Repair = { moves: [], adds: [], waits: [] }

/** Milestones as they would be after a repair. */
export function repaired(milestones: readonly Milestone[], { moves, adds, waits }: Repair): Milestone[] {
  const changed = milestones.map((milestone): Milestone => {
    const move = moves.find(({ path }) => path === milestone.path)
    const wait = waits.find(({ path }) => path === milestone.path)
    const { dependsOn: _, ...free } = milestone
    return {
      ...(wait ? (wait.on === null ? free : { ...free, dependsOn: wait.on.id }) : milestone),
      ...(move ? { by: move.by, year: schoolYearOf(move.by) } : {}),
    }
  })
  const added = adds.map(
    ({ role, title, by }, i): Milestone => ({
      id: `added-${i}`,
      path: `added-${i}`,
      name: title,
      ...(role === undefined ? {} : { role }),
      by,
      year: schoolYearOf(by),
      status: 'todo',
    }),
  )
  return [...changed, ...added]
}
