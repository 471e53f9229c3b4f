import type { Code } from '../../core/codes.ts'
import { oneLine } from '../show.ts'
import { counted, didYouMean, list, oneOf, quoted, text, type Words, words } from './parts.ts'

const FIELD: Readonly<Record<string, string>> = {
  name: 'the name',
  sorted_name: 'the name',
  given: 'the first name',
  family: 'the last name',
  sis: "the registrar's id",
  login: 'the name to log in with',
  lms: "the course system's id",
  email: 'the email address',
  participant: "Moodle's number",
  section: 'the section',
  role: 'the role',
}

export const ROSTER_FINDINGS = {
  'roster-spreadsheet': words(
    () => 'This is a file of a spreadsheet program, not text.',
    () => 'Open it there and save it as "CSV UTF-8", or export it from the course system as CSV.',
  ),
  'roster-empty': words(
    () => 'The file is empty.',
    () => 'Export the roster again; docs/rosters.md shows where.',
  ),
  'roster-headings': words(
    () => 'No row of the first ten names its columns, so nobody can tell names from ids here.',
    () => 'Put a row above the people, such as: Name,Student ID,Email',
  ),
  'roster-heading-twice': words(
    (a) =>
      `Two columns could be ${FIELD[text(a, 'field')] ?? 'the same thing'}: ${list(a, 'names')
        .map((name) => `"${oneLine(name)}"`)
        .join(' and ')}.`,
    () => 'Delete one of them in a copy of the file, or give it another heading.',
  ),
  'roster-nobody': words(
    () => 'There is nobody below the headings.',
    () => 'Look at whether this is the right file, and whether the export was filtered.',
  ),
  'roster-too-large': words(
    (a) => `The file has more than ${text(a, 'limit')} ${text(a, 'of')}.`,
    () => 'Look at whether this is the right file; make one cohort for each program or course.',
  ),
  'roster-quotes': words(
    (a) =>
      `In this row a quotation mark is opened and not closed, or text follows a closing one; ${text(a, 'rest') === '' ? 'the row is not used' : 'after so many, nothing below was read'}.`,
    () => 'Put the whole cell in double quotes, and write a quotation mark inside it twice.',
  ),
  'roster-row-long': words(
    (a) =>
      `This row has ${text(a, 'cells')} cells and there are ${text(a, 'columns')} columns, so nobody can tell which is which; the row is not used.`,
    () => 'Look for a comma or another separator inside a cell, and put that cell in double quotes.',
  ),
  'roster-row-short': words(
    (a) =>
      `This row ends after ${counted(a, 'cells', 'cell')}, and the columns up to the ${text(a, 'columns')}th are needed; the row is not used.`,
    () => 'Look for a line break inside a cell, or a separator that is missing.',
  ),
  'roster-cell-long': words(
    (a) => `The cell under ${quoted(a, 'heading')} has more than ${text(a, 'limit')} characters; the row is not used.`,
    () => 'Look for a quotation mark or a line break that is missing, or shorten it.',
  ),
  'roster-id-changed': words(
    (a) =>
      `${quoted(a, 'value')} under ${quoted(a, 'heading')} is what a spreadsheet program made of an id; what it was is lost here, so the row is not used.`,
    () =>
      'Use the file as the course system exported it, or format the column as text before the file is opened and saved.',
  ),
  'roster-id-twice': words(
    (a) => `The id in this row is in line ${text(a, 'line')} too, under another name; neither row is used.`,
    () => 'Correct the id of one of the two.',
  ),
  'roster-unkeyed': words(
    () => 'This row has no id and no email address, so a plan could not be matched to the person; the row is not used.',
    () => 'Write any id of your own into an id column; it becomes the name of their folder.',
  ),
  'roster-encoding': words(
    () => 'The file is not in UTF-8, so it was read as Windows-1252, which older programs on Windows write.',
    () => 'Look at a name with an accent above; if it is wrong, name the right one, as in: --encoding macintosh',
  ),
  'roster-rows-above': words(
    (a) => `${counted(a, 'count', 'row')} above the headings ${text(a, 'count') === '1' ? 'was' : 'were'} passed over.`,
    () => 'Nothing needs to be done if it is a title.',
  ),
  'roster-heading-missing': words(
    (a) =>
      `Column ${text(a, 'column')} has no heading, so it is not used; headings over several columns are lost when a table is saved as text.`,
    () => 'Write a heading above it if it is needed.',
  ),
  'roster-characters': words(
    (a) =>
      `${counted(a, 'count', 'character')} that nobody sees ${text(a, 'count') === '1' ? 'was' : 'were'} left out of the cells, here first.`,
    () => 'Nothing needs to be done; text that was copied from a web page often has some.',
  ),
  'roster-garbled': words(
    () => 'A name in this row looks as if its letters were lost when the file was saved.',
    () => 'Export the roster again and use it without opening it in another program, or correct the name.',
  ),
  'roster-formula': words(
    (a) =>
      `A name in this row begins with "${text(a, 'sign')}", which a spreadsheet program takes for a formula; here it is text.`,
    () => 'Correct it if it is no name.',
  ),
  'roster-id-zeros': words(
    (a) =>
      `Most ids have ${text(a, 'digits')} digits and ${text(a, 'count') === '1' ? 'this one has' : 'these have'} fewer: zeros at their front may be lost (line ${oneOf(list(a, 'lines'))}).`,
    () => 'Compare one with the course system; if they are lost, use the file as it was exported.',
  ),
  'roster-name-missing': words(
    () => 'This row has an id and no name.',
    () => 'Nothing needs to be done: the person is asked for it.',
  ),
  'roster-name-twice': words(
    (a) => `The name in this row is in line ${text(a, 'line')} too, with another id.`,
    () => 'Nothing needs to be done if they are two people; plans are not matched by a name that two have.',
  ),
  'roster-email-twice': words(
    (a) => `The email address in this row is in line ${text(a, 'line')} too.`,
    () => 'Correct it if it is a slip; plans are not matched by an address that two have.',
  ),
  'roster-ambiguous': words(
    () =>
      'The ids in this row belong to two people whom the folder knows, or two rows to one; nothing was changed for them.',
    () => 'Compare the ids with the course system and correct the row.',
  ),
  'roster-prefill-question': words(
    (a) => `The profile has no question ${quoted(a, 'value')} that a column could fill in.`,
    (a) => didYouMean(a, `Use one of: ${oneOf(list(a, 'known'))}.`),
  ),
  'roster-prefill-column': words(
    (a) => `The roster has no column ${quoted(a, 'value')}, which cohort.yaml names under prefill.`,
    (a) => didYouMean(a, `Its columns: ${oneOf(list(a, 'known').map((name) => oneLine(name)))}.`),
  ),
  'roster-prefill-value': words(
    (a) =>
      `What stands under ${quoted(a, 'heading')} in this row is no answer to "${text(a, 'label')}", so it was left out.`,
    (a) =>
      list(a, 'known').length > 0 ? `Its choices: ${oneOf(list(a, 'known'))}.` : 'Correct it, or leave the cell empty.',
  ),
} satisfies Partial<Record<Code, Words>>
