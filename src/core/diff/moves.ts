import type { Value } from '../value.ts'
import type { Change, EntryLife } from './change.ts'
import { lifeOf } from './entry-life.ts'

/** An id as Waymark makes them, six random characters at the end: two entries never share one by chance. */
const RANDOM_ID = /-[2-9a-hj-km-np-z]{6}$/

/**
 * Entries that left one list and came into another of the same kind under their id are one life, not an end and a
 * beginning. By the id alone: an id that someone made up, such as `goal-1`, can stand in every list.
 */
export function joinMoves(lives: readonly EntryLife[]): readonly EntryLife[] {
  const gone = new Map<string, EntryLife | undefined>()
  const come = new Map<string, EntryLife | undefined>()
  const note = (map: typeof gone, life: EntryLife): void => {
    const key = `${life.collects}:${life.id}`
    map.set(key, map.has(key) ? undefined : life)
  }
  for (const life of lives) {
    if (life.collects === undefined || !RANDOM_ID.test(life.id)) continue
    if (life.kinds[0] === 'new') note(come, life)
    else if (life.kinds[0] !== 'carried' && life.kinds[0] !== 'not_asked') note(gone, life)
  }
  const joined = new Map<EntryLife, EntryLife | undefined>()
  for (const [key, now] of come) {
    const old = gone.get(key)
    if (!now || !old) continue
    const [before, after] = [old, now].map(({ id, fields }) => ({ id, fields }))
    const life = lifeOf(now.prompt, now.list, { key: now.id, before, after })
    joined.set(now, { ...life, kinds: ['moved', ...life.kinds.slice(1)], moved_from: old.path })
    joined.set(old, undefined)
  }
  return lives.flatMap((life) => {
    if (!joined.has(life)) return [life]
    const whole = joined.get(life)
    return whole ? [whole] : []
  })
}

/** Texts of fewer words than this stand in two places by chance. */
const TELLING_WORDS = 4

/** Notes where the very words that are gone in one place stand in another now. Equal to the letter, never similar. */
export function withSameWords(changes: readonly Change[]): readonly Change[] {
  const words = (value: Value | undefined): string | undefined => {
    const text = typeof value === 'string' ? value.trim() : ''
    return text.split(/\s+/, TELLING_WORDS).length >= TELLING_WORDS ? text : undefined
  }
  const pathsBy = (side: 'before' | 'after'): ReadonlyMap<string, string> =>
    new Map(
      changes.flatMap((change) => {
        const other = side === 'before' ? change.after : change.before
        const text = words(change[side])
        return text === undefined || (typeof other === 'string' && other.trim() === text) ? [] : [[text, change.path]]
      }),
    )
  const [from, to] = [pathsBy('before'), pathsBy('after')]
  return changes.map((change) => {
    const at = to.get(words(change.before) ?? '\0') ?? from.get(words(change.after) ?? '\0')
    return at === undefined || at === change.path ? change : { ...change, same_words_at: at }
  })
}
