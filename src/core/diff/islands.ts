import { wordsIn } from './tokens.ts'

/** Either kept, or what was taken out and put in at one place. */
export interface Run {
  readonly kept: string
  readonly removed: string
  readonly added: string
}

/**
 * Takes what lies between two changes into them where it is only a blank or a sign, or one word among many changed ones, so
 * that a phrase put in the place of another is told as that. Blanks that both have at their ends are kept.
 */
export function withoutIslands(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = []
  for (let i = 0; i < runs.length; i += 1) {
    const run = runs[i]
    const [last, next] = [joined.at(-1), runs[i + 1]]
    if (run && last && next && last.kept === '' && isIsland(last, run.kept, next)) {
      joined[joined.length - 1] = {
        kept: '',
        removed: last.removed + run.kept + next.removed,
        added: last.added + run.kept + next.added,
      }
      i += 1
    } else if (run) joined.push(run)
  }
  return joined.flatMap(withoutBlankEnds)
}

function isIsland(last: Run, between: string, next: Run): boolean {
  const words = wordsIn(between)
  if (words > 1 || between.includes('\n')) return false
  const [removed, added] = [wordsIn(last.removed + next.removed), wordsIn(last.added + next.added)]
  if (removed === 0 || added === 0) return false
  return words === 0 || Math.min(size(last), size(next)) >= 3
}

const size = ({ removed, added }: Run): number => Math.max(wordsIn(removed), wordsIn(added))

function withoutBlankEnds(run: Run): readonly Run[] {
  const { removed, added } = run
  if (removed === '' || added === '') return [run]
  const most = Math.min(removed.length, added.length)
  let start = 0
  while (start < most && removed[start] === added[start] && /\s/.test(removed[start] ?? '')) start += 1
  let end = 0
  while (end < most - start && removed.at(-1 - end) === added.at(-1 - end) && /\s/.test(removed.at(-1 - end) ?? ''))
    end += 1
  const kept = (text: string): Run => ({ kept: text, removed: '', added: '' })
  return [
    kept(removed.slice(0, start)),
    { kept: '', removed: removed.slice(start, removed.length - end), added: added.slice(start, added.length - end) },
    kept(removed.slice(removed.length - end)),
  ]
}
