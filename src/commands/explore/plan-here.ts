import { resolve } from 'node:path'
import { collected } from '../../core/career/collected.ts'
import { type CatalogueItem, isRole } from '../../core/catalogue/catalogues.ts'
import type { Eligibility } from '../../core/catalogue/eligibility.ts'
import { Failure } from '../../core/finding.ts'
import type { Prompt } from '../../core/framework.ts'
import { answerAt, termNamed } from '../../core/plan.ts'
import { termTitle } from '../../core/term.ts'
import { type Entry, entriesOf } from '../../core/value.ts'
import { findPlan } from '../../store/plan/find-plan.ts'
import { openPlan } from '../../store/plan/open-plan.ts'
import { type SessionPlan, sessionPlan } from '../reflect/session-plan.ts'
import { assertCurrent } from '../resolve-term.ts'
import type { Services } from '../services.ts'
import { judgeBy } from './judge-by.ts'

/** The milestones of the plan in this folder, ready to take more. */
export interface Milestones {
  readonly plan: SessionPlan
  /** The question that collects them, and where it stands. */
  readonly prompt: Prompt
  readonly path: string
  readonly entries: () => readonly Entry[]
  readonly has: (item: CatalogueItem) => boolean
}

/** The plan in this folder, as far as looking through the catalogue needs it. */
export interface PlanHere {
  readonly file: string | null
  /** Whether an item is open to the person whose plan it is. */
  readonly judge: ((item: CatalogueItem) => Eligibility) | undefined
  /** Nothing can be added where there are none. */
  readonly milestones: Milestones | undefined
  /** What keeps a plan that is there from taking any, and what to do. */
  readonly why: string | undefined
}

/** Reads the plan in this folder; where there is none, or none that can be read, there is still a catalogue. */
export async function planHere({ cwd, content, stateDir, today, warn }: Services): Promise<PlanHere> {
  let judge: PlanHere['judge']
  const none = (file: string | null, why?: string): PlanHere => ({ file, judge, milestones: undefined, why })
  try {
    const file = await findPlan(cwd, undefined)
    if (file === undefined) return none(null)
    const open = await openPlan(resolve(cwd, file), content, stateDir)
    judge = judgeBy(open.plan, today)
    const term = open.plan.terms.at(-1)
    const question = open.framework.benefits
      .flatMap((benefit) => benefit.prompts.map((prompt) => ({ path: `${benefit.id}.${prompt.id}`, prompt })))
      .find(({ prompt }) => prompt.collects === 'milestone')
    if (!term || !question) return none(file)
    if (term.status === 'final')
      return none(file, `${termTitle(term.id)} is closed in ${file}. To add something: waymark revisit`)
    assertCurrent(open, term)
    const plan = sessionPlan(open, term.id, content, stateDir, warn)
    const { path, prompt } = question
    const now = () => termNamed(plan.now().plan, term.id) ?? term
    return {
      file,
      judge,
      why: undefined,
      milestones: {
        plan,
        prompt,
        path,
        entries: () => entriesOf(answerAt(plan.now().plan, now(), path)),
        has: (item) =>
          collected(open.framework, now(), 'milestone').some(
            ({ entry }) => entry.fields.get(isRole(item) ? 'role' : 'opportunity') === item.id,
          ),
      },
    }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return none(null, 'The plan here cannot take anything now; waymark status says why.')
  }
}
