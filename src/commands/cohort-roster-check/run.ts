import { tellRoster } from '../../words/cohort/tell-roster.ts'
import type { CommandCode } from '../command.ts'
import { type ReadRosterFile, readRoster } from '../read-roster.ts'
import { problemsJson, skippedRows, tellProblems } from '../roster-problems.ts'

export const code: CommandCode<ReadRosterFile> = {
  async run([file = ''], options, { cwd }) {
    const data = readRoster(cwd, file, options)
    return { exit: data.checked.exit, data }
  },
  words: ({ told, checked, roster }, look) => [
    ...(roster.shape ? [...tellRoster(told, look), ''] : []),
    ...tellProblems(checked),
    roster.people.length === 0
      ? 'No templates can be made from this file as it is.'
      : `Nothing was written. Next: waymark cohort new FOLDER --roster ${told.file}`,
  ],
  json: ({ told, roster, checked }) => ({
    file: told.file,
    shape: roster.shape?.id ?? null,
    encoding: roster.encoding,
    delimiter: roster.delimiter,
    people: roster.people.length,
    keys: Object.fromEntries(told.keys),
    columns: roster.columns.map(({ heading, taken, fills }) => ({ heading, taken, fills })),
    skipped: skippedRows(roster),
    problems: problemsJson(checked),
  }),
}
