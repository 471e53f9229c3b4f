/** One part of a whole: how many fell into it, and how many people stand behind them where they are not people themselves. */
export interface Cell {
  readonly id: string
  readonly count: number
  readonly people?: number
}

/** What may be shown of a whole and its parts. */
export interface Hiding {
  readonly cells: readonly Cell[]
  readonly total: number
  /** Parts whose count is not shown. */
  readonly hidden: ReadonlySet<string>
  /** With every part hidden: the one that holds nearly all, and the least it may be said to hold. */
  readonly nearlyAll?: { readonly id: string; readonly least: number }
}

export interface HidingRules {
  /** Fewer people than this are never shown as a number. */
  readonly minimum: number
  /** A part whose count others can work out from elsewhere: hiding it protects nothing. */
  readonly known?: string
}

/**
 * Which parts of a whole to hide so that nobody can work out what fewer than `minimum` people said. The whole is known.
 *
 * A part of fewer than `minimum` people is hidden, also one of none. What is hidden is known together, since the whole is: so it
 * is two parts or more, which together stand for `minimum` people or more. Each of them can then be anything from nobody to all
 * of these. Parts that are hidden for another's sake are taken from the end of the list: by their size, what was taken would
 * tell sizes to someone who knows these rules. Where that leaves no part to show, and one holds all but a few, that is
 * said as a range wide enough for the same; but not of so few that otherwise every part would have to be small.
 */
export function hideCells(cells: readonly Cell[], { minimum, known }: HidingRules): Hiding {
  const total = sum(cells)
  const hidden = new Set(cells.filter((cell) => behind(cell) < minimum).map(({ id }) => id))
  const others = cells.filter(({ id }) => id !== known)
  const isSafe = (): boolean =>
    areEnough(
      others.filter(({ id }) => hidden.has(id)),
      minimum,
    )
  if (hidden.size === 0) return { cells, total, hidden }
  // Were the last part shown, others could tell that each hidden one is small, and sometimes what they must be.
  for (const [i, { id }] of others.toReversed().entries()) if (i === 0 || !isSafe()) hidden.add(id)
  if (hidden.size < cells.length && isSafe()) return { cells, total, hidden }
  const most = cells.find((cell) => behind(cell) > total - minimum)
  const saysRange = total > cells.length * (minimum - 1) && cells.every(({ people }) => people === undefined)
  return {
    cells,
    total,
    hidden: new Set(cells.map(({ id }) => id)),
    ...(most && known === undefined && saysRange ? { nearlyAll: { id: most.id, least: total - minimum + 1 } } : {}),
  }
}

const behind = ({ count, people = count }: Cell): number => people

const sum = (cells: readonly Cell[]): number => cells.reduce((all, { count }) => all + count, 0)

/** Whether parts may be known together. Of things, one person may have several in each part. */
function areEnough(cells: readonly Cell[], minimum: number): boolean {
  const isOfPeople = cells.every(({ people }) => people === undefined)
  return cells.length >= 2 && (isOfPeople ? sum(cells) : Math.max(...cells.map(behind))) >= minimum
}

/** The least and the most that some of the parts can hold together, as anyone can work it out from what is shown. */
export function boundsOf({ cells, total, hidden, nearlyAll }: Hiding, ids: ReadonlySet<string>): [number, number] {
  const shown = sum(cells.filter(({ id }) => ids.has(id) && !hidden.has(id)))
  const unknown = sum(cells.filter(({ id }) => hidden.has(id)))
  const inside = cells.filter(({ id }) => hidden.has(id) && ids.has(id))
  if (inside.length === hidden.size) return [shown + unknown, shown + unknown]
  if (inside.length === 0) return [shown, shown]
  if (nearlyAll) return ids.has(nearlyAll.id) ? [nearlyAll.least, total] : [0, total - nearlyAll.least]
  return [shown, shown + unknown]
}
