import type { Slice } from './slice.ts'

/** A slice where it stands: `y` is its top, from the top of the text. */
export interface OnPage {
  readonly slice: Slice
  readonly y: number
  readonly gap: number
}

/** A last page that is filled less than this is hardly worth one. */
const SHORT = 0.35
/** How much of the room between paragraphs is left where that saves a page. */
const TIGHTER = 0.55

/** Whether there is a last page with but a few lines. */
export function endsShort(pages: readonly (readonly OnPage[])[], height: number): boolean {
  const last = pages.at(-1)?.at(-1)
  return pages.length > 1 && last !== undefined && last.y + last.slice.height <= height * SHORT
}

/** Slices on pages of this height, a little tighter where that saves a page with but a few lines. */
export function fittedPages(slices: readonly Slice[], height: number): readonly (readonly OnPage[])[] {
  const pages = pagesOf(slices, height)
  if (!endsShort(pages, height)) return pages
  const tight = pagesOf(
    slices.map((slice) => ({ ...slice, gap: slice.gap * TIGHTER })),
    height,
  )
  return tight.length < pages.length ? tight : pages
}

/** Slices on pages of this height. What is to stay together does, unless it is higher than a page. */
export function pagesOf(slices: readonly Slice[], height: number): readonly (readonly OnPage[])[] {
  const pages: OnPage[][] = [[]]
  let used = 0
  const turn = (): void => {
    pages.push([])
    used = 0
  }
  const put = (slice: Slice): void => {
    const page = pages.at(-1) as OnPage[]
    if (page.length === 0 && slice.over) put(slice.over)
    const gap = page.length === 0 ? 0 : slice.gap
    page.push({ slice, y: used + gap, gap })
    used += gap + slice.height
  }
  for (const group of groupsOf(slices)) {
    if (group[0]?.breaks && used > 0) turn()
    const needed = group.reduce((sum, slice) => sum + slice.gap + slice.height, 0)
    if (used > 0 && used + needed > height && needed <= height) turn()
    for (const slice of group) {
      if (used > 0 && used + slice.gap + slice.height > height) turn()
      put(slice)
    }
  }
  return pages
}

/** Slices that stay together. */
function groupsOf(slices: readonly Slice[]): readonly (readonly Slice[])[] {
  const groups: Slice[][] = []
  let isOpen = false
  for (const slice of slices) {
    if (isOpen && !slice.breaks) groups.at(-1)?.push(slice)
    else groups.push([slice])
    isOpen = slice.keep
  }
  return groups
}
