import type { Code } from '../../core/codes.ts'
import { counted, text, type Words, words } from './parts.ts'

const DAMAGED: Readonly<Record<string, readonly [says: string, fix: string]>> = {
  archive: ['This zip file cannot be read: it is damaged, or not a zip file.', 'Download it again.'],
  method: [
    'A file in a zip is packed in a way that only the program that packed it knows.',
    'Ask the person to hand in the file itself.',
  ],
  overlap: [
    'Two files in a zip claim the same bytes, as no honest program writes them; neither was unpacked.',
    'Ask whoever made the zip for the files themselves.',
  ],
  content: [
    'A file in a zip is not as large, or not the same, as its entry says; it was not taken.',
    'Download the zip again; if it stays so, ask the person for the file itself.',
  ],
}
const TOO_MUCH: Readonly<Record<string, (limit: string) => string>> = {
  entries: (limit) => `This zip holds more than ${limit} files; it was not unpacked.`,
  ratio: (limit) => `A file in a zip would unpack to more than ${limit} times its size; it was not unpacked.`,
  total: (limit) => `The zip would unpack to more than ${limit} times its size; this file was not unpacked any more.`,
}
const BY_RULE: Readonly<Record<string, string>> = {
  'lms-id': 'number in the course system',
  login: 'id',
  email: 'address',
  name: 'name',
}
const LAST_BY: Readonly<Record<string, string>> = {
  number: 'the one that was uploaded last, by its number,',
  date: 'the one whose file is the newest',
  name: 'the one that comes last by its name',
}

export const COLLECT_FINDINGS = {
  'collect-zip-damaged': words(
    (a) => DAMAGED[text(a, 'of')]?.[0] ?? '',
    (a) => DAMAGED[text(a, 'of')]?.[1] ?? '',
  ),
  'collect-zip-name': words(
    () => 'A file in a zip has a name that would lead out of its folder; it was set aside.',
    () => 'Look at it in quarantine/ before you use it, and ask where the zip comes from.',
  ),
  'collect-zip-name-twice': words(
    () => 'Several files in one zip have the same name, so nobody can tell which is meant; they were set aside.',
    () => 'Look at them in quarantine/, and ask the person which one it is.',
  ),
  'collect-zip-locked': words(
    () => 'A file in a zip has a password.',
    () => 'Ask the person to hand it in without one.',
  ),
  'collect-large': words(
    (a) => TOO_MUCH[text(a, 'of')]?.(Number(a['limit']).toLocaleString('en-US')) ?? '',
    () => 'No plan is like that. Ask whoever made it for the plan itself.',
  ),
  'collect-deep': words(
    (a) =>
      text(a, 'of') === 'archives'
        ? 'A zip lies in a zip that lies in a zip; only one inside another is opened.'
        : `There are more than ${text(a, 'limit')} folders inside each other; what lies deeper was not looked at.`,
    (a) =>
      text(a, 'of') === 'archives'
        ? 'Ask the person to hand in the file itself.'
        : 'Name the inner folder itself: waymark cohort collect FOLDER',
  ),
  'collect-link': words(
    () => 'A link, or another thing that is no file, is among the files; links are not followed.',
    () => 'Put the file itself in its place.',
  ),
  'collect-unreadable': words(
    (a) => `The plan cannot be read (${text(a, 'reason')}), so it was set aside as it came.`,
    (a) =>
      text(a, 'reason') === 'file-too-large'
        ? 'No plan is that large. Ask the person to look at which file they handed in.'
        : `Where and why is told by: waymark check ${text(a, 'at')}/plan.yaml. Then ask the person to mend it and hand it in again.`,
  ),
  'collect-nobody': words(
    () => 'Neither the plan nor its name says whose it is, so it was set aside.',
    () => 'If the person is on a newer roster, run cohort new with it and collect again. Otherwise see who they are.',
  ),
  'collect-name-shared': words(
    () => 'All that says whose it is is a name that several people have, so it was set aside.',
    () => 'Ask them which one handed it in, and put it into a folder named after their key: KEY/plan.yaml',
  ),
  'collect-key-unknown': words(
    (a) =>
      `The plan has a key that nobody here has; it was given to them by their ${BY_RULE[text(a, 'rule')] ?? 'name'}.`,
    () => 'Look at whether it is theirs, and ask them to correct the line "key" in their plan.',
  ),
  'collect-name-differs': words(
    () => "The plan of the first person came under the name of the second one. It was kept as the first one's.",
    () => 'Ask them whose it is.',
  ),
  'collect-key-twice': words(
    () =>
      'The plan of the first person has the key of the second one, of whom there is another, so nobody can tell whose words it holds. It was set aside.',
    () => "Ask the first person whether they began with the other one's file, and to hand in their own.",
  ),
  'collect-same-plan': words(
    () => 'These people handed in the very same file.',
    () => 'Ask them whose it is.',
  ),
  'collect-several': words(
    (a) =>
      `${text(a, 'count')} different plans of one person came in one download; ${LAST_BY[text(a, 'by')] ?? ''} counts.`,
    () => 'Ask which one is meant. All of them are kept.',
  ),
  'collect-framework': words(
    (a) =>
      `The plan is for the framework "${text(a, 'value')}", and the cohort for "${text(a, 'known')}". It was kept.`,
    () => 'Ask the person for the plan of this course.',
  ),
  'collect-term': words(
    (a) => `The plan has nothing for the term ${text(a, 'known')}. It was kept.`,
    () => 'Ask the person whether this is the file they meant.',
  ),
  'collect-left': words(
    () => 'Not on the roster any more; the plan was kept.',
    () => 'Nothing needs to be done.',
  ),
  'collect-document': words(
    (a) =>
      text(a, 'of') === 'person'
        ? 'Handed in a document of another kind, and no plan.'
        : `${counted(a, 'count', 'document')} of another kind, of nobody who is known.`,
    () => 'Ask for the plan.yaml, if one is missing.',
  ),
} satisfies Partial<Record<Code, Words>>
