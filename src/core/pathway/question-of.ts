import type { Milestone } from './milestone.ts'

/** The path of the question that milestones answer: where a problem of the whole pathway stands. */
export const questionOf = ([first]: readonly Milestone[]): string =>
  (first?.path ?? '').split('.').slice(0, 2).join('.')
