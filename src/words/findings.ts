// Longer than other files because it is one table: every sentence a finding can say, in one place.
import type { Code } from '../core/codes.ts'
import { sayDate } from '../core/date-meant.ts'
import type { Args } from '../core/finding.ts'
import { oneLine } from './show.ts'

interface Words {
  /** What is so, in a sentence. */
  readonly says: (args: Args) => string
  /** One thing to do about it. */
  readonly fix: (args: Args) => string
}

const text = (args: Args, name: string): string => String(args[name] ?? '')
/** A text as it stands in the file or was typed; of a long one, its beginning. */
const quoted = (args: Args, name: string): string => `"${oneLine(text(args, name))}"`
const list = (args: Args, name: string): readonly string[] =>
  Array.isArray(args[name]) ? (args[name] as readonly string[]) : []
const oneOf = (names: readonly string[]): string =>
  names.length > 12 ? `${names.slice(0, 12).join(', ')} and ${names.length - 12} more` : names.join(', ')
const didYouMean = (args: Args, otherwise: string): string =>
  text(args, 'closest') === '' ? otherwise : `Did you mean "${text(args, 'closest')}"?`
const valueOr = (args: Args): string => (text(args, 'value') === '' ? 'This' : quoted(args, 'value'))
/** Ids in a circle, the first one again at the end; of many the first. */
const circle = (ids: readonly string[]): string => [...ids.slice(0, 12), ids.length > 12 ? '...' : ids[0]].join(' -> ')
const afterYears = (years: string): string =>
  years === 'pre' ? 'during preparation' : `after ${years} ${years === '1' ? 'year' : 'years'}`
const TERM = /^\d{4}-(?:winter|spring|summer|fall)$/
const SAVE_REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EFBIG: 'it would be too large for this disk',
  ENOENT: 'there is no such folder',
  ENOTDIR: 'a part of its path is a file, not a folder',
  ENAMETOOLONG: 'its name is too long',
  EIO: 'the disk does not answer',
  EBUSY: 'another program holds it',
  EISDIR: 'there is a folder of this name',
}
const SAVE_FIXES: Readonly<Record<string, string>> = {
  ENOENT: 'Make the folder first, or name another one.',
  EBUSY: 'Close the program that has it open, then try again; what was there before is untouched.',
}
/** Whether a finding about a file is about a salary schedule or a roster, not a plan. */
const isSchedule = (args: Args): boolean => text(args, 'of') === 'schedule'
const isRoster = (args: Args): boolean => text(args, 'of') === 'roster'
const NO_SALARY: Readonly<Record<string, string>> = {
  text: 'is not a number',
  negative: 'is below zero',
  doubtful: 'could be two different numbers',
  small: 'is too little for a year: it may be an hourly wage, a month, or counted in thousands',
  large: 'is more than a salary can be',
}
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
const COHORT_VALUES: Readonly<Record<string, string>> = {
  cohort: 'Write cohort: 1',
  framework: 'Write the id of a framework, as in: framework: candidate',
  term: 'Write the year and the season, as in: term: 2026-fall',
  due: 'Write a day, or a day and an hour, in quotes, as in: due: "2026-12-11 17:00"',
  time_zone: 'Write a region and a city, as in: time_zone: America/Chicago',
  prefill: 'Write a question and a heading of the roster a line, as in: region: State',
}
const FORMERLY: Readonly<Record<string, readonly [says: string, fix: string]>> = {
  used: ['which is the name of something else here.', 'Give that one another id; ids are never used again.'],
  twice: ['and so does another one.', 'Leave it to the one that carries on what was asked; the other is new.'],
  retired: ['which is also retired.', 'Keep one of the two: the line under retired, or the former name.'],
  place: ['where it cannot have been.', 'Write benefit.prompt for a prompt, and benefit.prompt.field for a field.'],
  unknown: ['which was never the name of anything.', 'Write the path exactly as it was, or take the line out.'],
}
const CROSSWALK: Readonly<Record<string, readonly [says: string, fix: string]>> = {
  framework: ['There is no framework NAME.', 'Name the ids of two frameworks that are there.'],
  benefit: ['The framework FRAMEWORK has no benefit NAME.', 'Use the id of one of its benefits.'],
  prompt: [
    'The framework FRAMEWORK has no question NAME.',
    'Write benefit.prompt, and benefit.prompt.field for a field.',
  ],
  private: ['The question NAME is private, so no partner may see it.', 'Take it out, or name another question.'],
  contact: ['NAME tells who a contact is.', 'Of contacts only their kind may be compared.'],
  choice: ['NAME is not a choice of that question.', 'Use the id of one of its choices.'],
  row: ['There is no row NAME.', 'Name the row that the match belongs to.'],
  missing: ['No row has the benefit NAME of the framework FRAMEWORK.', 'Add a row for it.'],
}
const REVISION: Readonly<Record<string, string>> = {
  later: 'which is a version that is not there yet',
  lower: 'which is less than before',
  now: 'which is not the version in which it changes',
}
const RESCALE: Readonly<Record<string, readonly [says: string, fix: string]>> = {
  type: ['rescale belongs to a scale.', 'Take it out.'],
  revision: [
    'Old answers are to be asked again, and it is not said since when.',
    'Write revision with the version in which the points changed.',
  ],
  missing: [
    'The scale has other points than before, and it is not said what becomes of old answers.',
    'Write rescale: keep where the numbers mean what they meant, clamp to take the nearest point, or ask, with revision: VERSION, to ask again.',
  ],
  again: ['The points changed again, and old answers are to be asked again.', 'Write revision: VERSION'],
}
/** `1 year`, `3 years` */
const counted = (args: Args, name: string, unit: string): string =>
  `${text(args, name)} ${unit}${text(args, name) === '1' ? '' : 's'}`
const SETTINGS: Readonly<Record<string, string>> = {
  classroom: 'the classroom',
  school: 'a school',
  district: 'a district',
  'state-national': 'a state or national group',
  'outside-k12': 'outside K-12 schools',
}
/** Years as teacher of record, where an argument counts them. */
const years = (args: Args, name = 'needs'): string =>
  `${text(args, name)} completed ${text(args, name) === '1' ? 'year' : 'years'} as teacher of record`
const month = (args: Args, name: string): string => sayDate(text(args, name))
const quotedAll = (args: Args, name: string): readonly string[] => list(args, name).map((item) => `"${oneLine(item)}"`)
const words = (says: (args: Args) => string, fix: (args: Args) => string): Words => ({ says, fix })

/** Every sentence a finding can say. Each tells what is so and one thing to do; tests compare codes, never these. */
const FINDINGS: Readonly<Record<Code, Words>> = {
  'file-missing': words(
    () => 'There is no such file.',
    (a) =>
      isSchedule(a)
        ? 'Look at the name and the folder; docs/salary-schedule.md shows how to write a schedule down.'
        : isRoster(a)
          ? 'Look at the name and the folder; docs/rosters.md shows where each course system exports a roster.'
          : 'Look at the name and the folder, or start a plan with: waymark reflect',
  ),
  'file-not-regular': words(
    (a) => `This is a ${text(a, 'kind') === 'folder' ? 'folder' : 'device or pipe'}, not a file.`,
    (a) => `Name the ${isSchedule(a) ? 'schedule' : isRoster(a) ? 'roster' : 'plan'} file itself.`,
  ),
  'file-not-readable': words(
    (a) =>
      text(a, 'reason') === 'ELOOP'
        ? 'This is a link that leads back to itself.'
        : `The system does not let you read this file (${text(a, 'reason')}).`,
    (a) =>
      text(a, 'reason') === 'ELOOP' ? 'Name the plan file itself.' : 'Ask whoever owns it for the right to read it.',
  ),
  'file-too-large': words(
    (a) =>
      isSchedule(a)
        ? `The file has ${text(a, 'size')} bytes; a schedule may have ${text(a, 'limit')} (256 KiB).`
        : isRoster(a)
          ? `The file has ${text(a, 'size')} bytes; a roster may have ${text(a, 'limit')} (4 MiB).`
          : `The file has ${text(a, 'size')} bytes; a plan may have ${text(a, 'limit')} (1 MiB).`,
    (a) =>
      isRoster(a)
        ? 'Look at whether this is the right file; a roster needs only the columns that say who someone is.'
        : 'Look at whether this is the right file; move long material into a file of its own.',
  ),
  'file-not-utf8': words(
    (a) => `Line ${text(a, 'line')} holds bytes that are not UTF-8; some editors save in an older encoding.`,
    () => 'Open it in your editor and save it as UTF-8.',
  ),
  'file-utf16': words(
    () => 'The file is in UTF-16, as some Windows programs save text.',
    (a) =>
      isSchedule(a)
        ? 'Save it again as UTF-8; in a spreadsheet program, as the type "CSV UTF-8".'
        : 'Save it again as UTF-8; in PowerShell: Get-Content plan.yaml | Set-Content -Encoding utf8 new.yaml',
  ),

  'git-missing': words(
    () => 'Git is not installed here, or cannot be found.',
    () => 'Compare two terms or two files instead, or install git.',
  ),
  'git-outside': words(
    (a) =>
      text(a, 'for') === 'setup'
        ? 'This folder is in no git repository.'
        : `${quoted(a, 'revision')} is no file and no term here, and a revision only git could have: this is no repository.`,
    (a) =>
      text(a, 'for') === 'setup'
        ? 'Go to the folder of the plan, or set git up for every repository: waymark git setup --global'
        : text(a, 'closest') === ''
          ? 'Compare two terms or two files, as in: waymark diff old.yaml new.yaml'
          : `Did you mean the term ${text(a, 'closest')}?`,
  ),
  'git-unsafe': words(
    () => 'Git does not trust this repository, because its folder belongs to another user.',
    (a) => `If you do trust it: git config --global --add safe.directory ${text(a, 'folder')}`,
  ),
  'git-revision': words(
    (a) => `There is no file, no term and no git revision ${quoted(a, 'revision')}.`,
    (a) =>
      text(a, 'closest') === ''
        ? 'See the revisions of the plan with: git log --oneline'
        : `Did you mean the term ${text(a, 'closest')}?`,
  ),
  'git-revision-dash': words(
    (a) => `${quoted(a, 'revision')} begins with a dash, so it is no revision.`,
    () => 'Name a commit, a branch or a tag, such as HEAD~1.',
  ),
  'git-file': words(
    (a) => `The revision ${quoted(a, 'revision')} has no file ${quoted(a, 'file')} at this place.`,
    (a) => `If it had another name then, give that one: waymark diff ${text(a, 'revision')}:OLD-NAME`,
  ),
  'git-failed': words(
    (a) => `Git could not answer: ${text(a, 'reason')}.`,
    () => 'See what it says to: git status',
  ),

  'merge-marks': words(
    () => 'There are conflict marks in this file, but they do not go together; some were deleted, perhaps.',
    () => 'Have git write them again with: git checkout --merge FILE; or mend the file by hand.',
  ),
  'merge-id-twice': words(
    () => 'In one of the versions two entries have the same id, so nothing can be matched by ids.',
    () => 'Give one of them another id in that version, or keep the lines you want by hand.',
  ),

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

  'plan-not-a-plan': words(
    () => 'This is not a Waymark plan: the line "waymark: 1" is missing at its start.',
    () => 'If it is your plan, put that line back at the top; a new plan starts with: waymark new',
  ),
  'plan-newer': words(
    (a) => `The plan was written by a newer Waymark (format ${text(a, 'value')}).`,
    () => 'Get the newer version of Waymark; this one leaves the file alone.',
  ),
  'plan-framework-unknown': words(
    (a) => `The framework ${quoted(a, 'value')} is not known here.`,
    (a) => didYouMean(a, `Use one of: ${oneOf(list(a, 'known'))}.`),
  ),
  'plan-framework-newer': words(
    (a) =>
      `This term was written with version ${text(a, 'value')} of the framework "${text(a, 'framework')}"; the one here is version ${text(a, 'known')}.`,
    () => 'Get the newer version of Waymark; this one leaves the file alone.',
  ),
  'plan-key-missing': words(
    (a) => `The key ${quoted(a, 'key')} is missing.`,
    (a) => `Add a line "${text(a, 'key')}: ..." here; docs/plan-file.md shows a whole plan.`,
  ),
  'plan-key-unknown': words(
    (a) => `${quoted(a, 'key')} is not a key that a plan has here.`,
    (a) => didYouMean(a, `The keys are: ${oneOf(list(a, 'known'))}. A note of your own goes after a #.`),
  ),
  'plan-wrong-kind': words(
    (a) => `${/^\d+$/.test(text(a, 'key')) ? 'This item' : quoted(a, 'key')} should hold ${text(a, 'wants')}.`,
    () => 'Compare with the example in docs/plan-file.md.',
  ),
  'plan-term-id': words(
    (a) => `${quoted(a, 'value')} is not a term.`,
    () => 'Write the year and the season: 2026-fall (winter, spring, summer or fall).',
  ),
  'plan-term-twice': words(
    (a) => `The term ${quoted(a, 'value')} is here twice.`,
    () => 'Give one of the two its right name, or join their answers.',
  ),
  'plan-term-order': words(
    (a) => `The term ${quoted(a, 'value')} comes after ${quoted(a, 'before')} in the file, and is the earlier one.`,
    () => 'Put the terms in order, the earliest first.',
  ),
  'plan-status': words(
    (a) => `${quoted(a, 'value')} is not a status of a term.`,
    (a) => didYouMean(a, 'Write draft or final.'),
  ),
  'plan-prompt-unknown': words(
    (a) => `${quoted(a, 'key')} is not asked by the framework "${text(a, 'framework')}".`,
    (a) => didYouMean(a, 'If it is a note of yours, put a # in front; Waymark leaves it where it is.'),
  ),
  'plan-prompt-retired': words(
    (a) => `${quoted(a, 'key')} is no longer asked since version ${text(a, 'since')}: ${text(a, 'why')}`,
    () => 'Nothing is lost: waymark update puts the answer under set_aside, where it stays.',
  ),
  'plan-prompt-moved': words(
    (a) => `${quoted(a, 'key')} is called "${text(a, 'now')}" by now; its answer is read as that.`,
    () => 'Give it its new name with: waymark update',
  ),
  'plan-outdated': words(
    (a) =>
      `The term ${text(a, 'term')} was written with version ${text(a, 'value')} of the questions; the present one is ${text(a, 'known')}.${text(a, 'aside') === '0' ? '' : ' Some answers there do not fit it.'}`,
    () => 'Bring it along, losing nothing: waymark update (--check only says what would change)',
  ),
  'plan-seal-missing': words(
    (a) => `The term ${text(a, 'term')} is final and has no seal.`,
    () => 'Close it with: waymark reopen, then: waymark finalize',
  ),
  'plan-seal-broken': words(
    (a) => `The term ${text(a, 'term')} was changed after it was closed on ${text(a, 'on')}.`,
    () => 'If the change is yours and meant, close the term again: waymark reopen, then: waymark finalize',
  ),
  'plan-final-incomplete': words(
    (a) => `The term ${text(a, 'term')} is final, and this required question has no answer: ${text(a, 'label')}`,
    () => 'Open the term with: waymark reopen, answer, and close it with: waymark finalize',
  ),
  'plan-hidden-characters': words(
    (a) =>
      `The text holds an invisible character (${text(a, 'character')}) that can hide or turn around what is shown.`,
    () => 'If you did not mean it, delete the text here and type it anew.',
  ),
  'plan-conflicted-copy': words(
    (a) => `A sync program left a second copy beside the plan: ${text(a, 'copy')}`,
    (a) => `Bring in what is new in it with: waymark merge PLAN "${text(a, 'copy')}"; then delete the copy.`,
  ),

  'answer-wrong-kind': words(
    (a) =>
      text(a, 'wants') === 'choice'
        ? 'One of the choices belongs here, not a list or keys.'
        : 'A text belongs here, not a list or keys.',
    (a) =>
      text(a, 'wants') === 'choice'
        ? 'Write the id of one choice.'
        : 'Write the answer after the colon, or write "|" there and the text on the lines below.',
  ),
  'answer-malformed': words(
    () => 'The text holds half of a character, which no file can keep.',
    () => 'Delete the damaged character and type it anew.',
  ),
  'answer-short': words(
    (a) =>
      `${text(a, 'advice')} (So far: ${text(a, 'words')} ${a['words'] === 1 ? 'word' : 'words'}; about ${text(a, 'wanted')} would do.)`,
    () => 'This is advice; the answer counts as it is.',
  ),
  'answer-not-number': words(
    (a) =>
      /^-?[\d.]+$/.test(text(a, 'value'))
        ? `${quoted(a, 'value')} has more digits than can be kept exactly.`
        : `${valueOr(a)} is not a number.`,
    () => 'Write digits only, as in 45000 or 2.5.',
  ),
  'answer-too-low': words(
    (a) => `${text(a, 'value')} is less than ${text(a, 'min')}.`,
    (a) => `Write a number from ${text(a, 'min')}.`,
  ),
  'answer-too-high': words(
    (a) => `${text(a, 'value')} is more than ${text(a, 'max')}.`,
    (a) => `Write a number up to ${text(a, 'max')}.`,
  ),
  'answer-off-scale': words(
    (a) => `${quoted(a, 'value')} is not a point of this scale.`,
    (a) => `Write a whole number from ${text(a, 'min')} to ${text(a, 'max')}.`,
  ),
  'answer-not-date': words(
    (a) => `${valueOr(a)} is not a date.`,
    () => 'Write a year, a month or a day: 2027, 2027-05 or 2027-05-14.',
  ),
  'answer-not-yes-no': words(
    (a) => `${valueOr(a)} is neither yes nor no.`,
    () => 'Write yes or no (in the file: true or false).',
  ),
  'answer-not-choice': words(
    (a) => `${quoted(a, 'value')} is not one of the choices.`,
    (a) => didYouMean(a, `Choose from: ${oneOf(list(a, 'choices'))}.`),
  ),
  'answer-not-list': words(
    () => 'There can be several choices here, so they are written as a list.',
    () => 'Write them as [first, second], or one a line with a dash in front.',
  ),
  'answer-choice-twice': words(
    (a) => `${quoted(a, 'value')} is chosen twice.`,
    () => 'Keep it once.',
  ),
  'answer-too-few': words(
    (a) => `${text(a, 'value')} chosen; at least ${text(a, 'min')} are asked for.`,
    (a) => `Choose at least ${text(a, 'min')}.`,
  ),
  'answer-too-many': words(
    (a) => `${text(a, 'value')} chosen; at most ${text(a, 'max')} are asked for.`,
    (a) => `Keep the ${text(a, 'max')} that matter most now.`,
  ),
  'answer-not-entries': words(
    () => 'A list of entries belongs here, each with its fields.',
    () => 'Write each entry with a dash: "- id: goal-1" and its fields below it.',
  ),
  'answer-too-few-entries': words(
    (a) => `${text(a, 'value')} given; at least ${text(a, 'min')} are asked for.`,
    () => 'Add one more.',
  ),
  'answer-too-many-entries': words(
    (a) => `${text(a, 'value')} given; at most ${text(a, 'max')} are asked for.`,
    (a) => `Keep the ${text(a, 'max')} that matter most now; the others can wait for next term.`,
  ),
  'entry-id': words(
    (a) =>
      text(a, 'id') === ''
        ? 'This entry has no id, so it cannot be followed from term to term.'
        : `${quoted(a, 'id')} is not an id.`,
    () => 'Give it an id of small letters, digits and hyphens, such as "id: goal-1", that no other entry here has.',
  ),
  'entry-id-twice': words(
    (a) => `Two entries here have the id ${quoted(a, 'id')}, so they cannot be told apart.`,
    () => 'Give one of them another id; the texts stay as they are.',
  ),
  'entry-unknown-field': words(
    (a) => `${quoted(a, 'field')} is not a field of these entries.`,
    (a) => didYouMean(a, 'If it is a note of yours, put a # in front.'),
  ),
  'entry-field-missing': words(
    (a) => `This entry needs an answer to: ${text(a, 'label')}`,
    (a) => `Add "${text(a, 'field')}: ..." to the entry.`,
  ),

  'pathway-past-due': words(
    (a) => `The date of ${quoted(a, 'name')} is past (${text(a, 'by')}), and it is not done.`,
    () => 'Give it a new date, or say that it is done or dropped: waymark reflect',
  ),
  'pathway-role-early': words(
    (a) =>
      `${quoted(a, 'name')} is dated ${text(a, 'year')}. This role usually asks for ${years(a)}${a['typical'] === 1 ? ' (typical, varies locally)' : ''}, which you have from ${text(a, 'from')} on.`,
    () => 'Give it a later date, or ask how the years are counted where you will teach.',
  ),
  'pathway-prerequisite-missing': words(
    (a) =>
      list(a, 'missing').length === 0
        ? `${quoted(a, 'name')} builds on roles that the plan does not hold.`
        : `${quoted(a, 'name')} usually builds on another role that the plan does not hold, such as: ${oneOf(list(a, 'missing'))} (typical, varies locally).`,
    () => 'Add a step that leads there, or see the ways to this role with: waymark pathway --to ROLE',
  ),
  'pathway-prerequisite-later': words(
    (a) =>
      `${quoted(a, 'name')} is dated ${text(a, 'year')}, before a role it usually builds on: ${oneOf(list(a, 'later'))} (from ${text(a, 'from')}).`,
    () => 'Change one of the two dates, so that what comes first is first.',
  ),
  'pathway-opportunity-closed': words(
    (a) =>
      `${quoted(a, 'name')} is dated ${text(a, 'year')}. It is for people with at most ${years(a, 'most')}, for you until ${text(a, 'last')}.`,
    () => 'Look for one that is open then: waymark explore opportunities',
  ),
  'pathway-opportunity-early': words(
    (a) =>
      `${quoted(a, 'name')} is dated ${text(a, 'year')}. It asks for ${years(a)} to begin with, which you have from ${text(a, 'from')} on.`,
    () => 'Give it a later date, and check the source for what it asks now.',
  ),
  'pathway-cycle-past': words(
    (a) =>
      `By the catalogue, applications for ${quoted(a, 'name')} close in ${month(a, 'closed')}, so those for its date are over. The next time is in ${month(a, 'next')}.`,
    () => 'Check the source for this year, then give it a later date.',
  ),
  'pathway-depends-unknown': words(
    (a) => `${quoted(a, 'name')} waits for ${quoted(a, 'words')}, and no step of the plan has that name.`,
    () => 'Write the words of one of your steps, or add this one as a step of its own.',
  ),
  'pathway-depends-later': words(
    (a) =>
      `${quoted(a, 'name')} (by ${text(a, 'by')}) waits for ${quoted(a, 'on')}, which is dated later (${text(a, 'later')}).`,
    () => 'Change one of the two dates, or what it waits for.',
  ),
  'pathway-depends-cycle': words(
    (a) =>
      list(a, 'names').length === 1
        ? `${oneOf(quotedAll(a, 'names'))} waits for itself.`
        : `These steps wait for each other, so none of them can be first: ${oneOf(quotedAll(a, 'names'))}.`,
    () => 'Choose the one you can begin with, and take out what it waits for.',
  ),
  'pathway-load': words(
    (a) =>
      `${text(a, 'year')} begins ${text(a, 'count')} large commitments: ${oneOf(quotedAll(a, 'names'))}. More than ${text(a, 'most')} new ones in a year are hard to carry well.`,
    () => 'Choose what can wait a year or two. Formal roles, credentials, fellowships and degrees count as large.',
  ),
  'pathway-nothing-beyond-year-one': words(
    (a) => `Your steps end with your first year of teaching (${text(a, 'year')}).`,
    () => 'One rough step further on is enough. See where a role could lead: waymark pathway --to ROLE',
  ),
  'pathway-one-setting': words(
    (a) => `All ${text(a, 'count')} roles in your steps are in one setting: ${SETTINGS[text(a, 'setting')] ?? ''}.`,
    () => 'That may be what you want. A small step elsewhere can show you more: waymark explore roles',
  ),

  'content-shape': words(
    (a) =>
      `${text(a, 'key') === '' ? 'The file' : quoted(a, 'key')} ${text(a, 'reason')}${list(a, 'allowed').length > 0 ? `: ${oneOf(list(a, 'allowed'))}` : ''}.`,
    () => 'Compare with docs/framework-file.md.',
  ),
  'content-key-unknown': words(
    (a) => `${quoted(a, 'key')} is not a key that is known here.`,
    (a) => didYouMean(a, `The keys are: ${oneOf(list(a, 'known'))}.`),
  ),
  'content-key-missing': words(
    (a) => `The key ${quoted(a, 'key')} is missing here.`,
    (a) => `Add a line "${text(a, 'key')}: ...".`,
  ),
  'content-id-twice': words(
    (a) => `The id ${quoted(a, 'id')} is here twice.`,
    () => 'Give one of them another id; ids stay forever, since plans refer to them.',
  ),
  'content-id-retired': words(
    (a) => `The id ${quoted(a, 'id')} was retired; old plans still hold answers to what it used to mean.`,
    () => 'Choose an id that was never used here.',
  ),
  'content-label-end': words(
    () => 'A label is a question or ends in a colon: a screen reader pauses there.',
    () => 'End it in ? or :',
  ),
  'content-condition-unknown': words(
    (a) => `The condition names ${quoted(a, 'name')}, which is not a prompt.`,
    (a) => didYouMean(a, 'Name an earlier prompt: a field of this entry, a prompt of this benefit, or a whole path.'),
  ),
  'content-condition-later': words(
    (a) => `The condition names ${quoted(a, 'name')}, which is asked later.`,
    () => 'Move that prompt further up, or name an earlier one.',
  ),
  'content-condition-choice': words(
    (a) => `The condition compares with ${quoted(a, 'value')}, which is not a choice of "${text(a, 'name')}".`,
    (a) => didYouMean(a, 'Use the id of one of its choices.'),
  ),
  'content-condition-test': words(
    () => 'The condition does not say what to compare.',
    () => 'Give it a prompt with is, not, in, includes, at_least, at_most or answered; or all, any or not.',
  ),
  'content-collects-field': words(
    (a) =>
      `A prompt that collects a ${text(a, 'collects')} needs the field ${quoted(a, 'field')}; other features read it.`,
    () => 'Add the field, or leave out collects.',
  ),
  'content-choices': words(
    (a) =>
      text(a, 'name') === ''
        ? 'Choices belong to select_one, select_multiple and rank, and those need them.'
        : `There is no list of choices named ${quoted(a, 'name')}.`,
    (a) =>
      didYouMean(
        a,
        text(a, 'name') === ''
          ? 'Add choices or choices_from, or change the type.'
          : 'Add it under choices at the top of the file.',
      ),
  ),
  'content-points': words(
    () => 'A scale needs its points in words, and only a scale has them.',
    () => 'Write points: one sentence for each point, the lowest first.',
  ),
  'content-prompts': words(
    (a) =>
      text(a, 'type') === 'repeat'
        ? 'A repeat needs prompts for its fields; a field cannot be a repeat.'
        : 'Fields belong to a repeat, and none of them may be named "id".',
    () => 'Compare with the example of a repeat in docs/framework-file.md.',
  ),
  'content-item': words(
    (a) =>
      text(a, 'field') === ''
        ? 'A repeat needs an item, which names its entries everywhere.'
        : `The item names ${quoted(a, 'field')}, which is not a field here.`,
    () => 'Write it with a field in braces, such as item: "{goal}".',
  ),
  'content-pipe': words(
    (a) => `The label repeats the answer to ${quoted(a, 'name')}, which is not an earlier prompt.`,
    () => 'Name an earlier prompt in the braces.',
  ),
  'content-required': words(
    (a) => `${text(a, 'count')} prompts are required; a first pass of 20 minutes has room for ${text(a, 'most')}.`,
    () => 'Make the least needed ones optional.',
  ),
  'content-catalogue': words(
    (a) => `No item of the catalogue "${text(a, 'catalogue')}" fits here.`,
    () => 'Look at the values under where.',
  ),
  'catalogue-role-unknown': words(
    (a) => `It names the role ${quoted(a, 'role')}, which no catalogue has.`,
    (a) => didYouMean(a, 'Name a role by its id; waymark explore roles lists them.'),
  ),
  'catalogue-role-cycle': words(
    (a) => `Prerequisites run in a circle: ${circle(list(a, 'roles'))}.`,
    () => 'Take one of these prerequisites out.',
  ),
  'catalogue-role-early': words(
    (a) =>
      `It is said to be possible ${afterYears(text(a, 'years'))}; what it requires takes until ${text(a, 'least')}.`,
    (a) => `Write earliest_years: ${text(a, 'least')} or more, or require less.`,
  ),
  'catalogue-range': words(
    (a) => `${text(a, 'key')} is ${text(a, 'value')}, more than ${text(a, 'bound')}, which is ${text(a, 'most')}.`,
    () => 'Correct one of the two.',
  ),
  'catalogue-state': words(
    (a) => `${quoted(a, 'value')} is not the postal code of a US state or territory.`,
    () => 'Write the two letters, such as NC.',
  ),
  'catalogue-money-undated': words(
    (a) => `An amount stands here without the date it held: ${text(a, 'key')} is missing or empty.`,
    (a) => `Add ${text(a, 'key')}: with a year, a cycle, or "undated" where the source does not say.`,
  ),
  'catalogue-money-place': words(
    (a) => `There is an amount in ${text(a, 'key')}, where no date and no source belong to it.`,
    () => 'Move it: to money or cost_notes of an opportunity, to pay_examples of a role.',
  ),
  'content-crosswalk': words(
    (a) =>
      (CROSSWALK[text(a, 'why')]?.[0] ?? '')
        .replace('FRAMEWORK', () => quoted(a, 'framework'))
        .replace('NAME', () => quoted(a, 'name')),
    (a) => didYouMean(a, CROSSWALK[text(a, 'why')]?.[1] ?? ''),
  ),
  'content-formerly': words(
    (a) => `formerly names ${quoted(a, 'name')}, ${FORMERLY[text(a, 'why')]?.[0] ?? ''}`,
    (a) => FORMERLY[text(a, 'why')]?.[1] ?? '',
  ),
  'content-revision': words(
    (a) => `The ${text(a, 'key')} is ${text(a, 'value')}, ${REVISION[text(a, 'why')] ?? ''}.`,
    (a) => `Write ${text(a, 'key')}: ${text(a, 'wanted')}`,
  ),
  'content-rescale': words(
    (a) => RESCALE[text(a, 'why')]?.[0] ?? '',
    (a) => (RESCALE[text(a, 'why')]?.[1] ?? '').replace('VERSION', text(a, 'version')),
  ),
  'content-version': words(
    (a) =>
      Number(a['value']) < Number(a['old'])
        ? `The version went back from ${text(a, 'old')} to ${text(a, 'value')}.`
        : `Plans are concerned by what changed, and the version is still ${text(a, 'value')}.`,
    (a) => `Write version: ${text(a, 'wanted')}`,
  ),
  'content-id-gone': words(
    (a) => `${quoted(a, 'path')} was known before, and is gone without a word; plans may hold answers under it.`,
    (a) =>
      text(a, 'kind') === 'benefit'
        ? `If it was renamed, write formerly: [${text(a, 'path')}] at the benefit; else give each of its prompts a line under retired.`
        : `If it was renamed, write formerly: [${text(a, 'path')}] at the new one; else add a line with its path under retired.`,
  ),
  'content-type-changed': words(
    (a) =>
      `${quoted(a, 'path')} was a ${text(a, 'old')} and is a ${text(a, 'type')} now, so old answers do not fit it.`,
    (a) => `Give the new question an id of its own, and add a line for ${text(a, 'path')} under retired.`,
  ),
  'content-choice-gone': words(
    (a) => `The choice ${quoted(a, 'id')} is gone; answers that took it are set aside and asked again.`,
    (a) => `If it was renamed, write formerly: [${text(a, 'id')}] at the choice that it is now.`,
  ),

  'schedule-spreadsheet': words(
    () => 'This is a file of a spreadsheet program, not CSV.',
    () => 'Open it there and save it as "CSV UTF-8".',
  ),
  'schedule-quotes': words(
    () => 'A quotation mark is opened here and not closed, or text follows a closing one.',
    () => 'Put the whole cell in double quotes, and write a quotation mark inside it twice.',
  ),
  'schedule-no-table': words(
    () => 'There is no row that names the lanes: one whose first cell is "years".',
    () => 'Add it above the salaries, as in: years,BA,MA (docs/salary-schedule.md)',
  ),
  'schedule-key-missing': words(
    (a) => `The schedule does not say its ${text(a, 'key').replace('_', ' ')}.`,
    (a) =>
      `Add a row above this one: ${text(a, 'key')},${{ state: 'NC', district: 'NAME', school_year: '2026-27' }[text(a, 'key')] ?? ''}`,
  ),
  'schedule-key-unknown': words(
    (a) => `${quoted(a, 'key')} is not a row that a schedule has above its lanes, so it is not looked at.`,
    (a) => didYouMean(a, `The rows are: ${oneOf(list(a, 'known'))}. A note of your own goes after a #.`),
  ),
  'schedule-school-year': words(
    (a) => `${quoted(a, 'value')} is not a school year.`,
    () => 'Write both of its years, as in 2026-27.',
  ),
  'schedule-lane-name': words(
    (a) =>
      text(a, 'why') === 'twice'
        ? `Two lanes are called ${quoted(a, 'name')}.`
        : 'This column has salaries and no name.',
    (a) =>
      text(a, 'why') === 'twice'
        ? 'Give one of them its right name, or take it out.'
        : 'Write the name of its lane here, such as MA.',
  ),
  'schedule-lane-empty': words(
    (a) => `The lane ${quoted(a, 'name')} has no salary at all.`,
    () => 'Fill it in, or take the column out.',
  ),
  'schedule-row-long': words(
    (a) => `This row has ${counted(a, 'values', 'value')}, and there is room for ${counted(a, 'lanes', 'lane')}.`,
    () => 'A number with a comma in it needs quotes, or no comma: "41,000" or 41000.',
  ),
  'schedule-years': words(
    (a) => `${valueOr(a)} is not a number of completed years of teaching.`,
    () => 'Begin each row with whole years, one row for each: 0, 1, 2 and so on. A note goes after a #.',
  ),
  'schedule-years-twice': words(
    (a) => `There are two rows for ${counted(a, 'years', 'year')}.`,
    () => 'Keep the right one, or mend its years.',
  ),
  'schedule-years-missing': words(
    (a) =>
      text(a, 'from') === text(a, 'to')
        ? `There is no row for ${counted(a, 'from', 'year')}, so that salary is not known.`
        : `There are no rows for ${text(a, 'from')} to ${counted(a, 'to', 'year')}, so those salaries are not known.`,
    (a) =>
      text(a, 'from') === '0'
        ? 'The first year of teaching has 0 completed years. If the schedule counts it as 1, write each row one lower.'
        : 'Add them, if the schedule has them.',
  ),
  'schedule-amount': words(
    (a) => `${quoted(a, 'value')} in lane ${text(a, 'lane')} ${NO_SALARY[text(a, 'why')] ?? ''}.`,
    () => "Write a year's salary in dollars, as in 41000 or 41000.50, or leave the cell empty if there is none.",
  ),
  'schedule-amount-signs': words(
    (a) => {
      const others = Number(a['count']) - 1
      const more = others === 0 ? '' : `, and so with ${others} more in lane ${text(a, 'lane')}`
      return `${quoted(a, 'value')} is read as ${text(a, 'amount')}${more}.`
    },
    () => 'Nothing needs to be done. Plain numbers such as 41000 are safest.',
  ),
  'schedule-decreasing': words(
    (a) =>
      `In lane ${text(a, 'lane')} the salary with ${counted(a, 'years', 'year')} (${quoted(a, 'value')}) is lower than with ${text(a, 'before')}.`,
    () => 'Compare the two with the schedule; it is counted as it stands here.',
  ),

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

  'cohort-newer': words(
    (a) => `This cohort was made by a newer Waymark (format ${text(a, 'value')}; this one knows ${text(a, 'known')}).`,
    () => 'Install the present version and try again.',
  ),
  'cohort-key-missing': words(
    (a) => `The key ${text(a, 'key')} is missing in this cohort.yaml.`,
    (a) =>
      text(a, 'key') === 'cohort'
        ? 'Put "cohort: 1" at its top; docs/cohort-folder.md shows a whole one.'
        : `Write it, as in: ${text(a, 'key') === 'term' ? 'term: 2026-fall' : 'framework: candidate'}`,
  ),
  'cohort-key-unknown': words(
    (a) => `There is no key ${quoted(a, 'key')} in a cohort.yaml.`,
    (a) => didYouMean(a, `The keys are: ${oneOf(list(a, 'known'))}.`),
  ),
  'cohort-value': words(
    (a) => `${valueOr(a)} does not fit the key ${text(a, 'key')}.`,
    (a) => COHORT_VALUES[text(a, 'key')] ?? 'docs/cohort-folder.md shows a whole one.',
  ),
  'cohort-record': words(
    () => 'What Waymark remembers of this cohort is damaged, so it cannot tell which templates were edited.',
    () =>
      'Bring the file back from a backup. Without one, delete it: files that are there are then all kept as they are.',
  ),

  'settings-unreadable': words(
    (a) =>
      `${text(a, 'because') === '' ? 'There are no settings in this file.' : saysOf(text(a, 'because') as Code, a)} Until that is mended, the usual settings apply.`,
    () => 'Mend it, or delete the file and save again what you want with: waymark settings',
  ),
  'settings-unknown': words(
    (a) => `There is no setting ${quoted(a, 'key')}.`,
    (a) => didYouMean(a, `The settings are: ${oneOf(list(a, 'known'))}.`),
  ),
  'settings-value': words(
    (a) => `The setting ${quoted(a, 'key')} should be true or false, so the usual one applies.`,
    (a) => `Write true or false, or save it with: waymark settings ${text(a, 'key')} on`,
  ),

  'save-failed': words(
    (a) =>
      `The file could not be saved: ${SAVE_REASONS[text(a, 'reason')] ?? 'the system refused'} (${text(a, 'reason')}).`,
    (a) =>
      SAVE_FIXES[text(a, 'reason')] ??
      'Make room or choose another folder, then try again; what was there before is untouched.',
  ),
  'save-read-only': words(
    (a) => `The system does not let you save here (${text(a, 'reason')}).`,
    () => 'Copy the plan to a folder of your own, or make it writable; the file is as it was before.',
  ),
  'save-too-large': words(
    (a) => `With this the plan would have ${text(a, 'size')} bytes, and ${text(a, 'limit')} are allowed.`,
    () => 'Move long material into a file of its own and write its name here.',
  ),
  'save-unproved': words(
    () => 'This change could not be made without moving something else in the file, so it was not made.',
    () => 'Write the answer into the file by hand; the layout around it is unusual.',
  ),
  'save-unreadable': words(
    (a) => `What is in the file at "${text(a, 'what')}" cannot be read as an answer, so it was not written over.`,
    (a) =>
      `Mend it in the file (waymark check shows the line), or take it out first: waymark answer PLAN ${text(a, 'what')} --clear`,
  ),
  'save-changed': words(
    (a) =>
      text(a, 'of') === 'file'
        ? `${quoted(a, 'what')} was changed by someone else meanwhile, so it was left as it is.`
        : `${quoted(a, 'what')} was changed in the file by someone else meanwhile; their version stays there, yours is kept aside.`,
    (a) => (text(a, 'of') === 'file' ? 'Look at what is there, then try again.' : 'See both with: waymark recover'),
  ),
  'save-locked': words(
    (a) => `Another program has been saving this plan for more than ten seconds (its lock file: ${text(a, 'lock')}).`,
    () => 'Wait and try again; if nothing else is running, delete that file.',
  ),

  usage: words(
    (a) => text(a, 'says'),
    (a) => text(a, 'fix'),
  ),
  'usage-no-terminal': words(
    () => 'A guided session needs a terminal, and there is none here.',
    () =>
      'Use --plain to answer from a pipe, --answers FILE to answer from a file, or --no-input to only make the plan.',
  ),
  'usage-no-plan': words(
    () => 'There is no plan in this folder.',
    () => 'Start one with: waymark reflect',
  ),
  'usage-several-plans': words(
    (a) => `There are several plans in this folder: ${oneOf(list(a, 'plans'))}.`,
    (a) => `Name the one you mean, as in: waymark status ${list(a, 'plans')[0] ?? ''}`,
  ),
  'usage-plan-exists': words(
    () => 'There is a file of this name already, and it stays as it is.',
    () => 'Go on with it: waymark reflect; or choose another name.',
  ),
  'usage-framework': words(
    (a) => `The framework ${quoted(a, 'value')} is not known here.`,
    (a) => didYouMean(a, `Use one of: ${oneOf(list(a, 'known'))}.`),
  ),
  'usage-benefit': words(
    (a) => `There is no benefit ${quoted(a, 'value')} in this framework.`,
    (a) => didYouMean(a, `Use one of: ${oneOf(list(a, 'known'))}.`),
  ),
  'usage-path': words(
    (a) => `${quoted(a, 'value')} is not a prompt of this plan.`,
    (a) => didYouMean(a, 'See all of them with: waymark content outline'),
  ),
  'usage-term': words(
    (a) =>
      text(a, 'term') === ''
        ? 'The plan has no term yet.'
        : TERM.test(text(a, 'term'))
          ? `The plan has no term ${quoted(a, 'term')}.`
          : `${quoted(a, 'term')} is not a term.`,
    (a) =>
      didYouMean(
        a,
        list(a, 'terms').length > 0
          ? `Its terms: ${oneOf(list(a, 'terms'))}.`
          : text(a, 'term') === ''
            ? 'Add one to the file under terms; docs/plan-file.md shows how.'
            : 'Write the year and the season, as in 2026-fall.',
      ),
  ),
  'usage-term-order': words(
    (a) =>
      text(a, 'term') === text(a, 'last')
        ? `The plan has the term ${text(a, 'term')} already.`
        : `The term ${text(a, 'term')} is earlier than ${text(a, 'last')}, the last one in the plan; terms stand in their order.`,
    (a) =>
      text(a, 'term') === text(a, 'last')
        ? 'Go on with it: waymark reflect'
        : `Name a later term, or go on with ${text(a, 'last')}: waymark reflect`,
  ),
  'usage-term-final': words(
    (a) => `The term ${text(a, 'term')} is closed, so its answers stay as they are.`,
    () => 'Open it again with: waymark reopen',
  ),
  'usage-term-outdated': words(
    (a) =>
      `The term ${text(a, 'term')} was written with version ${text(a, 'value')} of the questions; the present one is ${text(a, 'known')}.`,
    () => 'Bring it along first, losing nothing: waymark update (--check only says what would change)',
  ),
  'diff-one-term': words(
    () => 'The plan has only one term so far, so there is nothing to compare it with.',
    () => 'Compare two files, or an earlier commit if it is in git: waymark diff HEAD~1',
  ),
  'diff-first-term': words(
    (a) => `${text(a, 'term')} is the first term of the plan; there is none before it.`,
    () => 'Name a later term, or two: waymark diff 2026-fall 2027-spring',
  ),
  'diff-frameworks': words(
    (a) => `The two plans answer different questions: ${quoted(a, 'from')} and ${quoted(a, 'to')}.`,
    () => 'Compare two plans of the same framework.',
  ),
  'diff-all': words(
    () => '--all follows one plan through all of its terms, so it takes one plan.',
    () => 'Leave out the second one, or leave out --all.',
  ),
  'usage-role': words(
    (a) => `There is no role ${quoted(a, 'value')} in the catalogue.`,
    (a) => didYouMean(a, 'See all of them with: waymark explore roles'),
  ),
  'usage-version': words(
    (a) => `There is no version ${quoted(a, 'value')} of this plan.`,
    (a) =>
      text(a, 'count') === '0'
        ? 'Nothing is kept for it yet; the next save keeps what is there before it.'
        : `Give a number from 1 to ${text(a, 'count')}; the list is shown by: waymark undo`,
  ),
  'usage-view': words(
    (a) => `There is no view ${quoted(a, 'value')}.`,
    (a) => didYouMean(a, `Use one of: ${oneOf(list(a, 'known'))}; or name a file of your own that ends in .yaml.`),
  ),
  'usage-view-file': words(
    () => 'This file is no view: it has no key view.',
    () => 'Look at docs/view-file.md, and check it with: waymark content check FILE',
  ),
  'usage-format': words(
    (a) => (text(a, 'value') === '' ? 'No format is named.' : `There is no format ${quoted(a, 'value')} to export to.`),
    (a) => didYouMean(a, `Use one or several of: ${oneOf(list(a, 'known'))}.`),
  ),
  'export-exists': words(
    () => 'There is a file of this name already, and it stays as it is. Nothing was written.',
    () => 'Add --force to replace it, or write elsewhere: -o FOLDER/',
  ),
  'export-one-file': words(
    (a) =>
      `${text(a, 'output')} can take one plan in one format; this is ${text(a, 'plans')} ${text(a, 'plans') === '1' ? 'plan' : 'plans'} in ${text(a, 'formats')} ${text(a, 'formats') === '1' ? 'format' : 'formats'}.`,
    () => 'Name a folder, as in: -o out/',
  ),
  'export-not-a-folder': words(
    () => 'The export needs a folder, and this is a file. Nothing was written.',
    () => 'Name another folder; it is made where it is not there.',
  ),
  'export-own-plan': words(
    () => 'This is one of the plans to be exported, and the file with its answers would be replaced by a copy.',
    () => 'Write the copy under another name or into another folder, as in: -o shared/',
  ),
  'export-not-a-file': words(
    () => 'This is a device or pipe, and an export needs a file. Nothing was written.',
    () => 'Name a file; for a pipe write: -o -',
  ),
  'export-no-final': words(
    (a) => `This view is for closed terms, and the plan has none; the last one is ${text(a, 'last')}.`,
    (a) => `Close it with: waymark finalize; or show it as it is: --term ${text(a, 'last')}`,
  ),
  'usage-setting': words(
    (a) => `There is no setting ${quoted(a, 'value')}.`,
    (a) => didYouMean(a, `The settings are: ${oneOf(list(a, 'known'))}.`),
  ),
  'usage-setting-value': words(
    (a) => `${quoted(a, 'value')} is not a value of the setting ${quoted(a, 'name')}.`,
    (a) => `Write on or off, as in: waymark settings ${text(a, 'name')} on`,
  ),
  'usage-number': words(
    (a) =>
      `--${text(a, 'name')} takes a number from ${text(a, 'least')} to ${text(a, 'most')}, not ${quoted(a, 'value')}.`,
    (a) =>
      text(a, 'places') === '0'
        ? `Write a whole number, as in: --${text(a, 'name')} 10`
        : `Write it without a percent sign, with at most ${text(a, 'places')} places, as in: --${text(a, 'name')} 2.5`,
  ),
  'usage-lane': words(
    (a) => `The schedule has no lane ${quoted(a, 'value')}.`,
    (a) => didYouMean(a, `Its lanes: ${oneOf(list(a, 'known'))}.`),
  ),
  'usage-move': words(
    (a) => `${quoted(a, 'value')} does not say which lane from which year on.`,
    (a) => `Write the lane and the year in which the school year begins, as in: --move "${text(a, 'lane')}@2032"`,
  ),
  'usage-entry': words(
    (a) => `No income and no milestone with pay in this term has the id ${quoted(a, 'value')}.`,
    (a) =>
      didYouMean(
        a,
        list(a, 'known').length > 0
          ? `Their ids: ${oneOf(list(a, 'known'))}.`
          : 'There are none; leave the option out.',
      ),
  ),
  'usage-schedule': words(
    (a) => `--${text(a, 'name')} is about a salary schedule, and none is named.`,
    () => 'Name one, as in: --schedule examples/salary-schedule.csv',
  ),
  'usage-roster': words(
    (a) => `No roster is named, and there is none at ${text(a, 'file')}.`,
    () => 'Name it, as in: --roster roster.csv',
  ),
  'usage-due': words(
    (a) => `${quoted(a, 'value')} is not a day on which plans could be due.`,
    () => 'Write a day, or a day and an hour, as in: --due 2026-12-11 or --due "2026-12-11 17:00"',
  ),
  'usage-time-zone': words(
    (a) => `${quoted(a, 'value')} is not the name of a time zone.`,
    (a) => didYouMean(a, 'Write a region and a city, as in: --time-zone America/Chicago'),
  ),
  'usage-cohort': words(
    () => 'There is no cohort in this folder: no file cohort.yaml.',
    () => 'Name the folder of one, or make one with: waymark cohort new FOLDER --roster FILE',
  ),
  'usage-cohort-other': words(
    (a) => `This folder is for the ${text(a, 'key')} ${text(a, 'known')}, not ${text(a, 'value')}.`,
    (a) =>
      `Name another folder; each is for one roster in one term, as in: waymark cohort new ${text(a, 'value')} --roster FILE`,
  ),
  'answers-unknown': words(
    (a) => `${quoted(a, 'key')} in the answers file is not a prompt of this framework.`,
    (a) => didYouMean(a, 'See all prompts with: waymark content outline'),
  ),
  'not-ready': words(
    (a) => `This required question has no answer yet: ${text(a, 'label')}`,
    (a) => `Answer it in a session, or with: waymark answer PLAN ${text(a, 'path')} -`,
  ),
}

export const saysOf = (code: Code, args: Args): string => FINDINGS[code].says(args)
export const fixOf = (code: Code, args: Args): string => FINDINGS[code].fix(args)
