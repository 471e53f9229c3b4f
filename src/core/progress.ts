import { counted, isOwed, type Step } from './agenda.ts'
import { severityOf } from './codes.ts'

/** Where a group of prompts stands, in numbers of prompts. */
export interface Counts {
  readonly answered: number
  readonly skipped: number
  readonly open: number
  readonly required_open: number
  readonly warnings: number
}

/** Figures over the steps of an agenda; hand in the steps of one benefit for that benefit's. */
export function countsOf(steps: readonly Step[]): Counts {
  const own = counted(steps)
  const inState = (state: Step['state']): number => own.filter((step) => step.state === state).length
  return {
    answered: inState('answered'),
    skipped: inState('skipped'),
    open: inState('open'),
    required_open: steps.filter(isOwed).length,
    warnings: own.flatMap((step) => step.issues).filter(({ code }) => severityOf(code) === 'warning').length,
  }
}

/** A step's place among those that count: `position` of `total`, both from 1; an entry's field stands where its repeat does. */
export function positionOf(
  steps: readonly Step[],
  path: string,
): { position: number; total: number; required_open: number } {
  const own = counted(steps)
  const place = path.split('.').slice(0, 2).join('.')
  return {
    position: own.findIndex((step) => step.path === place) + 1,
    total: own.length,
    required_open: steps.filter(isOwed).length,
  }
}
