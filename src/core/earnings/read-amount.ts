import { type Cents, MOST_CENTS } from './money.ts'

/** Why a cell is no salary. `doubtful`: it could be two different numbers. */
type NoAmount = 'text' | 'negative' | 'doubtful' | 'small' | 'large'

/** A cell of a schedule as it is understood. `signs`: it has a dollar sign or commas that leave no doubt. */
export type AmountRead =
  | { readonly cents: Cents; readonly signs: boolean }
  | { readonly why: NoAmount }
  | { readonly blank: true }

/** Less than this is no year's salary, but an hour's, a month's, or one counted in thousands. */
const LEAST_CENTS = 1_000_00

const PLAIN = /^\d+(?:\.\d{1,2})?$/
const WITH_SIGNS = /^\$? ?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{1,2})?$/

/** Reads a salary. Only what has one meaning is read; nothing is mended. */
export function readAmount(cell: string): AmountRead {
  const text = cell.replace(/\s+/g, ' ').trim()
  if (text === '') return { blank: true }
  if (/^(?:[-\u2212] ?\$?[\d.,]+|\$ ?-[\d.,]+|\(\$?[\d.,]+\))$/.test(text)) return { why: 'negative' }
  if (!WITH_SIGNS.test(text)) return { why: /^[$\d][\d.,' ]*$/.test(text) ? 'doubtful' : 'text' }
  const [dollars = '', cents = ''] = text.replace(/[$, ]/g, '').split('.')
  // Longer ones are not even numbers that can be told apart.
  const total = dollars.length > 12 ? Number.POSITIVE_INFINITY : Number(dollars) * 100 + Number(cents.padEnd(2, '0'))
  if (total > MOST_CENTS) return { why: 'large' }
  return total < LEAST_CENTS ? { why: 'small' } : { cents: total, signs: !PLAIN.test(text) }
}
