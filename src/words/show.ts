/**
 * C0 (but line feed and tab), DEL, C1, bidi controls, invisible format characters, line and paragraph separators,
 * noncharacters. Joiners stay: emoji and several scripts need them.
 */
const UNSAFE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff\ufff9-\ufffb\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const hex = (character: string): string => character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')

/** Most text is plain, and to see that takes less than to look for all that is not. */
const PLAIN = /^[\t\n -~]*$/

/** Makes text from anywhere safe for a terminal: what could move the cursor, turn text round or hide becomes `<U+001B>`. */
export const show = (text: string): string =>
  PLAIN.test(text) ? text : text.replace(/\r\n/g, '\n').replace(UNSAFE, (character) => `<U+${hex(character)}>`)

/** The same for JSON, where an escape keeps the string what it is. */
export const showJson = (data: unknown): string =>
  JSON.stringify(data, null, 2).replace(UNSAFE, (character) => `\\u${hex(character)}`)

/** Text on one line, cut at a width with an ellipsis. */
export function oneLine(text: string, width = 60): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  const characters = [...flat]
  return characters.length <= width
    ? flat
    : `${characters
        .slice(0, width - 3)
        .join('')
        .trimEnd()}...`
}
