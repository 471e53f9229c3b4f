import { editScript } from './edit-script.ts'
import { type Run, withoutIslands } from './islands.ts'
import { sentencesOf } from './sentences.ts'
import { tokensOf, wordsIn } from './tokens.ts'

/** A stretch of text that both sides have, or only the new one, or only the old one. */
export interface Part {
  readonly kind: 'kept' | 'added' | 'removed'
  readonly text: string
}

/**
 * How many steps of comparing are left for all the texts of one comparison. What is left over when they are used up is told
 * as taken out and put in whole: files come from anywhere, and a text made to be slow must not be.
 */
export interface Effort {
  left: number
}

const STEPS = 6_000_000
/** More changed tokens than this in one place, and nobody would see through them one by one. */
const MOST_EDITS = 1000

export const newEffort = (): Effort => ({ left: STEPS })

/**
 * What became of a text: the parts in order, what was taken out before what was put in its place. Kept and added parts
 * together are the new text exactly, kept and removed ones the old, whatever the texts are.
 */
export function diffWords(before: string, after: string, effort: Effort = newEffort()): readonly Part[] {
  if (before === after) return before === '' ? [] : [{ kind: 'kept', text: before }]
  const runs: Run[] = []
  for (const run of alternate(sentencesOf(before), sentencesOf(after), effort))
    runs.push(...(run.kept === '' && run.removed !== '' && run.added !== '' ? within(run, effort) : [run]))
  return partsOf(runs)
}

/** Two lists of tokens as runs, kept ones and changed ones in turn. */
function alternate(before: readonly string[], after: readonly string[], effort: Effort): readonly Run[] {
  const most = Math.min(MOST_EDITS, Math.floor(Math.sqrt(effort.left)))
  const script = editScript(before, after, most)
  const edits = script?.reduce((sum, { removed, added }) => sum + removed + added, 0) ?? most
  effort.left = Math.max(0, effort.left - edits * edits)
  if (!script) return [{ kept: '', removed: before.join(''), added: after.join('') }]
  let [x, y] = [0, 0]
  return script.map(({ kept, removed, added }) => {
    const run = {
      kept: after.slice(y, y + kept).join(''),
      removed: before.slice(x + kept, x + kept + removed).join(''),
      added: after.slice(y + kept, y + kept + added).join(''),
    }
    x += kept + removed
    y += kept + added
    return run
  })
}

/** Changed sentences, word by word. */
function within({ removed, added }: Run, effort: Effort): readonly Run[] {
  const runs = withoutIslands(alternate(tokensOf(removed), tokensOf(added), effort))
  const stayed = runs.reduce((sum, run) => sum + wordsIn(run.kept), 0)
  const longer = Math.max(wordsIn(removed), wordsIn(added))
  // Two different sentences share a few small words; marking those as kept makes confetti of both.
  return longer > 6 && stayed < longer * 0.3 ? [{ kept: '', removed, added }] : runs
}

function partsOf(runs: readonly Run[]): readonly Part[] {
  const parts: Part[] = []
  for (const run of runs)
    for (const kind of ['kept', 'removed', 'added'] as const) {
      const last = parts.at(-1)
      if (run[kind] === '') continue
      if (last?.kind === kind) parts[parts.length - 1] = { kind, text: last.text + run[kind] }
      else parts.push({ kind, text: run[kind] })
    }
  return parts
}

/** How many words were put in and taken out. */
export const wordCounts = (parts: readonly Part[]): { readonly added: number; readonly removed: number } => {
  const count = (kind: Part['kind']): number =>
    parts.reduce((sum, part) => sum + (part.kind === kind ? wordsIn(part.text) : 0), 0)
  return { added: count('added'), removed: count('removed') }
}
