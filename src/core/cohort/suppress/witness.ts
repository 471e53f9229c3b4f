/** People who are alike in all that the report counts. */
export interface Kind {
  readonly count: number
  /** The part this kind belongs to in each of the wholes; undefined where it belongs to none of its parts. */
  readonly parts: readonly (string | undefined)[]
}

/** What a report shows of one whole: these parts are hidden, and one may be said to hold at least so many. */
export interface Shown {
  readonly hidden: ReadonlySet<string>
  readonly nearlyAll?: { readonly id: string; readonly least: number }
}

/** What looks the same in a report, and how many there are of it. */
interface Class {
  readonly labels: readonly string[]
  readonly isTarget: boolean
  readonly dominant: readonly boolean[]
}

/**
 * Whether a hidden number could be other than it is by `width`, as far as a report with several wholes of the same people tells.
 * The proof is by example: it looks for two cohorts that would give the very same report and are so far apart in this number.
 * One or two people at a time are taken for other people, such that nothing shown changes. `false` means that no such
 * cohorts were found, not that there are none. `kinds` has every kind that can be, also those with nobody.
 */
export function couldDiffer(
  kinds: readonly Kind[],
  wholes: readonly Shown[],
  target: { readonly whole: number; readonly part: string },
  width: number,
): boolean {
  const classes = new Map<string, { readonly it: Class; count: number }>()
  for (const { count, parts } of kinds) {
    const labels = parts.map((part, i) => (part === undefined ? '' : wholes[i]?.hidden.has(part) ? '~' : part))
    const isTarget = parts[target.whole] === target.part
    const dominant = parts.map((part, i) => part !== undefined && wholes[i]?.nearlyAll?.id === part)
    const key = JSON.stringify([labels, isTarget, dominant])
    const found = classes.get(key)
    if (found) found.count += count
    else classes.set(key, { it: { labels, isTarget, dominant }, count })
  }
  const all = [...classes.values()]
  const counts = all.map(({ count }) => count)
  const search = { classes: all.map(({ it }) => it), wholes }
  return moved(search, counts, 1, width) + moved(search, counts, -1, width) >= width
}

interface Search {
  readonly classes: readonly Class[]
  readonly wholes: readonly Shown[]
}

/** How far the number can be brought up or down, until it is far enough or there is no way on. */
function moved({ classes, wholes }: Search, start: readonly number[], direction: 1 | -1, width: number): number {
  const counts = [...start]
  const everyClass = [...classes.keys()]
  const byLabels = new Map<string, number[]>()
  for (const [i, { labels }] of classes.entries())
    byLabels.set(labels.join('\n'), [...(byLabels.get(labels.join('\n')) ?? []), i])
  const gain = (to: readonly number[], from: readonly number[]): number => direction * (targets(to) - targets(from))
  const targets = (some: readonly number[]): number => some.filter((i) => classes[i]?.isTarget).length
  const keepsRanges = (): boolean =>
    wholes.every(
      ({ nearlyAll }, p) =>
        !nearlyAll || counts.reduce((all, n, i) => all + (classes[i]?.dominant[p] ? n : 0), 0) >= nearlyAll.least,
    )
  const tryMove = (from: readonly number[], to: readonly number[]): boolean => {
    if (gain(to, from) <= 0) return false
    for (const i of from) counts[i] = (counts[i] ?? 0) - 1
    for (const i of to) counts[i] = (counts[i] ?? 0) + 1
    if (from.every((i) => (counts[i] ?? 0) >= 0) && keepsRanges()) return true
    for (const i of from) counts[i] = (counts[i] ?? 0) + 1
    for (const i of to) counts[i] = (counts[i] ?? 0) - 1
    return false
  }
  const step = (): number => {
    const there = everyClass.filter((i) => (counts[i] ?? 0) > 0)
    for (const a of there)
      for (const b of byLabels.get(classes[a]?.labels.join('\n') ?? '') ?? []) if (tryMove([a], [b])) return 1
    for (const [n, a] of there.entries())
      for (const b of there.slice(n))
        for (const c of everyClass) {
          const rest = restOf(classes, a, b, c)
          if (rest === undefined) continue
          for (const d of byLabels.get(rest) ?? []) if (tryMove([a, b], [c, d])) return gain([c, d], [a, b])
        }
    return 0
  }
  let far = 0
  for (let by = step(); by > 0; by = far < width ? step() : 0) far += by
  return far
}

/** The labels that, with those of `c`, are the labels of `a` and `b`, whole by whole; undefined where there are none. */
function restOf(classes: readonly Class[], a: number, b: number, c: number): string | undefined {
  const [one, two, three] = [classes[a]?.labels ?? [], classes[b]?.labels ?? [], classes[c]?.labels ?? []]
  const rest = one.map((label, p) => (three[p] === label ? two[p] : three[p] === two[p] ? label : undefined))
  return rest.includes(undefined) ? undefined : rest.join('\n')
}
