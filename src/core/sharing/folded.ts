/** Words as names are compared: letters and digits, with the marks on them. */
export const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu

/** A word without case and accents, so that `JOSÉ`, `José` and `jose` are one. */
export const foldedWord = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** A text as its folded words, one blank between them; empty where it has none. */
export const folded = (text: string): string => (text.match(WORD) ?? []).map(foldedWord).join(' ')
