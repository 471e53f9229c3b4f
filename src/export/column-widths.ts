/** What a column needs: the width of its longest word, and of its longest line unbroken. */
export interface Need {
  readonly least: number
  readonly most: number
}

/**
 * Widths of columns that are no wider together than there is room. Columns that need no more than their share keep their
 * lines whole; each of the others gets its longest word, and what is left goes to those that want most; where not even the
 * words fit, all get less alike.
 */
export function columnWidths(needs: readonly Need[], room: number): readonly number[] {
  const whole = wholeColumns(needs, room)
  const widths = needs.map(({ most }, i) => (whole.has(i) ? most : 0))
  const others = needs.flatMap((need, i) => (whole.has(i) ? [] : [{ ...need, i }]))
  const left = room - widths.reduce((sum, width) => sum + width, 0)
  // A word wider than a fair share of the room may be broken; else one long address would leave the others nothing.
  const share = (left / others.length) * 0.9
  const least = others.map((need) => Math.min(need.least, Math.max(share, 0)))
  const spare = left - least.reduce((sum, width) => sum + width, 0)
  const wants = others.map(({ most }, n) => Math.max(0, most - (least[n] ?? 0)))
  const wanted = wants.reduce((sum, want) => sum + want, 0)
  for (const [n, { i }] of others.entries())
    widths[i] = (least[n] ?? 0) + (wanted === 0 ? 0 : (spare * (wants[n] ?? 0)) / wanted)
  return widths
}

/** Columns that keep their lines whole: each needs no more than an equal share of what narrower ones leave. */
function wholeColumns(needs: readonly Need[], room: number): ReadonlySet<number> {
  const whole = new Set<number>()
  let left = room
  const narrowFirst = needs.map(({ most }, i) => ({ most, i })).toSorted((a, b) => a.most - b.most)
  for (const { most, i } of narrowFirst) {
    if (most > left / (needs.length - whole.size)) break
    whole.add(i)
    left -= most
  }
  return whole
}
