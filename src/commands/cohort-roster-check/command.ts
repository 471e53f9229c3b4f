import type { CommandSpec } from '../command.ts'
import { ENCODING_OPTION, ROSTER_ARG } from '../options.ts'

export const cohortRosterCheckCommand: CommandSpec = {
  name: 'cohort roster check',
  summary: 'what is understood of a roster, and what is wrong in it by line',
  about:
    'Reads the files that Canvas, Moodle, Blackboard and Brightspace export, OneRoster, and any table with headings. Says who is in it, what each column is taken for, what is left out, and which rows cannot be used. Nothing is written. docs/rosters.md has all of it.',
  group: 'For scripts and courses',
  args: [ROSTER_ARG],
  options: [ENCODING_OPTION],
  examples: [
    {
      says: 'look a roster over before templates are made from it',
      run: 'waymark cohort roster check examples/roster.csv',
    },
    { says: 'the same for a program', run: 'waymark cohort roster check examples/roster.csv --json' },
  ],
  load: async () => (await import('./run.ts')).code,
}
