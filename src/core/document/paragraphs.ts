import type { Text } from './document.ts'

/** Lines at least so long were broken by an editor, or by someone who keeps lines short, and not for what they say. */
const BROKEN_AT = 60
/** What stands before a line of a list, a quotation or a table. */
const OWN_LINE = /^(?:[-+*•>|]|\d+[.)]|\s)/

/**
 * A person's text as paragraphs, broken at blank lines. Inside one, lines flow together where every line but the last is a
 * long one and none begins like a line of a list; else line breaks stay, since they may be meant, as in a poem.
 */
export function paragraphsOf(text: string): readonly Text[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n(?:[ \t]*\n)+/)
    .map((part) => part.replace(/^\n+|\s+$/g, ''))
    .filter((part) => part !== '')
    .map((part) => [{ text: flowed(part) }])
}

function flowed(part: string): string {
  const lines = part.split('\n')
  const isBroken = lines.length > 1 && lines.slice(0, -1).every((line) => line.trimEnd().length >= BROKEN_AT)
  return isBroken && !lines.some((line) => OWN_LINE.test(line)) ? lines.map((line) => line.trim()).join(' ') : part
}
