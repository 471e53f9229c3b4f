/** A font of the family, in the order in which they are asked for a character. */
export interface Member {
  readonly name: string
  /** Has a bold face of its own; others are as they are. */
  readonly bold?: true
}

/**
 * Noto, by scripts: Latin, Greek, Cyrillic, Vietnamese and Devanagari in the first, then what people type beside them. Chinese, Japanese and
 * Korean alone would be larger than all of Waymark.
 */
export const FAMILY: readonly Member[] = [
  { name: 'sans', bold: true },
  { name: 'hebrew', bold: true },
  { name: 'arabic', bold: true },
  { name: 'emoji' },
  { name: 'math' },
  { name: 'symbols-2' },
  { name: 'symbols' },
]
