import { MOST_FINDINGS } from '../finding.ts'
import { type Found, type Problem, type Repair, type Rule, repaired } from './problem.ts'
import { cyclePast } from './problems/cycle-past.ts'
import { dependsCycle } from './problems/depends-cycle.ts'
import { dependsLater } from './problems/depends-later.ts'
import { dependsUnknown } from './problems/depends-unknown.ts'
import { load } from './problems/load.ts'
import { nothingBeyondYearOne } from './problems/nothing-beyond-year-one.ts'
import { oneSetting } from './problems/one-setting.ts'
import { opportunityWindow } from './problems/opportunity-window.ts'
import { pastDue } from './problems/past-due.ts'
import { prerequisiteLater } from './problems/prerequisite-later.ts'
import { prerequisiteMissing } from './problems/prerequisite-missing.ts'
import { roleEarly } from './problems/role-early.ts'
import type { Situation } from './situation.ts'

/** What is looked at, in the order it is told: what bars a step first, then what waits, then the whole. */
const RULES: readonly Rule[] = [
  pastDue,
  roleEarly,
  prerequisiteMissing,
  prerequisiteLater,
  opportunityWindow,
  cyclePast,
  dependsUnknown,
  dependsLater,
  dependsCycle,
  load,
  nothingBeyondYearOne,
  oneSetting,
]

/** Changes tried for one problem before it is left to the person. */
const MOST_TRIES = 30
/** Milestones looked at over all tries: a plan of thousands gets its first problems with repairs, and quickly. */
const MOST_WORK = 30_000

/**
 * Everything in a pathway that does not go together, each with the smallest change that takes it away and brings no other
 * problem: a repair is offered only after it has been tried.
 */
export function problemsOf(situation: Situation): Problem[] {
  const found = findAll(situation)
  const before = new Set(found.map(nameOf))
  let work = 0
  const helps = (problem: Found, repair: Repair): boolean => {
    work += situation.milestones.length
    const after = findAll(changed(situation, repair)).map(nameOf)
    return !after.includes(nameOf(problem)) && after.every((name) => before.has(name))
  }
  return found.map((problem, i) => {
    const { code, path, args } = problem
    const tries = i < MOST_FINDINGS && work < MOST_WORK ? problem.repairs().slice(0, MOST_TRIES) : []
    const repair = tries.find((candidate) => work < MOST_WORK && helps(problem, candidate))
    return { code, path, args, repair }
  })
}

/** A situation as it would be after a repair. */
export const changed = (situation: Situation, repair: Repair): Situation => ({
  ...situation,
  milestones: repaired(situation.milestones, repair),
})

const findAll = (situation: Situation): Found[] => RULES.flatMap((rule) => rule(situation))

/** What makes a problem the same one after a change, whatever its figures are by then. */
const nameOf = ({ code, path, about }: Found): string => `${code} ${path} ${about}`
