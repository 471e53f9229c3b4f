import type { Look } from '../look.ts'
import type { Line } from '../styled.ts'
import { counted } from './counted.ts'
import { namedList } from './named-list.ts'

/** What became of files that a cohort command makes, by what each is called. */
interface MadeNames {
  readonly created: readonly string[]
  readonly changed: readonly string[]
  readonly kept: readonly string[]
}

/** Lists of what was made, made anew and kept; `one` and `more` are what such a file is called. */
export function tellMade(
  { created, changed, kept }: MadeNames,
  { one, more, dryRun }: { readonly one: string; readonly more: string; readonly dryRun: boolean },
  look: Pick<Look, 'accessible'>,
): Line[] {
  const made = (count: number): string => counted(count, one, more)
  return [
    ...namedList(`${made(created.length)} ${dryRun ? 'would be made' : 'made'}:`, created, look),
    ...namedList(`${made(changed.length)} nobody had edited, ${dryRun ? 'to be ' : ''}made anew:`, changed, look),
    ...namedList(
      `${counted(kept.length, `${one} was edited and stays as it is`, `${more} were edited and stay as they are`)}:`,
      kept,
      look,
    ),
  ]
}
