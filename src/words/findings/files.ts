import type { Code } from '../../core/codes.ts'
import type { Args } from '../../core/finding.ts'
import { quoted, text, type Words, words } from './parts.ts'

/** Whether a finding about a file is about a salary schedule or a roster, not a plan. */
const isSchedule = (args: Args): boolean => text(args, 'of') === 'schedule'
const isRoster = (args: Args): boolean => text(args, 'of') === 'roster'

export const FILES_FINDINGS = {
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
} satisfies Partial<Record<Code, Words>>
