import type { Code } from '../../core/codes.ts'
import { didYouMean, list, oneOf, quoted, text, type Words, words } from './parts.ts'

/** Ids in a circle, the first one again at the end; of many the first. */
const circle = (ids: readonly string[]): string => [...ids.slice(0, 12), ids.length > 12 ? '...' : ids[0]].join(' -> ')
const afterYears = (years: string): string =>
  years === 'pre' ? 'during preparation' : `after ${years} ${years === '1' ? 'year' : 'years'}`
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

export const CONTENT_FINDINGS = {
  'content-shape': words(
    (a) =>
      `${text(a, 'key') === '' ? 'The file' : quoted(a, 'key')} ${text(a, 'reason')}${list(a, 'allowed').length > 0 ? `: ${oneOf(list(a, 'allowed'))}` : ''}.`,
    (a) => `Compare with docs/${text(a, 'page')}.`,
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
} satisfies Partial<Record<Code, Words>>
