import { show } from './show.ts'

/**
 * Every sign that could mean something to Markdown, or to a place that shows it, gets a backslash, which takes any meaning from
 * it. Blanks at the ends of a line, which could mean code or a break, are written by their number, and so is a line without
 * text, which would end the paragraph.
 */
export const markdownText = (text: string): string => escapedMarkdown(show(text))

/** The same for a text that is safe to show already. */
export const escapedMarkdown = (text: string): string =>
  text.replace(/\n+$/, '').split('\n').map(escapedLine).join('\n')

const escapedLine = (line: string): string =>
  line
    .replace(/[\\`*_{}[\]<>#|~&@$]|:(?=\S)|(?<=www)\./gi, '\\$&')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
    .replace(/\t/g, '&#9;')
    .replace(/^ +| +$/g, (blanks) => '&#32;'.repeat(blanks.length)) || '&#160;'
