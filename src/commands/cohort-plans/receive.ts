import { checkPlan, isMistake } from '../../core/check-plan.ts'
import type { Code } from '../../core/codes.ts'
import type { CohortScope } from '../../core/cohort/figures/cohort-scope.ts'
import type { Received } from '../../core/cohort/figures/count-plan.ts'
import { noStanding, type Standing } from '../../core/cohort/standing.ts'
import { standingOf } from '../../core/cohort/standing-of.ts'
import { Failure } from '../../core/finding.ts'
import type { Content } from '../../store/content/content.ts'
import { type ReadPlan, readPlanFile, sealFor } from '../../store/plan/open-plan.ts'

/** What one file that was handed in comes to. */
export interface ReceivedPlan {
  readonly standing: Standing
  readonly received: Received
  /** Why it is not counted, or what is to be mended first. */
  readonly code: Code | null
}

/** Reads one file that was handed in. Whatever is wrong with it comes back as its state; only our own faults are thrown. */
export async function receive(file: string, scope: CohortScope, content: Content): Promise<ReceivedPlan> {
  try {
    return stateOf(await readPlanFile(file, content), scope)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const code = error.findings[0]?.code ?? null
    return code === 'plan-framework-unknown'
      ? { standing: noStanding('other'), received: { state: 'other-framework' }, code }
      : { standing: noStanding('unreadable'), received: { state: 'unreadable' }, code }
  }
}

function stateOf(read: ReadPlan, scope: CohortScope): ReceivedPlan {
  const { plan, framework, findings } = read
  const standing = standingOf(read, { framework: scope.framework.id, term: scope.term }, sealFor)
  if (framework.id !== scope.framework.id) return { standing, received: { state: 'other-framework' }, code: null }
  const isSound = standing.state !== 'invalid' && standing.state !== 'other'
  const mistake = isSound ? undefined : [...findings, ...checkPlan(framework, plan, sealFor)].find(isMistake)
  return { standing, received: mistake ? { state: 'invalid' } : { state: 'valid', plan }, code: mistake?.code ?? null }
}
