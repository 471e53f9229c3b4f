import type { Code } from '../../core/codes.ts'
import { termTitle } from '../../core/term.ts'
import { didYouMean, list, oneOf, quoted, text, valueOr, type Words, words } from './parts.ts'

const COHORT_VALUES: Readonly<Record<string, string>> = {
  cohort: 'Put "cohort: 1" at its top; docs/cohort-folder.md shows a whole one.',
  framework: 'Write the id of a framework, as in: framework: candidate',
  term: 'Write the year and the season, as in: term: 2026-fall',
  due: 'Write a day, or a day and an hour, in quotes, as in: due: "2026-12-11 17:00"',
  minimum: 'Write a number from 5 to 1000, as in: minimum: 10',
  time_zone: 'Write a region and a city, as in: time_zone: America/Chicago',
  prefill: 'Write a question and a heading of the roster a line, as in: region: State',
  grades: 'Write what a plan is worth below it, as in: points: 10',
  'grades.column': 'Write the title of the column in the course system, as in: column: Career Plan',
  'grades.points': 'Write a number above zero with at most two decimals, as in: points: 10',
  'grades.late_points': 'Write a number above zero with at most two decimals, as in: late_points: 8',
  'grades.full_when': 'Write complete (every required question is answered) or final (the term is closed too).',
  'grades.partial': 'Write none or share.',
}

/** What a file that Waymark keeps for itself is about, and what is so without it. */
const RECORDS: Readonly<Record<string, { readonly says: string; readonly without: string }>> = {
  roster: {
    says: 'What Waymark remembers of this roster is damaged, so it cannot tell which templates were edited.',
    without: '"waymark cohort new" then makes it again, and templates that are there are all kept as they are.',
  },
  collected: {
    says: 'What Waymark remembers of the plans that were handed in is damaged, so it cannot tell which of them count.',
    without: 'the plans stay, and "waymark cohort collect" with the same downloads finds them again.',
  },
  reports: {
    says: 'What Waymark remembers of earlier reports is damaged, so it cannot tell what they have shown.',
    without: 'reports that are there are kept as they are, and the next one is compared with none of them.',
  },
  data: {
    says: 'What Waymark remembers of the data set is damaged, so it cannot tell which codes stand for whom.',
    without: 'the next data set has other codes. Files of the last one are kept, so take that folder away first.',
  },
}

/** How two reports are too much alike. */
const CLOSE: Readonly<Record<string, string>> = {
  people: 'This report and an earlier one are about nearly the same people',
  answers: 'This report and an earlier one differ by the answers of very few people',
  minimum: 'This report and an earlier one hide numbers of the same people by different minimums',
}

export const COHORT_FINDINGS = {
  'cohort-newer': words(
    (a) => `This cohort was made by a newer Waymark (format ${text(a, 'value')}; this one knows ${text(a, 'known')}).`,
    () => 'Install the present version and try again.',
  ),
  'cohort-key-missing': words(
    (a) => `The key ${text(a, 'key')} is missing in this cohort.yaml.`,
    (a) => COHORT_VALUES[text(a, 'key')] ?? 'docs/cohort-folder.md shows a whole one.',
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
    (a) => RECORDS[text(a, 'of')]?.says ?? '',
    (a) => `Bring the file back from a backup. Without one, delete it: ${RECORDS[text(a, 'of')]?.without ?? ''}`,
  ),
  'cohort-reports-close': words(
    (a) => `${CLOSE[text(a, 'differs')] ?? ''} (report of ${text(a, 'on')}, ${termTitle(text(a, 'term'))}).`,
    () => 'Someone who has both can work out what one of them hides. Hand on only one of the two.',
  ),
} satisfies Partial<Record<Code, Words>>
