import { isRole } from '../core/catalogue/catalogues.ts'
import type { Suggestion } from '../core/catalogue/suggest.ts'
import { oneLine } from './show.ts'
import { type Line, quiet } from './styled.ts'

/** Suggested items, one a line, with what speaks for each; above them how far that can be trusted. Nothing where there are none. */
export function saySuggestions(suggestions: readonly Suggestion[]): Line[] {
  const [first] = suggestions
  if (!first) return []
  const mark = isRole(first.item) ? 'typical, varies locally' : 'check the source'
  return [
    '',
    [quiet(`You may want to look at (${mark}; more: waymark explore ID):`)],
    ...suggestions.map((one): Line => [quiet(sayOne(one))]),
  ]
}

function sayOne(suggestion: Suggestion): string {
  const { item, inSubject } = suggestion
  const fits = [
    ...sayPlace(suggestion),
    ...(inSubject ? ['in your subject'] : []),
    sayWhen(suggestion),
    ...(!isRole(item) && item.status === 'verify' ? ['may be paused'] : []),
  ]
  return `- ${oneLine(item.name, 80)} [${item.id}]: ${fits.join(', ')}`
}

function sayPlace({ item, inState }: Suggestion): string[] {
  if (isRole(item) || !item.states || inState === false) return []
  const where = item.states.length > 3 ? 'some states' : item.states.join(', ')
  return [inState ? 'in your state' : `in ${where} only`]
}

/** Years are what is known of a person; what else an item asks for is not. */
function sayWhen({ opens, years }: Suggestion): string {
  if (opens <= (years ?? -1)) return years === undefined || years < 0 ? 'open during preparation' : 'open at your stage'
  const needed = Math.ceil(opens)
  return needed <= 0
    ? 'from the first year of teaching'
    : `after ${needed} ${needed === 1 ? 'year' : 'years'} of teaching`
}
