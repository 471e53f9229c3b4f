import type { Prompt } from '../framework.ts'
import type { Entry } from '../value.ts'
import type { EntryLife } from './change.ts'
import { type Gone, goneOf, keyed, lifeOf } from './entry-life.ts'

/** Two states of one list of entries. */
export interface ListDiff {
  /** In the order of the new side, those that are gone behind the one they followed. */
  readonly lives: readonly EntryLife[]
  readonly order: ListOrder
}

/** The entries of a list in order, on both sides. */
export interface ListOrder {
  readonly path: string
  readonly before: readonly string[]
  readonly after: readonly string[]
  /** Whether entries that are on both sides changed places. */
  readonly reordered: boolean
}

/** What became of each entry of a list. */
export function diffLists(
  prompt: Prompt,
  list: string,
  before: readonly Entry[],
  after: readonly Entry[],
  gone: Gone,
  later: boolean,
): ListDiff {
  const [old, now] = [keyed(before), keyed(after)]
  const keys = inOrder([...old.keys()], [...now.keys()])
  const lives = keys.map((key) => {
    const [from, to] = [old.get(key)?.entry, now.get(key)?.entry]
    return lifeOf(prompt, list, { key, before: from, after: to }, later && from ? goneOf(from, gone) : gone)
  })
  const [from, to] = [[...old.keys()], [...now.keys()]]
  const reordered = from.filter((key) => now.has(key)).join('\n') !== to.filter((key) => old.has(key)).join('\n')
  return { lives, order: { path: list, before: from, after: to, reordered } }
}

/** The keys of the new side, those that only the old one has behind the one they followed. */
function inOrder(old: readonly string[], now: readonly string[]): readonly string[] {
  const stays = new Set(now)
  const behind = new Map<string | undefined, string[]>()
  let previous: string | undefined
  for (const key of old) {
    if (stays.has(key)) previous = key
    else if (behind.get(previous)?.push(key) === undefined) behind.set(previous, [key])
  }
  return [...(behind.get(undefined) ?? []), ...now.flatMap((key) => [key, ...(behind.get(key) ?? [])])]
}
