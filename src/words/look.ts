/** What words may know of where they will stand. Colours are not among it: those are added to styled text afterwards. */
export interface Look {
  /** Columns to lay tables and bars out in; text itself is broken later. */
  readonly width: number
  /** Whether characters beyond ASCII may be used for lines, bars and marks. */
  readonly unicode: boolean
  /** Read aloud or by a simple terminal: `Label: value` lines, no tables, no bars, no marks. */
  readonly accessible: boolean
}
