import type { LifeKind } from '../../core/diff/change.ts'
import type { Totals } from '../../core/diff/diff-sides.ts'
import type { LifeCounts } from '../../core/diff/plan-diff.ts'
import type { Collects } from '../../core/framework.ts'

/** What entries are called, one and several. */
const ENTRY_WORDS: Readonly<Record<Collects, readonly [string, string]>> = {
  goal: ['Goal', 'Goals'],
  milestone: ['Milestone', 'Milestones'],
  contact: ['Contact', 'Contacts'],
  activity: ['Activity', 'Activities'],
  income: ['Income', 'Incomes'],
  indicator: ['Indicator', 'Indicators'],
}

export const entryWord = (collects: Collects | undefined): string => (collects ? ENTRY_WORDS[collects][0] : 'Entry')
export const entryWords = (collects: Collects | undefined): string => (collects ? ENTRY_WORDS[collects][1] : 'Entries')

/** `1 word`, `2 words`. */
export const counted = (count: number, one: string, several = `${one}s`): string =>
  `${count} ${count === 1 ? one : several}`

/** `a`, `a and b`, `a, b and c`. */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

/** `3 words put in, 2 taken out`; nothing where no word was. */
export function sayWords({ added, removed }: { readonly added: number; readonly removed: number }): string {
  if (added === 0) return removed === 0 ? '' : `${counted(removed, 'word')} taken out`
  return `${counted(added, 'word')} put in${removed === 0 ? '' : `, ${removed} taken out`}`
}

const some = (counts: readonly (readonly [number, string])[]): string =>
  counts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count} ${words}`)
    .join(', ')

/** How questions stand, in one line; the kinds that there are none of are left out. */
export const sayTotals = (totals: Totals): string =>
  some([
    [totals.added, 'newly answered'],
    [totals.changed, 'changed'],
    [totals.cleared, 'cleared'],
    [totals.skipped, 'left out on purpose'],
    [totals.reopened, 'no longer left out'],
    [totals.not_revisited, 'not revisited'],
    [totals.not_asked, 'no longer asked'],
    [totals.unchanged, 'as before'],
  ])

/** The same for entries of one kind. */
export const sayLives = (counts: LifeCounts): string =>
  some([
    [counts.new, 'new'],
    [counts.carried, 'carried on'],
    [counts.moved, 'moved'],
    [counts.reworded, 'reworded'],
    [counts.done, 'done'],
    [counts.dropped, 'dropped'],
    [counts.restarted, 'taken up again'],
    [counts.removed, 'taken out'],
    [counts.over, 'over before'],
    [counts.not_revisited, 'not revisited'],
    [counts.not_asked, 'no longer asked'],
  ])

const ENDS: Readonly<Partial<Record<LifeKind | 'returned', string>>> = {
  new: 'new',
  returned: 'back again',
  moved: 'moved',
  removed: 'taken out of the list',
  over: 'over before',
  not_revisited: 'not revisited',
  not_asked: 'no longer asked',
  reworded: 'reworded',
  done: 'done',
  dropped: 'dropped',
  restarted: 'taken up again',
}

/** What became of an entry: `reworded and done`. `progress` says a step between, such as `now doing`. */
export function sayKinds(kinds: readonly (LifeKind | 'returned')[], progress: string): string {
  const said = kinds.flatMap((kind) => ENDS[kind] ?? [])
  if (progress !== '') said.push(progress)
  if (said.length > 0) return listed(said)
  return kinds.includes('changed') ? 'changed' : 'as before'
}
