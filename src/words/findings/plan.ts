import type { Code } from '../../core/codes.ts'
import { didYouMean, list, oneOf, quoted, text, type Words, words } from './parts.ts'

export const PLAN_FINDINGS = {
  'merge-marks': words(
    () => 'There are conflict marks in this file, but they do not go together; some were deleted, perhaps.',
    () => 'Have git write them again with: git checkout --merge FILE; or mend the file by hand.',
  ),
  'merge-id-twice': words(
    () => 'In one of the versions two entries have the same id, so nothing can be matched by ids.',
    () => 'Give one of them another id in that version, or keep the lines you want by hand.',
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
  'not-ready': words(
    (a) => `This required question has no answer yet: ${text(a, 'label')}`,
    (a) => `Answer it in a session, or with: waymark answer PLAN ${text(a, 'path')} -`,
  ),
} satisfies Partial<Record<Code, Words>>
