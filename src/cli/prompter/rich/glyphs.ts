/** Marks beside items and texts, each with its twin for terminals that show ASCII only. */
export interface Glyphs {
  readonly pointer: string
  readonly on: string
  readonly off: string
  /** Between the keys named at the bottom. */
  readonly dot: string
  readonly arrows: string
}

const UNICODE: Glyphs = { pointer: '❯', on: '[✓] ', off: '[ ] ', dot: ' · ', arrows: '↑ ↓' }
const ASCII: Glyphs = { pointer: '>', on: '[x] ', off: '[ ] ', dot: ', ', arrows: 'Up Down' }

export const glyphsFor = (unicode: boolean): Glyphs => (unicode ? UNICODE : ASCII)
