import { eastAsianWidth } from 'get-east-asian-width'

/** Columns a terminal gives a text: two for wide characters, none for combining marks and for marks of style. */
export function widthOf(text: string): number {
  // Most text is plain, and counting characters one by one is slow at a start.
  if (/^[\x20-\x7e]*$/.test(text)) return text.length
  return [...text].reduce(
    (sum, character) =>
      sum +
      (/\p{M}|\u200d|\ufe0f|[\ufdd0-\ufdef]/u.test(character) ? 0 : eastAsianWidth(character.codePointAt(0) ?? 0)),
    0,
  )
}
