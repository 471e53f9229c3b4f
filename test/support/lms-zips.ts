import { type Zippable, zipSync } from 'fflate'
import type { Invented } from './rosters.ts'

/** Something that one person handed in. */
export interface HandIn {
  readonly person: Invented
  readonly content: string | Uint8Array
  /** What they called it; `plan.yaml` unless it says something else. */
  readonly file?: string
  /** On the clock of the course, `YYYY-MM-DDTHH:MM:SS`. */
  readonly at?: string
  readonly late?: boolean
}

/** Files by the names they have in an archive. */
export type Files = Readonly<Record<string, string | Uint8Array>>

/** What a download is dated when nothing says: archives keep no time zone, so this is what the clock showed. */
const PACKED = '2026-12-12T09:30:00'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** The same hand-ins as each system names them in its download; numbers grow with every file. */
export const LMS_NAMED: Readonly<Record<string, (handIns: readonly HandIn[]) => Files>> = {
  canvas: (handIns) =>
    named(handIns, ({ person: { given, family, lms }, late }, file, i) => {
      const name = `${family}, ${given}`.toLowerCase().replace(/[^\p{L}\p{M}\p{N}_]/gu, '')
      return `${name}${late ? '_LATE' : ''}_${lms}_${555_000 + i}_${file}`
    }),
  moodle: (handIns) =>
    named(handIns, ({ person: { given, family, lms } }, file) => {
      const name = `${given} ${family}`.replace(/[&<>"`|':\\/]/g, '')
      return `${name}_${lms}_assignsubmission_file/${file}`
    }),
  blackboard: (handIns) => ({
    ...named(handIns, (handIn, file) => `${attempt(handIn)}_${file}`),
    ...named(handIns, (handIn) => `${attempt(handIn)}.txt`, 'Name: someone\nNo text was submitted.\n'),
  }),
  brightspace: (handIns) => ({
    ...named(handIns, ({ person: { given, family }, at = PACKED }, file, i) => {
      const [year, month, day, hour = '0', minute] = at.split(/[-T:]/)
      const half = Number(hour) < 12 ? 'AM' : 'PM'
      const date = `${MONTHS[Number(month) - 1]} ${Number(day)}, ${year} ${Number(hour) % 12 || 12}${minute} ${half}`
      return `${700 + i}-${9000 + i} - ${given} ${family} - ${date}/${file}`
    }),
    'index.html': '<html></html>',
  }),
}

const attempt = ({ person: { login }, at = PACKED }: HandIn): string =>
  `Career_Plan_${login}_attempt_${at.replace(/[T:]/g, '-')}`

function named(
  handIns: readonly HandIn[],
  nameOf: (handIn: HandIn, file: string, i: number) => string,
  content?: string,
): Files {
  return Object.fromEntries(
    handIns.map((handIn, i) => [nameOf(handIn, handIn.file ?? 'plan.yaml', i), content ?? handIn.content]),
  )
}

/** An archive of these files, the same bytes for the same files; `at` is the date all of them have. */
export function zipOf(files: Files, at = PACKED): Uint8Array {
  const bytes = (content: string | Uint8Array): Uint8Array =>
    typeof content === 'string' ? new TextEncoder().encode(content) : content
  const entries: Zippable = {}
  for (const [name, content] of Object.entries(files)) entries[name] = [bytes(content), { mtime: new Date(at) }]
  return zipSync(entries, { level: 6 })
}

/** The download of a course, as one of these systems packs it. */
export const lmsZip = (system: string, handIns: readonly HandIn[], at?: string): Uint8Array =>
  zipOf(LMS_NAMED[system]?.(handIns) ?? {}, at)
