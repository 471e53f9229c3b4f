/** What a text with conflict marks says from each side. */
export interface MarkedSides {
  readonly ours: string
  readonly theirs: string
  /** The common version, where the marks show it (git's conflict styles diff3 and zdiff3). */
  readonly base: string | undefined
  /** What the sides are called behind the marks. */
  readonly names: { readonly ours: string; readonly theirs: string }
}

type Side = 'ours' | 'base' | 'theirs'

/** Takes a text with git's conflict marks apart; undefined when it has none, or they do not go together. */
export function sidesIn(text: string): MarkedSides | undefined {
  const sides: Record<Side, string> = { ours: '', base: '', theirs: '' }
  const names = { ours: '', theirs: '' }
  let at: Side | undefined
  let count = 0
  let bases = 0
  for (const line of text.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const [, mark = '', name = ''] = /^(<{7}|\|{7}|={7}|>{7})(?: (.*?))?\r?\n?$/.exec(line) ?? []
    const next = mark === '' ? undefined : AFTER[`${at ?? ''}${mark[0]}`]
    if (next === undefined) {
      // A line of `=` may be anyone's; the others are marks out of place.
      if (mark !== '' && !(mark.startsWith('=') && at === undefined)) return undefined
      for (const side of at === undefined ? (['ours', 'base', 'theirs'] as const) : [at]) sides[side] += line
      continue
    }
    if (mark.startsWith('<')) {
      names.ours = name
      count += 1
    }
    if (mark.startsWith('|')) bases += 1
    if (mark.startsWith('>')) names.theirs = name
    at = next === 'none' ? undefined : next
  }
  if (count === 0 || at !== undefined) return undefined
  return { ours: sides.ours, theirs: sides.theirs, base: bases === count ? sides.base : undefined, names }
}

/** Where a mark leads from where one is. */
const AFTER: Readonly<Record<string, Side | 'none'>> = {
  '<': 'ours',
  'ours|': 'base',
  'ours=': 'theirs',
  'base=': 'theirs',
  'theirs>': 'none',
}
