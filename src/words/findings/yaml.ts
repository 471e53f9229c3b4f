import type { Code } from '../../core/codes.ts'
import { quoted, text, type Words, words } from './parts.ts'

export const YAML_FINDINGS = {
  'yaml-control-character': words(
    (a) =>
      text(a, 'character') === 'U+000D'
        ? 'A line ends here in a way that is no longer in use (a lone carriage return, U+000D).'
        : `There is a control character (${text(a, 'character')}) here; a plan cannot hold one.`,
    (a) =>
      text(a, 'character') === 'U+000D'
        ? 'Save the file in your editor with line ends LF or CRLF.'
        : 'Delete it, or type the text here anew.',
  ),
  'yaml-conflict-markers': words(
    () => 'An unfinished git merge starts here: both versions are in the file.',
    () =>
      'Walk through it with: waymark merge; or keep the lines you want, and delete the lines with <<<<<<<, ======= and >>>>>>>.',
  ),
  'yaml-too-deep': words(
    (a) => `From here on, lists or maps are nested more than ${text(a, 'limit')} deep.`,
    () => 'A plan needs six levels; look for brackets that were never closed.',
  ),
  'yaml-too-many-parts': words(
    (a) => `Up to here the file has ${text(a, 'limit')} separate words and signs, and reading stops.`,
    () => 'Look at whether this is the right file; even a plan of ten years has a tenth of that.',
  ),
  'yaml-alias': words(
    (a) => `${quoted(a, 'text')} means a shortcut to YAML (an anchor or alias), and plans do not use them.`,
    () => 'Write the text out where it is needed; a text that begins with & or * goes in double quotes.',
  ),
  'yaml-tag': words(
    (a) => `${quoted(a, 'text')} means a tag to YAML, and plans do not use them.`,
    () => 'Delete it; a text that begins with ! goes in double quotes.',
  ),
  'yaml-directive': words(
    (a) => `${quoted(a, 'text')} would change how the whole file is read.`,
    () => 'Delete this line; a text that begins with % goes in double quotes.',
  ),
  'yaml-several-documents': words(
    () => 'A second document starts here (a line with ---).',
    () => 'Keep one plan a file: delete the line, or move what follows into a file of its own.',
  ),
  'yaml-duplicate-key': words(
    (a) => `${quoted(a, 'key')} is here twice; the first is on line ${text(a, 'line')}.`,
    () => 'Keep one of the two, or join their texts.',
  ),
  'yaml-empty': words(
    () => 'The file is empty, or has only comments.',
    () => 'Delete or rename it, then start a plan with: waymark reflect',
  ),
  'yaml-tab': words(
    () => 'A tab is used to indent this line; YAML takes only spaces.',
    () => 'Replace it with spaces, as many as the lines around it have.',
  ),
  'yaml-odd-space': words(
    () => 'This line is indented with a special space, as copied from a web page.',
    () => 'Delete the spaces at the start of this line, and of others pasted with it, and type ordinary ones.',
  ),
  'yaml-quote-open': words(
    () => 'A quotation mark is opened here and not closed.',
    () => 'Close it at the end of the text, or delete it if it is not meant to be there.',
  ),
  'yaml-after-quote': words(
    () => 'Something follows the closing quotation mark.',
    (a) =>
      text(a, 'mark') === "'"
        ? "Put the whole text in quotes; inside single quotes, write an apostrophe twice, as in 'don''t'."
        : 'Put the whole text in quotes; inside double quotes, write a quotation mark as \\".',
  ),
  'yaml-bad-escape': words(
    () => 'Inside double quotes a backslash starts a code, and this one is not known.',
    () => 'Write a backslash as \\\\, or put the text in single quotes.',
  ),
  'yaml-bracket-open': words(
    () => 'A bracket or brace is opened here and not closed, or closed too early.',
    () => 'Close it, or put the text in double quotes if the bracket belongs to it.',
  ),
  'yaml-reserved-start': words(
    (a) =>
      ({
        '-': 'A list cannot begin on the line of its key.',
        '|': 'After | the text begins on the next line.',
        '>': 'After > the text begins on the next line.',
      })[text(a, 'character')] ??
      `A text cannot begin with ${text(a, 'character') || 'this character'} unless it is in quotes.`,
    (a) =>
      ({
        '-': 'Begin it on the next line; if it is a text, put it in double quotes.',
        '|': 'Move the text one line down, further to the right than the key.',
        '>': 'Move the text one line down, further to the right than the key.',
      })[text(a, 'character')] ?? 'Put the whole text in double quotes.',
  ),
  'yaml-colon-in-text': words(
    () => 'The text has a colon followed by a space, which YAML takes for a new key.',
    () => 'Put the whole text in double quotes, or write "|" after the key and the text on the lines below.',
  ),
  'yaml-no-space-after-colon': words(
    () => 'A space is missing after the colon of a key.',
    () => 'Write a space after it, as in "status: doing".',
  ),
  'yaml-not-key-value': words(
    () => 'This line is not "key: value", and not part of the text above it.',
    () => 'Indent it further if it belongs to the text above; else give it a key.',
  ),
  'yaml-indent': words(
    () => 'This line does not begin in the same column as the lines around it.',
    () => 'Begin it in the same column as the keys it belongs with.',
  ),
  'yaml-syntax': words(
    (a) => `This cannot be read as YAML: ${text(a, 'reason')}.`,
    () => 'Compare the line with the ones around it; if it is your own text, put it in double quotes.',
  ),
} satisfies Partial<Record<Code, Words>>
