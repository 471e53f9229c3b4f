/** Scripts that set no blanks between words. */
const NO_BLANKS = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u

/**
 * A word with what belongs to it (marks, apostrophes and hyphens inside), blanks together, an emoji with its parts, a flag,
 * or any one character with its marks. Together the tokens are the text.
 */
const TOKEN =
  /[\p{L}\p{N}][\p{L}\p{N}\p{M}_]*(?:['’.-][\p{L}\p{N}][\p{L}\p{N}\p{M}_]*)*|\s+|\p{RI}{2}|\p{ExtPict}(?:\p{EMod}|\ufe0f)*(?:\u200d\p{ExtPict}(?:\p{EMod}|\ufe0f)*)*|[\s\S]\p{M}*/gu

/** Most texts are in Latin letters. Sets of all of Unicode take milliseconds to make ready, which a start would feel. */
const LATIN = /^[\t\n\r\x20-\x7e\xa0-\xa8\xab-\xad\xaf-\u024f\u2010-\u203a]*$/
const LATIN_TOKEN =
  /[A-Za-z0-9\xb2\xb3\xb5\xb9\xba\xbc-\xbe\xc0-\xd6\xd8-\xf6\xf8-\u024f][\w\xb2\xb3\xb5\xb9\xba\xbc-\xbe\xc0-\xd6\xd8-\xf6\xf8-\u024f]*(?:['’.-][A-Za-z0-9\xb2\xb3\xb5\xb9\xba\xbc-\xbe\xc0-\xd6\xd8-\xf6\xf8-\u024f][\w\xb2\xb3\xb5\xb9\xba\xbc-\xbe\xc0-\xd6\xd8-\xf6\xf8-\u024f]*)*|\s+|[\s\S]/g
const LATIN_WORD = /^[A-Za-z0-9\xb2\xb3\xb5\xb9\xba\xbc-\xbe\xc0-\xd6\xd8-\xf6\xf8-\u024f]/

let segmenter: Intl.Segmenter | undefined

/** A text in words, blanks and signs, none of them cut through; in scripts without blanks as a dictionary has the words. */
export function tokensOf(text: string): readonly string[] {
  if (LATIN.test(text)) return text.match(LATIN_TOKEN) ?? []
  const tokens = text.match(TOKEN) ?? []
  return NO_BLANKS.test(text) ? tokens.flatMap((token) => (NO_BLANKS.test(token) ? segmented(token) : [token])) : tokens
}

/** Dictionaries are slow at first, so they are asked only where they are needed. */
function segmented(token: string): readonly string[] {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'word' })
  return Array.from(segmenter.segment(token), ({ segment }) => segment)
}

/** How many words a text has, as people count; emoji count, signs do not. */
export function wordsIn(text: string): number {
  const latin = LATIN.test(text)
  let count = 0
  for (const token of tokensOf(text))
    if (latin ? LATIN_WORD.test(token) : /[\p{L}\p{N}\p{ExtPict}\p{RI}]/u.test(token)) count += 1
  return count
}
