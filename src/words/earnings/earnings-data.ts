import type { CareerClock } from '../../core/career/career-clock.ts'
import type { Earnings, OnSchedule } from '../../core/earnings/earnings.ts'

/** All that there is to tell about what a plan could mean in pay. */
export interface EarningsData {
  readonly file: string
  readonly term: string
  readonly language: string
  readonly clock: CareerClock
  readonly on: OnSchedule | null
  /** The schedule that comes with Waymark, to try things with. */
  readonly example: string
  /** Whether the lane was asked for; else it is the schedule's first. */
  readonly laneNamed: boolean
  /** How many private entries were left out, for what is made to be handed on. */
  readonly hidden: number
  readonly earnings: Earnings
}
