import type { CommandSpec } from '../command.ts'
import { COHORT_ARG } from '../options.ts'
import { SORTS } from './sorts.ts'

export const cohortStatusCommand: CommandSpec = {
  name: 'cohort status',
  summary: 'who of a cohort is where: a line a person',
  about:
    'Says of everybody on the roster whether something was handed in, when, and how far the plan is: not collected, cannot be read, another plan (another framework or term), to mend (something cannot be as it stands), draft, complete (every required question is answered), closed, or closed and changed after that. Nothing that someone wrote is shown. Nothing is written.',
  group: 'For scripts and courses',
  args: [COHORT_ARG],
  options: [
    { flags: '--sort <by>', says: 'in which order (else name)', choices: SORTS },
    { flags: '--csv', says: 'a table for a spreadsheet program' },
    { flags: '--names', says: 'with names in --csv and --json too, where keys stand else' },
  ],
  examples: [
    {
      says: 'who has most left to do first',
      run: 'waymark cohort status fall --sort state',
      exit: 2,
    },
    { says: 'a table with names', run: 'waymark cohort status fall --csv --names', exit: 2 },
  ],
  load: async () => (await import('./run.ts')).code,
}
