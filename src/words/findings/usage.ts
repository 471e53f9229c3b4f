import type { Code } from '../../core/codes.ts'
import { didYouMean, list, oneOf, quoted, text, type Words, words } from './parts.ts'

const TERM = /^\d{4}-(?:winter|spring|summer|fall)$/

export const USAGE_FINDINGS = {
  'settings-unknown': words(
    (a) => `There is no setting ${quoted(a, 'key')}.`,
    (a) => didYouMean(a, `The settings are: ${oneOf(list(a, 'known'))}.`),
  ),
  'settings-value': words(
    (a) => `The setting ${quoted(a, 'key')} should be true or false, so the usual one applies.`,
    (a) => `Write true or false, or save it with: waymark settings ${text(a, 'key')} on`,
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
  'usage-inbox': words(
    () => 'No download is named, and the cohort has no folder inbox.',
    () => 'Name it, as in: waymark cohort collect submissions.zip',
  ),
  'usage-inbox-own': words(
    () => "This is a folder of the cohort's own, where templates and what was collected are.",
    () => 'Name the download itself, or put it into the folder inbox of the cohort and name nothing.',
  ),
} satisfies Partial<Record<Code, Words>>
