/** A property of an iCalendar object: its name, with parameters, and its value as it is to be written. */
export type Property = readonly [name: string, value: string]

/** What RFC 5545 allows in no text, and what some readers take for the end of a line; shown as `<U+0007>`. */
const NOT_TEXT =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** A value of type TEXT (RFC 5545, 3.3.11): no text can end its line or begin another property. */
export const textValue = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(NOT_TEXT, (character) => `<U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`)
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')

/** An identifier of letters, digits, dots and hyphens; every other character becomes its number between underscores. */
export const idValue = (text: string): string =>
  text.replace(/[^A-Za-z0-9.-]/gu, (character) => `_${character.codePointAt(0)?.toString(16)}_`)

/** Content lines (RFC 5545, 3.1), each ended by CRLF. */
export const lines = (properties: readonly Property[]): string =>
  properties.map(([name, value]) => `${folded(`${name}:${value}`)}\r\n`).join('')

/** The octets that a line may have before its end. */
const LONGEST = 75

/** A line broken into lines of at most 75 octets of UTF-8, never inside a character; each but the first begins with a space. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > LONGEST) {
      parts.push(part)
      part = ' '
      octets = 1
    }
    part += character
    octets += size
  }
  return [...parts, part].join('\r\n')
}
