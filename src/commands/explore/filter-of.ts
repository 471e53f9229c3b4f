import { stateMeant } from '../../core/career/us-state.ts'
import type { Catalogues } from '../../core/catalogue/catalogues.ts'
import type { Filter } from '../../core/catalogue/filter.ts'
import type { Opportunity } from '../../core/catalogue/opportunity.ts'
import { closest } from '../../core/closest.ts'
import { fail } from '../../core/finding.ts'
import { type Options, textOption } from '../command.ts'

/** What is wanted, from the options. @throws Failure `usage` for a value that is none, with the nearest one. */
export function filterOf(options: Options, { roles, opportunities }: Catalogues): Filter {
  const named = (name: string, known: readonly string[]): string | undefined => {
    const value = textOption(options, name)
    if (value === undefined || known.includes(value)) return value
    const near = closest(value, known)
    throw fail('usage', {
      says: `There is no ${name} "${value}".`,
      fix: near ? `Did you mean ${near}?` : `There are: ${known.join(', ')}.`,
    })
  }
  const benefits = unique([...roles, ...opportunities].flatMap((item) => item.benefits))
  const wanted = {
    benefit: named('benefit', benefits),
    kind: named('kind', unique(opportunities.map(({ kind }) => kind))),
    setting: textOption(options, 'setting'),
    stage: textOption(options, 'stage') as Opportunity['stage'] | undefined,
    years: amount(options, 'years', 'a number of completed years, such as 2'),
    cost: textOption(options, 'cost') === 'free' ? 0 : amount(options, 'cost', 'free, or a number of dollars'),
    state: stateOf(textOption(options, 'region')),
    search: textOption(options, 'search')?.trim() || undefined,
  }
  return Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined))
}

const unique = (values: readonly string[]): string[] => [...new Set(values)]

function amount(options: Options, name: string, what: string): number | undefined {
  const text = textOption(options, name)
  if (text === undefined) return undefined
  if (/^\d{1,7}(?:\.\d+)?$/.test(text)) return Number(text)
  throw fail('usage', { says: `"${text}" is not something --${name} understands.`, fix: `Write ${what}.` })
}

function stateOf(region: string | undefined): string | undefined {
  const state = region === undefined ? undefined : stateMeant(region)
  if (region !== undefined && state === undefined)
    throw fail('usage', { says: `"${region}" is not a US state.`, fix: 'Write its name or two letters, such as NC.' })
  return state
}
