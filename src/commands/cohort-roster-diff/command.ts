import type { CommandSpec } from '../command.ts'
import { ENCODING_OPTION, ROSTER_ARG } from '../options.ts'

export const cohortRosterDiffCommand: CommandSpec = {
  name: 'cohort roster diff',
  summary: 'who is new, changed or gone on a roster, beside the one a cohort was made from',
  about:
    'People are found again by any id they share with the roster before, never by their name alone, and keep the name of their folder. Nothing is written.',
  group: 'For scripts and courses',
  args: [{ name: '<folder>', says: 'the cohort folder', completes: 'file' }, ROSTER_ARG],
  options: [ENCODING_OPTION],
  examples: [
    { says: 'what a new export would change', run: 'waymark cohort roster diff fall examples/roster.csv' },
    { says: 'the same for a program, by keys', run: 'waymark cohort roster diff fall examples/roster.csv --json' },
  ],
  load: async () => (await import('./run.ts')).code,
}
