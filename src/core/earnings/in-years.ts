import type { Cents } from './money.ts'
import type { Possible, Why } from './possible.ts'

/** The years that are looked at, each by the calendar year its school year begins in. */
export interface Span {
  readonly first: number
  readonly count: number
  /** Completed years of teaching when the first of them begins. */
  readonly taught: number
}

/** What something brings in each school year from the first to the last; below zero for a cost. */
export interface Paid {
  readonly each: Cents
  readonly first: number
  readonly last: number
}

/** School terms in a school year, for what is paid every term: said beside the figure, since some schools have more. */
export const TERMS_A_YEAR = 2

/** Puts an amount into the years that are looked at, or says why it cannot be. */
export function inYears({ kind, amount, per, from, years }: Possible, { first, count }: Span): Paid | Why {
  if (amount === null) return 'no-amount'
  if (per === null) return 'no-per'
  if (per === 'month' || per === 'hour') return 'how-many'
  if (from === null) return 'no-date'
  const end = first + count - 1
  const last = years === null ? end : from + years - 1
  if (last < first) return 'before'
  if (from > end) return 'after'
  const yearly = per === 'term' ? amount * TERMS_A_YEAR : amount
  return { each: kind === 'cost' ? -yearly : yearly, first: Math.max(first, from), last: Math.min(last, end) }
}
