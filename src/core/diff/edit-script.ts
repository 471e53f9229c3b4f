/** A stretch of two lists: `kept` items of both, else `removed` ones of the old list and `added` ones of the new. */
export interface Stretch {
  readonly kept: number
  readonly removed: number
  readonly added: number
}

/**
 * The fewest items to take out and put in so that one list becomes the other (Myers, 1986), as stretches in order. `most`
 * bounds the edits: undefined where it would take more. The time is that of `most` squared, besides reading the lists.
 */
export function editScript(
  before: readonly string[],
  after: readonly string[],
  most: number,
): readonly Stretch[] | undefined {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1
  let [oldEnd, newEnd] = [before.length, after.length]
  while (oldEnd > start && newEnd > start && before[oldEnd - 1] === after[newEnd - 1]) {
    oldEnd -= 1
    newEnd -= 1
  }
  const numbers = new Map<string, number>()
  const numbered = (items: readonly string[], end: number): Int32Array => {
    const list = new Int32Array(end - start)
    for (let i = start; i < end; i += 1) {
      const item = items[i] ?? ''
      const number = numbers.get(item) ?? numbers.size
      numbers.set(item, number)
      list[i - start] = number
    }
    return list
  }
  const middle = shortest(numbered(before, oldEnd), numbered(after, newEnd), most)
  if (!middle) return undefined
  const kept = (count: number): Stretch[] => (count > 0 ? [{ kept: count, removed: 0, added: 0 }] : [])
  return [...kept(start), ...middle, ...kept(before.length - oldEnd)]
}

function shortest(a: Int32Array, b: Int32Array, most: number): readonly Stretch[] | undefined {
  const limit = Math.min(most, a.length + b.length)
  /** For each number of edits how far each diagonal reaches in `a`; diagonal k is at `edits + k`, every second one used. */
  const reach: Int32Array[] = []
  for (let edits = 0; edits <= limit; edits += 1) {
    const last = reach[edits - 1]
    const now = new Int32Array(2 * edits + 1)
    reach.push(now)
    for (let k = -edits; k <= edits; k += 2) {
      let x = edits === 0 ? 0 : goesDown(last, k, edits) ? (last?.[edits + k] ?? 0) : (last?.[edits + k - 2] ?? 0) + 1
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1
      now[edits + k] = x
      if (x >= a.length && x - k >= b.length) return backwards(reach, a.length, b.length)
    }
  }
  return undefined
}

/** Whether the best way onto a diagonal puts an item in rather than takes one out. `last` is the row of one edit less. */
const goesDown = (last: Int32Array | undefined, k: number, edits: number): boolean =>
  k === -edits || (k !== edits && (last?.[edits + k - 2] ?? 0) < (last?.[edits + k] ?? 0))

/** The way that led to the end, from its end to its start, as stretches in order. */
function backwards(reach: readonly Int32Array[], oldLength: number, newLength: number): readonly Stretch[] {
  const stretches: Stretch[] = []
  let [x, y] = [oldLength, newLength]
  let [removed, added] = [0, 0]
  const keep = (count: number): void => {
    if (count === 0) return
    if (removed + added > 0) stretches.push({ kept: 0, removed, added })
    removed = 0
    added = 0
    stretches.push({ kept: count, removed: 0, added: 0 })
  }
  for (let edits = reach.length - 1; edits > 0; edits -= 1) {
    const last = reach[edits - 1]
    const k = x - y
    const down = goesDown(last, k, edits)
    const fromX = (down ? last?.[edits + k] : last?.[edits + k - 2]) ?? 0
    keep(x - (down ? fromX : fromX + 1))
    x = fromX
    y = fromX - (down ? k + 1 : k - 1)
    if (down) added += 1
    else removed += 1
  }
  keep(x)
  if (removed + added > 0) stretches.push({ kept: 0, removed, added })
  return stretches.reverse()
}
