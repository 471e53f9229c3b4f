import type { Code } from '../../core/codes.ts'
import { quoted, text, type Words, words } from './parts.ts'

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

export const SAVING_FINDINGS = {
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
  'output-unwritten': words(
    (a) =>
      `The output could not be written where it goes: ${SAVE_REASONS[text(a, 'reason')] ?? 'the system refused'} (${text(a, 'reason')}).`,
    () => 'Make room or send it elsewhere, then try again. What the command saved is saved.',
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
} satisfies Partial<Record<Code, Words>>
