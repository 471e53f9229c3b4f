import type { Cents } from '../../core/earnings/money.ts'

/** `$41,000`, `$41,000.50`, `-$1,975`. */
export function sayMoney(cents: Cents): string {
  const whole = Math.abs(cents)
  const dollars = String(Math.floor(whole / 100)).replace(/\B(?=(?:\d{3})+$)/g, ',')
  const rest = whole % 100
  return `${cents < 0 ? '-' : ''}$${dollars}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`
}

/** The same, of what may not be known. */
export const sayKnown = (cents: Cents | null): string => (cents === null ? 'not known' : sayMoney(cents))
