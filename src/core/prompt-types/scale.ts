import type { Prompt } from '../framework.ts'
import { isUnreadable } from '../value.ts'
import { numberFrom } from './number.ts'
import { scalarRules } from './type-rules.ts'

/** A scale's lowest and highest point. */
export const scaleBounds = ({ min = 1, max, points }: Prompt): { min: number; max: number } => ({
  min,
  max: max ?? min - 1 + (points?.length ?? 5),
})

export const scale = scalarRules(numberFrom, (value, prompt) => {
  const { min, max } = scaleBounds(prompt)
  const fits = typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
  return fits
    ? []
    : [{ code: 'answer-off-scale', args: { value: isUnreadable(value) ? value.unreadable : String(value), min, max } }]
})
