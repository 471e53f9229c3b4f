import { sayDate } from '../../core/date-meant.ts'
import type { Args } from '../../core/finding.ts'
import { oneLine } from '../show.ts'

export interface Words {
  /** What is so, in a sentence. */
  readonly says: (args: Args) => string
  /** One thing to do about it. */
  readonly fix: (args: Args) => string
}
export const text = (args: Args, name: string): string => String(args[name] ?? '')
/** A text as it stands in the file or was typed; of a long one, its beginning. */
export const quoted = (args: Args, name: string): string => `"${oneLine(text(args, name))}"`
export const list = (args: Args, name: string): readonly string[] =>
  Array.isArray(args[name]) ? (args[name] as readonly string[]) : []
export const oneOf = (names: readonly string[]): string =>
  names.length > 12 ? `${names.slice(0, 12).join(', ')} and ${names.length - 12} more` : names.join(', ')
export const didYouMean = (args: Args, otherwise: string): string =>
  text(args, 'closest') === '' ? otherwise : `Did you mean "${text(args, 'closest')}"?`
export const valueOr = (args: Args): string => (text(args, 'value') === '' ? 'This' : quoted(args, 'value'))
/** `1 year`, `3 years` */
export const counted = (args: Args, name: string, unit: string): string =>
  `${text(args, name)} ${unit}${text(args, name) === '1' ? '' : 's'}`
/** Years as teacher of record, where an argument counts them. */
export const years = (args: Args, name = 'needs'): string =>
  `${text(args, name)} completed ${text(args, name) === '1' ? 'year' : 'years'} as teacher of record`
export const month = (args: Args, name: string): string => sayDate(text(args, name))
export const words = (says: (args: Args) => string, fix: (args: Args) => string): Words => ({ says, fix })
