import type { Pen } from './pen.ts'

/** The least that is moved from page to page: a line of text, a line of a row, a picture. Lengths are in points. */
export interface Slice {
  /** Room above, which the top of a page does not need. */
  readonly gap: number
  readonly height: number
  /** Stays on one page with the slice behind it. */
  readonly keep: boolean
  /** `gap` is the room above as it came out. */
  readonly paint: (pen: Pen, y: number, gap: number) => void
  /** Stands again on top of a page that begins with this slice. */
  readonly over?: Slice
  /** Begins a page. */
  readonly breaks?: true
}

/** Slices that are read as one: neither the first nor the last stands alone on a page. */
export const withoutWidows = (slices: readonly Slice[]): readonly Slice[] =>
  slices.map((slice, i) =>
    (i === 0 && slices.length > 1) || i === slices.length - 2 ? { ...slice, keep: true } : slice,
  )

/** Slices that stay on one page if a page has room for them. */
export const together = (slices: readonly Slice[]): readonly Slice[] =>
  slices.map((slice, i) => (i < slices.length - 1 ? { ...slice, keep: true } : slice))

/** With the slice behind the last. */
export const leadingOn = (slices: readonly Slice[]): readonly Slice[] =>
  slices.map((slice, i) => (i === slices.length - 1 ? { ...slice, keep: true } : slice))

/** Each with the slice behind it. */
export const keptWithNext = (slices: readonly Slice[]): readonly Slice[] =>
  slices.map((slice) => ({ ...slice, keep: true }))

export const heightOf = (slices: readonly Slice[]): number =>
  slices.reduce((sum, { gap, height }) => sum + gap + height, 0)

/** The same slices with other room above the first. */
export const withGap = ([first, ...rest]: readonly Slice[], gap: number): readonly Slice[] =>
  first ? [{ ...first, gap }, ...rest] : []

/** Something more is drawn with a slice, before it. */
export const under = (slice: Slice, paint: Slice['paint']): Slice => ({
  ...slice,
  paint: (pen, y, gap) => {
    paint(pen, y, gap)
    slice.paint(pen, y, gap)
  },
})
