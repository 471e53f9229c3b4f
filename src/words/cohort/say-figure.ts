import type { Figure } from '../../core/cohort/figures/figure.ts'

export const NOT_SHOWN = 'not shown'

/** A figure in words, with what part it is of so many: `18 (60%)`, `291 or more (97% or more)`, `not shown`. */
export function sayFigure({ count, at_least, at_most }: Figure, total?: number | null): string {
  const part = (number: number): string => (total ? sayPart(number, total) : '')
  const both = (number: number, more = ''): string => {
    const share = part(number)
    return share === '' ? `${say(number)}${more}` : `${say(number)}${more} (${share}${more})`
  }
  if (count !== null) return both(count)
  if (at_least === null || at_most === null) return NOT_SHOWN
  if (at_most === total) return both(at_least, ' or more')
  if (at_least === 0) return both(at_most, ' or fewer').replace('% or fewer', '% or less')
  return `${say(at_least)} to ${say(at_most)}${total ? ` (${part(at_least)} to ${part(at_most)})` : ''}`
}

/** The same with the whole in it: `63 of 88 (70%)`. */
export const sayFigureOf = (figure: Figure, total: number): string =>
  figure.at_least === null ? NOT_SHOWN : sayFigure(figure, total).replace(/ \(|$/, ` of ${say(total)}$&`)

/** The same in few letters, for a picture: of a range only the percent. */
export function sayShort(figure: Figure, total: number): string {
  const { count, at_least, at_most } = figure
  if (count !== null || at_least === null || at_most === null || total === 0) return sayFigure(figure, total)
  if (at_most === total) return `${sayPart(at_least, total)} or more`
  return at_least === 0
    ? `${sayPart(at_most, total)} or less`
    : `${sayPart(at_least, total)} to ${sayPart(at_most, total)}`
}

const say = (number: number): string => number.toLocaleString('en-US')

/** A part in percent; what is not all and not none is never said to be. */
function sayPart(number: number, total: number): string {
  const rounded = Math.round((number / total) * 100)
  return `${number === 0 || number === total ? rounded : Math.min(99, Math.max(1, rounded))}%`
}
