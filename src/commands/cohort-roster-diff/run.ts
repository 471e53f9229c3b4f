import { compareRoster, type RosterChanges } from '../../core/cohort/compare-roster.ts'
import { fail } from '../../core/finding.ts'
import { sha256 } from '../../store/files/crypto.ts'
import type { RosterFile } from '../../store/roster/read-roster-file.ts'
import { tellChanges } from '../../words/cohort/tell-changes.ts'
import { type CheckedFile, ready } from '../check/check-file.ts'
import type { CommandCode } from '../command.ts'
import { openCohort } from '../open-cohort.ts'
import { readRoster } from '../read-roster.ts'
import { problemsJson, skippedRows, tellProblems } from '../roster-problems.ts'

interface DiffData {
  readonly folder: string
  readonly file: string
  readonly roster: RosterFile
  /** Undefined when the roster cannot be used at all. */
  readonly changes: RosterChanges | undefined
  readonly checked: CheckedFile
}

export const code: CommandCode<DiffData> = {
  async run([folder = '', file = ''], options, { cwd }) {
    const { file: settings, record, paths } = await openCohort(cwd, folder)
    if (!settings) throw fail('usage-cohort', {}, { file: paths.settings })
    const { roster, checked } = readRoster(cwd, file, options)
    if (checked.exit === 3) return { exit: 3, data: { folder, file, roster, changes: undefined, checked } }
    const changes = compareRoster(roster, record.members, sha256)
    const problems = ready(file, [...roster.findings, ...changes.findings], roster.text, { excerpts: false })
    return { exit: problems.exit, data: { folder, file, roster, changes, checked: problems } }
  },
  words: ({ folder, file, roster, changes, checked }, look) => {
    const problems = tellProblems(checked)
    if (!changes) return [...problems, 'Nothing was compared.']
    return [
      ...(problems.length > 0 ? [...problems, ''] : []),
      ...tellChanges(changes, { folder, file, isSure: roster.unusable.length === 0 }, look),
    ]
  },
  json: ({ folder, file, roster, changes, checked }) => ({
    folder,
    roster: file,
    created: changes?.added ?? [],
    kept: [],
    changed: (changes?.changed ?? []).map(({ key }) => key),
    removed: (changes?.gone ?? []).map(({ key }) => key),
    unchanged: changes ? changes.here.length - changes.added.length - changes.changed.length : 0,
    changes: changes?.changed ?? [],
    skipped: skippedRows(roster),
    problems: problemsJson(checked),
  }),
}
