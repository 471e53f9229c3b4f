import type { Code } from '../../core/codes.ts'
import { didYouMean, list, oneOf, quoted, text, valueOr, type Words, words } from './parts.ts'

export const ANSWER_FINDINGS = {
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
  'answers-unknown': words(
    (a) => `${quoted(a, 'key')} in the answers file is not a prompt of this framework.`,
    (a) => didYouMean(a, 'See all prompts with: waymark content outline'),
  ),
} satisfies Partial<Record<Code, Words>>
