import { isAnswered, type Value } from './value.ts'

export type Literal = string | number | boolean

/** When a prompt is asked. No expression language: comparisons with one earlier prompt, joined by all, any and not. */
export interface Condition {
  readonly prompt?: string
  readonly is?: Literal
  readonly not?: Literal | Condition
  readonly in?: readonly Literal[]
  readonly includes?: string
  readonly at_least?: number | string
  readonly at_most?: number | string
  readonly answered?: boolean
  readonly all?: readonly Condition[]
  readonly any?: readonly Condition[]
}

/** The value of a prompt a condition names; undefined when it is open, skipped or itself not asked. */
export type LookUp = (prompt: string) => Value | undefined

/** Whether a condition holds. A prompt that is not answered satisfies only `answered: false` and `not`. */
export function holds(condition: Condition, lookUp: LookUp): boolean {
  if (condition.all) return condition.all.every((part) => holds(part, lookUp))
  if (condition.any) return condition.any.some((part) => holds(part, lookUp))
  if (condition.prompt === undefined) return typeof condition.not !== 'object' || !holds(condition.not, lookUp)
  const value = lookUp(condition.prompt)
  const tests: boolean[] = []
  const { is, not, at_least, at_most, answered, includes } = condition
  if (is !== undefined) tests.push(value === is)
  if (not !== undefined) tests.push(value !== not)
  if (condition.in) tests.push(condition.in.some((literal) => literal === value))
  if (includes !== undefined) tests.push(Array.isArray(value) && (value as readonly unknown[]).includes(includes))
  if (at_least !== undefined) tests.push(compares(value, at_least, (order) => order >= 0))
  if (at_most !== undefined) tests.push(compares(value, at_most, (order) => order <= 0))
  if (answered !== undefined) tests.push(isAnswered(value) === answered)
  return tests.every(Boolean)
}

/** Numbers compare as numbers, dates as text (ISO dates sort as they stand); a list by its length. */
function compares(value: Value | undefined, bound: number | string, fits: (order: number) => boolean): boolean {
  const measured = Array.isArray(value) && typeof bound === 'number' ? value.length : value
  if (typeof measured === 'number' && typeof bound === 'number') return fits(measured - bound)
  if (typeof measured === 'string' && typeof bound === 'string')
    return fits(measured === bound ? 0 : measured < bound ? -1 : 1)
  return false
}

/** Every prompt a condition names. */
export const promptsIn = (condition: Condition): string[] => [
  ...(condition.prompt === undefined ? [] : [condition.prompt]),
  ...[...(condition.all ?? []), ...(condition.any ?? [])].flatMap(promptsIn),
  ...(typeof condition.not === 'object' ? promptsIn(condition.not) : []),
]
