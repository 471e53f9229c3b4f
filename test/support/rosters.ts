import { pick, seeded } from './seeded.ts'

/** Someone invented, with all that any roster could say. */
export interface Invented {
  readonly given: string
  readonly family: string
  readonly sis: string
  readonly login: string
  readonly lms: string
  readonly email: string
  readonly section: string
}

const GIVEN = [
  'José',
  'Ada',
  'Noa',
  'Zoë',
  'Björn',
  'Mei',
  'Amina',
  'Łukasz',
  'Siân',
  'İpek',
  'Nguyễn',
  'Lee',
  'Kim',
  'Ana María',
]
const FAMILY = [
  "O'Neill",
  'Okafor',
  'Brightwater',
  'Müller',
  'Åkesson',
  'García Núñez',
  'de la Cruz',
  'Smith-Jones',
  'Nakamura',
  'Ólafsdóttir',
  'Park',
  'Reyes',
]

/** So many invented people, the same for the same seed; names repeat, ids do not. */
export function invented(count: number, seed = 1): Invented[] {
  const random = seeded(seed)
  return Array.from({ length: count }, (_, i) => {
    const n = String(i).padStart(5, '0')
    return {
      given: pick(random, GIVEN),
      family: pick(random, FAMILY),
      sis: `S00${n}`,
      login: `user${n}`,
      lms: String(100_000 + i),
      email: `user${n}@example.edu`,
      section: `MATH-ED 301-0${Math.floor(random() * 4) + 1}`,
    }
  })
}

const quoted = (cell: string, delimiter: string): string =>
  /["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell

const table = (rows: readonly (readonly string[])[], delimiter = ',', end = '\n'): string =>
  rows.map((row) => row.map((cell) => quoted(cell, delimiter)).join(delimiter) + end).join('')

type Written = (people: readonly Invented[]) => Buffer

const utf8 = (text: string): Buffer => Buffer.from(text)

/** The same people as each system exports them; `plain` is a table of one's own. */
export const SHAPES_WRITTEN: Readonly<Record<string, Written>> = {
  canvas: (people) =>
    utf8(
      table([
        ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section', 'Career Plan (98765)'],
        ['    Points Possible', '', '', '', '', '10'],
        ...people.map(({ given, family, lms, sis, login, section }) => [
          `${family}, ${given}`,
          lms,
          sis,
          login,
          section,
          '',
        ]),
        ['Student, Test', '999999', '', '', 'MATH-ED 301-01', ''],
      ]),
    ),
  moodle: (people) =>
    utf8(
      table(
        [
          ['First name', 'Last name', 'ID number', 'Email address', 'Groups'],
          ...people.map(({ given, family, sis, email, section }) => [given, family, sis, email, section]),
        ],
        ',',
        '\r\n',
      ),
    ),
  'moodle-worksheet': (people) =>
    utf8(
      `\ufeff${table([
        [
          'Identifier',
          'Full name',
          'ID number',
          'Email address',
          'Status',
          'Grade',
          'Maximum Grade',
          'Last modified (grade)',
          'Feedback comments',
        ],
        ...people.map(({ given, family, lms, sis, email }) => [
          `Participant ${lms}`,
          `${given} ${family}`,
          sis,
          email,
          'No submission',
          '',
          '10.00',
          '-',
          '',
        ]),
      ])}`,
    ),
  blackboard: (people) =>
    Buffer.from(
      `\ufeff${table(
        [
          [
            'Last Name',
            'First Name',
            'Username',
            'Student ID',
            'Last Access',
            'Availability',
            'Career Plan [Total Pts: 10 Score] |1402785',
          ],
          ...people.map(({ given, family, login, sis }) => [family, given, login, sis, '', 'Yes', '']),
        ],
        '\t',
      )}`,
      'utf16le',
    ),
  brightspace: (people) =>
    utf8(
      table([
        ['OrgDefinedId', 'Username', 'Last Name', 'First Name', 'Email', 'End-of-Line Indicator'],
        ...people.map(({ given, family, login, sis, email }) => [`#${sis}`, `#${login}`, family, given, email, '#']),
      ]),
    ),
  oneroster: (people) =>
    utf8(
      table([
        [
          'sourcedId',
          'status',
          'dateLastModified',
          'enabledUser',
          'orgSourcedIds',
          'role',
          'username',
          'userIds',
          'givenName',
          'familyName',
          'middleName',
          'identifier',
          'email',
        ],
        ...people.map(({ given, family, login, sis, lms, email }) => [
          lms,
          'active',
          '',
          'true',
          'o1',
          'student',
          login,
          '',
          given,
          family,
          '',
          sis,
          email,
        ]),
        ['t1', 'active', '', 'true', 'o1', 'teacher', 'prof', '', 'Pat', 'Moss', '', 'T1', 'pat@example.edu'],
      ]),
    ),
  'github-classroom': (people) =>
    utf8(
      table([
        ['identifier', 'github_username', 'github_id', 'name'],
        ...people.map(({ given, family, login, sis, lms }) => [sis, login, lms, `${given} ${family}`]),
      ]),
    ),
  nbgrader: (people) =>
    utf8(
      table([
        ['id', 'last_name', 'first_name', 'email', 'lms_user_id'],
        ...people.map(({ given, family, sis, email, lms }) => [sis, family, given, email, lms]),
      ]),
    ),
  plain: (people) =>
    utf8(
      `sep=;\n${table(
        [
          ['Name', 'Student ID', 'E-Mail', 'Section'],
          ...people.map(({ given, family, sis, email, section }) => [`${family}, ${given}`, sis, email, section]),
        ],
        ';',
      )}`,
    ),
}
