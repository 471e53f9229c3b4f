import type { Code } from '../../core/codes.ts'
import type { Args } from '../../core/finding.ts'
import { oneLine } from '../show.ts'
import { list, month, oneOf, quoted, text, type Words, words, years } from './parts.ts'

const SETTINGS: Readonly<Record<string, string>> = {
  classroom: 'the classroom',
  school: 'a school',
  district: 'a district',
  'state-national': 'a state or national group',
  'outside-k12': 'outside K-12 schools',
}
const quotedAll = (args: Args, name: string): readonly string[] => list(args, name).map((item) => `"${oneLine(item)}"`)

export const PATHWAY_FINDINGS = {
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
} satisfies Partial<Record<Code, Words>>
