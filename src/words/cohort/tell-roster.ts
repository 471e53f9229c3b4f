import type { Column } from '../../core/roster/headings.ts'
import type { IdKind, Person } from '../../core/roster/person.ts'
import type { LeftOut } from '../../core/roster/read-roster.ts'
import type { WhyLeftOut } from '../../core/roster/shape.ts'
import type { Look } from '../look.ts'
import { oneLine } from '../show.ts'
import { type Line, quiet, strong, title } from '../styled.ts'
import { counted } from './counted.ts'

/** What was understood of a roster. */
export interface RosterTold {
  readonly file: string
  readonly shape: string
  readonly encoding: string
  readonly delimiter: string
  readonly columns: readonly Column[]
  readonly people: readonly Person[]
  readonly leftOut: readonly LeftOut[]
  /** Which kind of id folders are named after, and how many. */
  readonly keys: ReadonlyMap<IdKind, number>
}

const TAKEN: Readonly<Record<string, string>> = {
  name: 'name',
  sorted_name: 'name',
  given: 'first name',
  family: 'last name',
  sis: "the registrar's id",
  login: 'name to log in with',
  lms: "the course system's id",
  email: 'email address',
  participant: "Moodle's number in this assignment",
  section: 'section',
  role: 'role',
  status: 'enrolled or not',
  enabled: 'enrolled or not',
}
const WHY: Readonly<Record<WhyLeftOut, readonly [one: string, more: string]>> = {
  'points-row': ['row of points', 'rows of points'],
  'posting-row': ['row on posting', 'rows on posting'],
  'test-student': ['test student', 'test students'],
  'not-a-student': ['person who is no student', 'people who are no students'],
  'not-enrolled': ['person who is not enrolled', 'people who are not enrolled'],
  'headings-again': ['row of headings', 'rows of headings'],
}
const DELIMITERS: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'vertical bars',
}
/** Names shown as they were read, those with letters beyond ASCII first: they show whether the encoding is right. */
const SAMPLES = 3
/** Headings of unused columns that are named. */
const NAMED = 5

/** What was understood: the kind of file, who is in it, and what each column is taken for. */
export function tellRoster(told: RosterTold, look: Look): Line[] {
  const { file, shape, encoding, delimiter, columns, people, leftOut, keys } = told
  const used = columns.filter(({ taken, fills }) => taken !== null || fills !== null)
  const unused = columns.filter(({ taken, fills, heading }) => taken === null && fills === null && heading !== '')
  const names = people.map(({ name }) => name).filter((name) => name !== '')
  const samples = [...names.filter((name) => /[^ -~]/.test(name)), ...names.filter((name) => !/[^ -~]/.test(name))]
  const head = `${file}: ${shape}, ${encoding}, cells separated by ${DELIMITERS[delimiter] ?? 'commas'}`
  return [
    look.accessible ? head : [title(head)],
    [counted(people.length, 'person', 'people'), ...sayLeftOut(leftOut)].join('. '),
    ...(samples.length > 0
      ? [
          `Names read: ${samples
            .slice(0, SAMPLES)
            .map((name) => oneLine(name))
            .join('; ')}`,
        ]
      : []),
    ...(keys.size > 0 ? [`Folders are named after: ${sayKeys(keys)}`] : []),
    '',
    look.accessible ? 'Columns' : [strong('Columns')],
    ...used.map(
      ({ heading, taken, fills }): Line => [
        `  ${oneLine(heading)}: `,
        taken === null ? `fills in profile.${fills}` : (TAKEN[taken] ?? taken),
      ],
    ),
    ...(unused.length > 0
      ? [
          [
            quiet(
              `  Not used: ${unused
                .slice(0, NAMED)
                .map(({ heading }) => oneLine(heading))
                .join(', ')}${unused.length > NAMED ? ` and ${unused.length - NAMED} more` : ''}`,
            ),
          ],
        ]
      : []),
  ]
}

/** `Left out: 1 row of points, 1 test student` */
function sayLeftOut(leftOut: readonly LeftOut[]): string[] {
  const kinds = [...new Set(leftOut.map(({ why }) => why))]
  if (kinds.length === 0) return []
  const said = kinds.map((kind) => counted(leftOut.filter(({ why }) => why === kind).length, ...WHY[kind]))
  return [`Left out: ${said.join(', ')}`]
}

const sayKeys = (keys: RosterTold['keys']): string =>
  keys.size === 1
    ? (TAKEN[[...keys.keys()][0] ?? ''] ?? '')
    : [...keys].map(([kind, count]) => `${TAKEN[kind] ?? kind} (${count})`).join(', ')
