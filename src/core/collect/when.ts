import type { Attempt } from '../cohort/attempt.ts'
import type { Due } from '../cohort/due.ts'
import type { HandedIn } from './handed-in.ts'

/** What is known of when a file was handed in. */
export type When = Pick<Attempt, 'submitted' | 'clock' | 'late' | 'serial'>

/**
 * When a file was handed in, and whether that was late: by the course system's mark, or by its date. The date of a file says
 * when it was saved or packed, so it puts attempts into an order and makes nobody late.
 */
export function whenOf({ hints, submitted, clock }: HandedIn, due: Due | null): When {
  return {
    submitted,
    clock,
    late: lateBy({ submitted, clock, late: hints.isLate ? 'lms' : null }, due),
    ...(hints.serial === null ? {} : { serial: hints.serial }),
  }
}

/** Whether an attempt is late under this due date, which may be another one by now. */
export function lateBy({ submitted, clock, late }: When, due: Due | null): When['late'] {
  if (late === 'lms') return late
  return clock === 'lms' && submitted !== null && due !== null && submitted > lastMoment(due) ? 'due' : null
}

/** The minute that is named belongs to it: `17:00` is until 17:00:59, a day until its last second. */
const lastMoment = ({ day, time }: Due): string => `${day}T${time ?? '23:59'}:59`

/** Whether the same bytes were handed in again later, or their date is known better now. Dates of files say nothing about that. */
export function isNewer(now: When, known: When): boolean {
  if (now.serial !== undefined && known.serial !== undefined) return now.serial > known.serial
  if (now.clock !== known.clock) return rank(now) > rank(known)
  return now.clock === 'lms' && (now.submitted ?? '') > (known.submitted ?? '')
}

const rank = ({ clock }: When): number => (clock === 'lms' ? 2 : clock === 'file' ? 1 : 0)

/** Which of two attempts of one person was handed in first: below zero when it is `a`. Zero when nothing says. */
export function inOrder(a: Attempt, b: Attempt): number {
  // What came under another's name never counts beside what came under one's own.
  if ((a.named === undefined) !== (b.named === undefined)) return a.named === undefined ? 1 : -1
  const [one, other] = [a.submitted ?? '', b.submitted ?? '']
  if (one !== other) return one < other ? -1 : 1
  return (a.serial ?? 0) - (b.serial ?? 0)
}
