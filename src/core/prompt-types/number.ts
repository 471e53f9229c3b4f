import type { Value } from '../value.ts'
import { outOfBounds, scalarRules } from './type-rules.ts'

const NUMBER = /^-?\d+(?:\.\d+)?$/
/** `$45,000`, as people write money. */
const MONEY = /^\$? ?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?$/

/** A number from its digits; text that is none, or has more digits than a number keeps, stays text. */
export function numberFrom(text: string): number | string {
  const trimmed = text.trim()
  return NUMBER.test(trimmed) && trimmed.replace(/^-|\./g, '').length <= 15 ? Number(trimmed) : text
}

const typedNumber = (text: string): Value => {
  const [, whole, part = ''] = MONEY.exec(text.trim()) ?? []
  return whole === undefined ? numberFrom(text) : numberFrom(whole.replaceAll(',', '') + part)
}

export const number = scalarRules(
  numberFrom,
  (value, prompt) =>
    typeof value === 'number'
      ? outOfBounds(value, prompt, 'answer-too-low', 'answer-too-high')
      : [{ code: 'answer-not-number', args: { value: typeof value === 'string' ? value : '' } }],
  typedNumber,
)
