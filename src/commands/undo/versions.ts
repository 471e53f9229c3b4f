import { Failure } from '../../core/finding.ts'
import type { Framework } from '../../core/framework.ts'
import type { Plan } from '../../core/plan.ts'
import { type PlanChange, planChanges } from '../../core/plan-changes.ts'
import type { Content } from '../../store/content/content.ts'
import type { History } from '../../store/history/history.ts'
import { sidesIn } from '../../store/merge/read-marks.ts'
import { readPlanText } from '../../store/plan/open-plan.ts'
import { textIn } from '../../store/plan/replace-plan.ts'

/** One line of the list. */
export interface VersionLine {
  /** From 1, the newest first. */
  readonly number: number
  readonly saved: Date
  readonly text: string
  /** What changed between it and the version after it; undefined when one of the two cannot be read as a plan. */
  readonly changes: readonly PlanChange[] | undefined
  /** `in` a merge: there are conflict marks in it; `before` one: in the version after it. */
  readonly merge: 'in' | 'before' | undefined
}

/** A text as a plan, or undefined when it is none. */
interface Read {
  readonly plan: Plan
  readonly framework: Framework
}

/** The versions before the present one. `now` is what the file holds; undefined when it is gone. */
export async function versionLines(
  history: History,
  now: Buffer | undefined,
  content: Content,
): Promise<VersionLine[]> {
  const lines: VersionLine[] = []
  let later = textIn(now)
  let laterPlan = later === undefined ? undefined : await readOr(later, content)
  for (const version of history.list()) {
    const text = await history.read(version).catch(() => undefined)
    if (text === undefined || (text === later && lines.length === 0)) continue
    const read = await readOr(text, content)
    lines.push({
      number: lines.length + 1,
      saved: new Date(version.saved),
      text,
      changes: read && laterPlan ? planChanges(read.plan, laterPlan.plan) : undefined,
      merge: hasMarks(text) ? 'in' : hasMarks(later) ? 'before' : undefined,
    })
    later = text
    laterPlan = read
  }
  return lines
}

const hasMarks = (text: string | undefined): boolean => text !== undefined && sidesIn(text) !== undefined

/** What differs between two texts, as plans; undefined when one of them is none. */
export async function changesBetween(
  before: string | undefined,
  after: string,
  content: Content,
): Promise<readonly PlanChange[] | undefined> {
  const [old, now] = [before === undefined ? undefined : await readOr(before, content), await readOr(after, content)]
  return old && now ? planChanges(old.plan, now.plan) : undefined
}

async function readOr(text: string, content: Content): Promise<Read | undefined> {
  try {
    return await readPlanText(text, '', content)
  } catch (error) {
    if (error instanceof Failure) return undefined
    throw error
  }
}
