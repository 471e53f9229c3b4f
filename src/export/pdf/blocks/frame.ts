import type { Fonts } from '../fonts/fonts.ts'
import type { Tag } from '../tag.ts'

/** Where blocks go: how far from the left of the page, how wide, within which tag. */
export interface Frame {
  readonly x: number
  readonly width: number
  readonly tag: Tag
  readonly fonts: Fonts
}

export const narrower = (frame: Frame, by: number, tag: Tag): Frame => ({
  ...frame,
  x: frame.x + by,
  width: frame.width - by,
  tag,
})
