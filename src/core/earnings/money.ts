/** US dollars as a whole number of cents, so that sums are exact. */
export type Cents = number

/** More than anyone is paid in a year; what is above it is a slip, and sums below it stay exact. */
export const MOST_CENTS = 10_000_000_00

/** Dollars as cents, rounded to the nearest; undefined for what is no amount of money. */
export function centsOf(dollars: unknown): Cents | undefined {
  if (typeof dollars !== 'number' || !(dollars >= 0)) return undefined
  const cents = Math.round(dollars * 100)
  return cents <= MOST_CENTS ? cents : undefined
}

/** A sum in which one unknown part makes the whole unknown. */
export const sum = (parts: readonly (Cents | null)[]): Cents | null =>
  parts.reduce<Cents | null>((total, part) => (total === null || part === null ? null : total + part), 0)

/** Hundredths of a percent in one whole. */
const WHOLE = 10_000n

/**
 * An amount some years on, `rate` hundredths of a percent higher each year than the year before. Worked out in whole
 * numbers and rounded once, at the end, to the nearest cent.
 */
export function raised(cents: Cents, rate: number, years: number): Cents {
  if (rate === 0 || years <= 0) return cents
  const power = BigInt(years)
  const [whole, part] = [WHOLE ** power, (WHOLE + BigInt(rate)) ** power]
  return Number((BigInt(cents) * part * 2n + whole) / (whole * 2n))
}
