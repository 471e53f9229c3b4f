import type { Opportunity } from '../catalogue/opportunity.ts'

/** For how long a yearly figure is paid: so many school years, or as long as one looks (null). */
export interface PaySpan {
  readonly years: number | null
}

const NUMBERS: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5 }

/**
 * How often the catalogue's figure for an opportunity is paid, from the few words that leave no doubt: `one-time`, `annual`,
 * `annual for four years`, `per summer`, `yearly`. Undefined for all others, such as `weekly`: those are told as words.
 *
 * Where it is not said for how many years, the length of the program counts; a credential's pay goes on; of anything else one
 * year is counted.
 */
export function paySpan({
  money,
  duration = '',
  kind,
}: Pick<Opportunity, 'money' | 'duration' | 'kind'>): PaySpan | undefined {
  const frequency = money?.frequency ?? ''
  if (frequency === 'one-time') return { years: 1 }
  if (!/^(?:annual|yearly|per summer)(?:$|[ ,;])/.test(frequency)) return undefined
  const said = numberIn(/^annual for (\w+) years/, frequency)
  if (said !== undefined) return { years: said }
  if (kind === 'credential') return { years: null }
  return { years: numberIn(/^(\w+) (?:years?|summers?)\b/, duration) ?? 1 }
}

const numberIn = (pattern: RegExp, text: string): number | undefined => NUMBERS[pattern.exec(text)?.[1] ?? '']
