import type { Code } from '../../core/codes.ts'
import { oneLine } from '../show.ts'
import { didYouMean, list, oneOf, quoted, text, type Words, words } from './parts.ts'

export const GRADES_FINDINGS = {
  'grades-bytes': words(
    () => 'This table breaks off inside a character, or is encoded in another way, so it is not used.',
    () => 'Export it again and use the file as it comes, or name how it is encoded, as in: --encoding utf-8',
  ),
  'grades-system': words(
    (a) =>
      text(a, 'shape') === 'scale'
        ? 'This assignment is graded with a scale, and a rule in points does not fit one.'
        : `This is no table of grades that ${text(a, 'value') === '' ? 'a course system' : text(a, 'value')} exports${text(a, 'shape') === '' ? '' : `: it looks like a ${text(a, 'shape')}`}.`,
    (a) =>
      text(a, 'shape') === 'scale'
        ? 'Set the assignment to points in Moodle and download the worksheet again.'
        : 'Export the grades of the course and name that file; docs/grades.md shows where.',
  ),
  'grades-rule': words(
    () => 'This cohort.yaml does not say what a plan is worth.',
    () => 'Write below it: grades: { points: 10, column: Career Plan }; docs/grades.md explains the rule.',
  ),
  'grades-column': words(
    (a) => {
      const columns = list(a, 'known').map((name) => `"${oneLine(name)}"`)
      if (columns.length === 0) return 'The export has no column that points can go into.'
      if (text(a, 'value') === '')
        return `The export has several columns that points can go into: ${columns.join(', ')}.`
      return text(a, 'found') === '0'
        ? `The export has no column ${quoted(a, 'value')} that points can go into.`
        : `Several columns of the export are called ${quoted(a, 'value')}: ${columns.join(', ')}.`
    },
    (a) =>
      list(a, 'known').length === 0
        ? 'Make the assignment in the course system first, then export the grades again.'
        : didYouMean(
            a,
            `Name one in cohort.yaml, below grades, as in: column: ${oneLine(list(a, 'known')[0] ?? '')}; or once: --column`,
          ),
  ),
  'grades-exists': words(
    () => 'There is a file of this name that Waymark did not make, or that was changed since. It stays as it is.',
    () => 'Name another file, as in: -o points.csv; or move this one away.',
  ),
  'grades-key': words(
    (a) => `Nobody in this cohort has the key ${quoted(a, 'value')}.`,
    (a) => didYouMean(a, `Name keys as they stand in: waymark cohort status. The first: ${oneOf(list(a, 'known'))}.`),
  ),
  'grades-points-high': words(
    (a) => `The rule gives up to ${text(a, 'value')} points, and this column is out of ${text(a, 'limit')}.`,
    () => 'Look at whether it is the right column, or change the points in cohort.yaml or in the course system.',
  ),
} satisfies Partial<Record<Code, Words>>
