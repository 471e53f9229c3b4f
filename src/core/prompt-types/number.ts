import type { Value } from '../value.ts'
import { outOfBounds, scalarRules } from './type-rules.ts'

const NUMBER = /^-?\d+(?:\.\d+)?$/
/** `$45,000` and `$45k`, as people write money. */
const MONEY = /^\$? ?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(k)?$/i

/** A number from its digits; text that is none, or has more digits than a number keeps, stays text. */
export function numberFrom(text: string): number | string {
  const trimmed = text.trim()
  return NUMBER.test(trimmed) && trimmed.replace(/^-|\./g, '').length <= 15 ? Number(trimmed) : text
}

const typedNumber = (text: string): Value => {
  const [, whole, part = '', thousands] = MONEY.exec(text.trim()) ?? []
  if (whole === undefined) return numberFrom(text)
  // The point is moved in the text, where no digit can be lost to rounding.
  const shift = thousands === undefined ? 0 : 3
  const [more, rest] = [part.padEnd(shift, '0').slice(0, shift), part.slice(shift)]
  const taken = numberFrom(`${whole.replaceAll(',', '')}${more}${rest === '' ? '' : `.${rest}`}`)
  return typeof taken === 'number' ? taken : text
}

export const number = scalarRules(
  numberFrom,
  (value, prompt) =>
    typeof value === 'number'
      ? outOfBounds(value, prompt, 'answer-too-low', 'answer-too-high')
      : [{ code: 'answer-not-number', args: { value: typeof value === 'string' ? value : '' } }],
  typedNumber,
)
