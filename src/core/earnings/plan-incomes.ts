import { collected } from '../career/collected.ts'
import type { Framework, Prompt } from '../framework.ts'
import type { Term } from '../plan.ts'
import type { Entry, Value } from '../value.ts'
import { centsOf } from './money.ts'
import type { Per, Possible } from './possible.ts'

const PER: readonly Per[] = ['year', 'term', 'month', 'hour', 'once']

/**
 * The income entries of a term. `from_year` is a calendar year: the school year that begins in it is meant. Where there is none,
 * the first year of teaching is taken.
 */
export function planIncomes(framework: Framework, term: Term, firstYear: number): Possible[] {
  return collected(framework, term, 'income').map(({ path, prompt, entry }): Possible => {
    const field = fieldsOf(prompt, entry)
    const per = PER.find((known) => known === field('per')) ?? null
    const from = field('from_year')
    const unsaid = from === undefined || from === null
    const isYear = typeof from === 'number' && Number.isInteger(from) && from >= 1900 && from <= 2200
    return {
      id: entry.id,
      path,
      kind: 'income',
      name: text(field('source')) ?? (entry.id || 'income'),
      amount: centsOf(field('amount')) ?? null,
      most: null,
      per,
      from: isYear ? from : unsaid ? firstYear : null,
      assumedFrom: unsaid,
      years: per === 'once' ? 1 : null,
      asOf: null,
      source: null,
      note: null,
      condition: text(field('condition')),
      obligation: text(field('obligation')),
    }
  })
}

/** An entry's answers, as far as its prompt asks for them: a framework without private questions has none to those. */
export const fieldsOf =
  ({ prompts = [] }: Prompt, { fields }: Entry) =>
  (name: string): Value | undefined =>
    prompts.some(({ id }) => id === name) ? fields.get(name) : undefined

const text = (value: Value | undefined): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null
