import { headingKey } from '../roster/shape.ts'

export const LMS = ['canvas', 'moodle', 'blackboard', 'brightspace'] as const
export type Lms = (typeof LMS)[number]

/** A course system by the table of grades it exports and takes back (docs/grades.md). */
export interface GradeSystem {
  readonly id: Lms
  readonly title: string
  /** The kinds of roster (`Shape.id`) that its exports are. */
  readonly shape: string
  /** The title of a column that points can be written into; undefined for every other column. */
  readonly titleOf: (heading: string) => string | undefined
  /** Whether a column goes along, besides the one with points: who a row is about, and what the import needs. */
  readonly keeps: (heading: string, at: number, headings: readonly string[]) => boolean
}

const group = (pattern: RegExp) => (heading: string) => pattern.exec(heading.trim())?.[1]?.trim()
const among = (names: readonly string[]) => (heading: string) => names.includes(headingKey(heading))

/**
 * What each export holds. Whatever else stands in one stays at home: a blank, or a grade of last week, over a newer one is a
 * change to the system it goes to. Moodle's worksheet is read row by row and compared, so it stays whole.
 */
export const GRADE_SYSTEMS: readonly GradeSystem[] = [
  {
    id: 'canvas',
    title: 'Canvas gradebook',
    shape: 'canvas',
    titleOf: group(/^(.+) \(\d+\)$/),
    // The last column about the student is the section (lib/gradebook_importer.rb); columns of one's own follow it.
    keeps: (_, at, headings) => at <= headings.findLastIndex((heading) => headingKey(heading) === 'section'),
  },
  {
    id: 'moodle',
    title: 'Moodle grading worksheet',
    shape: 'moodle-worksheet',
    titleOf: group(/^(grade)$/i),
    keeps: () => true,
  },
  {
    id: 'moodle',
    title: 'Moodle grades',
    shape: 'moodle',
    titleOf: group(/^(?:[^:]+: )?(.+) \(real\)$/i),
    keeps: among(['firstname', 'lastname', 'surname', 'username', 'idnumber', 'emailaddress']),
  },
  {
    id: 'blackboard',
    title: 'Blackboard grade center',
    shape: 'blackboard',
    titleOf: group(/^(.+?)(?: \[[^[\]]*\])? *\|\d+$/),
    keeps: among(['lastname', 'firstname', 'username', 'studentid', 'lastaccess', 'availability', 'childcourseid']),
  },
  {
    id: 'brightspace',
    title: 'Brightspace grades',
    shape: 'brightspace',
    titleOf: group(/^(.+) points grade(?: <.*>)?$/i),
    keeps: among(['orgdefinedid', 'username', 'lastname', 'firstname', 'email', 'endoflineindicator']),
  },
]
