import { type CareerClock, yearsAt } from '../career/career-clock.ts'
import type { Milestone } from './milestone.ts'

/** The role that begins a career; the clock says when, so a plan need not hold it. */
export const TEACHER_OF_RECORD = 'teacher-of-record'

/** The steps of a plan, and when they are taken to be. */
interface Steps {
  readonly milestones: readonly Milestone[]
  readonly clock: CareerClock | undefined
}

/** What a plan holds of a role: done, a milestone ahead, or picked among those that draw the person. */
export type Held = 'done' | 'planned' | 'picked'

/** The roles a person has had: milestones that are done, and teacher of record from the first year on. */
export function doneRoles({ milestones, clock }: Steps): Set<string> {
  const done = milestones.flatMap(({ role, status }) => (role !== undefined && status === 'done' ? [role] : []))
  return new Set(isTeaching(clock) ? [TEACHER_OF_RECORD, ...done] : done)
}

const isTeaching = (clock: CareerClock | undefined): boolean => clock !== undefined && yearsAt(clock, clock.now) >= 0

/** What the plan holds of an item, and the milestone that shows it. */
export function heldOf(
  id: string,
  situation: Steps & { readonly picked: readonly string[] },
): { readonly held: Held | undefined; readonly milestone: Milestone | undefined } {
  const own = situation.milestones.filter(({ role, opportunity }) => role === id || opportunity === id)
  const milestone = own.find(({ status }) => status === 'done') ?? own.find(({ status }) => status !== 'dropped')
  const held =
    milestone?.status === 'done' || doneRoles(situation).has(id)
      ? 'done'
      : milestone
        ? 'planned'
        : situation.picked.includes(id)
          ? 'picked'
          : undefined
  return { held, milestone }
}
