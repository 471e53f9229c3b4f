/** What a column needs: the width of its longest word, and of its longest line unbroken. */
export interface Need {
  readonly least: number
  readonly most: number
}

/**
 * Widths of columns that are no wider together than there is room. Where not all lines can stay whole, each column gets
 * its longest word and the rest goes to those that want most; where not even the words fit, all get less alike.
 */
export function columnWidths(needs: readonly Need[], room: number): readonly number[] {
  const most = needs.reduce((sum, need) => sum + need.most, 0)
  if (most <= room) return needs.map((need) => need.most)
  // A word wider than a fair share of the room may be broken; else one long address would leave the others nothing.
  const share = (room / needs.length) * 0.9
  const least = needs.map((need) => Math.min(need.least, Math.max(share, 0)))
  const spare = room - least.reduce((sum, width) => sum + width, 0)
  const wants = needs.map((need, i) => Math.max(0, need.most - (least[i] ?? 0)))
  const wanted = wants.reduce((sum, want) => sum + want, 0)
  return least.map((width, i) => width + (wanted === 0 ? 0 : (spare * (wants[i] ?? 0)) / wanted))
}
