import { existsSync, readdirSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { severityOf } from '../../core/codes.ts'
import type { Note } from '../../core/feedback/note.ts'
import { noteColumns, notesIn } from '../../core/feedback/notes-in.ts'
import { Failure, type Finding, fail } from '../../core/finding.ts'
import { guardedRead } from '../../store/files/guarded-read.ts'
import { ENCODINGS } from '../../store/roster/decode-roster.ts'
import { readGradebook } from '../../store/roster/read-gradebook.ts'
import { type CheckedFile, ready } from '../check/check-file.ts'
import { type Options, textOption } from '../command.ts'
import type { FoundCohort } from '../find-cohort.ts'

/** The instructor's notes with everything that is wrong with them. */
export interface ReadNotes {
  readonly byKey: ReadonlyMap<string, readonly Note[]>
  /** A file each. */
  readonly checked: readonly CheckedFile[]
}

/** Notes of the table, then those of a person's own file. @throws Failure `file-*`, `roster-*`, `feedback-column`. */
export async function readNotes(found: FoundCohort, options: Options, cwd: string): Promise<ReadNotes> {
  const { paths, record } = found
  const members = record.members.filter(({ hasLeft }) => !hasLeft)
  const named = textOption(options, 'notes')
  const own = join(paths.folder, 'feedback.csv')
  const file = named === undefined ? own : resolve(cwd, named)
  const checked: CheckedFile[] = []
  const byKey = new Map<string, readonly Note[]>()
  if (named !== undefined || existsSync(own)) {
    const { roster, rows, even } = readGradebook(
      file,
      ENCODINGS.find((one) => one === textOption(options, 'encoding')),
    )
    const name = named ?? relative(cwd, own)
    // Of people nothing is asked here but who they are.
    const wrong = roster.findings.filter(({ code }) => severityOf(code) === 'error')
    const checkedRoster = ready(name, wrong, even, { excerpts: false })
    if (checkedRoster.exit === 3) throw new Failure(wrong, { file: name })
    if (noteColumns(roster).length === 0) throw fail('feedback-column', {}, { file: name })
    const top = roster.headings?.whole.start ?? 0
    const notes = notesIn(
      roster,
      rows.filter((row) => row.whole.start > top && row.isBroken === undefined),
      members,
    )
    for (const [key, some] of notes.byKey) byKey.set(key, some)
    const strangers = notes.strangers.map((row): Finding => ({ code: 'feedback-nobody', args: {}, range: row.range() }))
    checked.push(ready(name, [...wrong, ...strangers], even, { excerpts: false }))
  }
  const known = new Set(members.map(({ key }) => key))
  for (const key of foldersWithNotes(paths.feedback)) {
    const note = join(paths.feedback, key, 'notes.md')
    if (!known.has(key)) checked.push(ready(relative(cwd, note), [{ code: 'feedback-nobody', args: {} }], undefined))
    else {
      const text = (await guardedRead(note))
        .replace(/^\ufeff/, '')
        .replace(/\r\n?/g, '\n')
        .trim()
      if (text !== '') byKey.set(key, [...(byKey.get(key) ?? []), { heading: null, text }])
    }
  }
  return { byKey, checked }
}

const foldersWithNotes = (folder: string): readonly string[] =>
  (existsSync(folder) ? readdirSync(folder).sort() : []).filter((key) => existsSync(join(folder, key, 'notes.md')))
