import type { CommandSpec } from '../command.ts'
import { ENCODING_OPTION } from '../options.ts'

export const cohortNewCommand: CommandSpec = {
  name: 'cohort new',
  summary: 'a plan template for each person on a roster',
  about:
    'Makes a folder for one roster in one term: cohort.yaml, and templates/KEY/plan.yaml for each person, with their name, their key and when it is due. Run it again after the roster changed: new people get a template, templates that nobody edited follow cohort.yaml, edited ones are kept and listed, and nothing is ever deleted. docs/cohort-folder.md has all of it.',
  group: 'For scripts and courses',
  args: [{ name: '<folder>', says: 'the cohort folder, made where there is none', completes: 'file' }],
  options: [
    { flags: '--roster <file>', says: 'the roster (else roster.csv in the folder)', completes: 'file' },
    { flags: '--framework <id>', says: 'candidate or district (else candidate)', completes: 'framework' },
    { flags: '--term <id>', says: 'the term of the plans, such as 2026-fall (else the present one)' },
    { flags: '--due <when>', says: 'when plans are due: 2026-12-11, or "2026-12-11 17:00"' },
    { flags: '--time-zone <name>', says: 'the time zone of that, such as America/Chicago (else the one here)' },
    {
      flags: '--also <what>',
      says: 'a worksheet to print or type into, beside each plan: worksheet (docx) or worksheet=md',
      choices: ['worksheet', 'worksheet=docx', 'worksheet=md'],
    },
    ENCODING_OPTION,
    { flags: '--dry-run', says: 'say what would be done, and write nothing' },
  ],
  examples: [
    {
      says: 'templates for everyone on a roster',
      run: 'waymark cohort new fall --roster examples/roster.csv --due 2026-12-11',
    },
    {
      says: 'see what it would do',
      run: 'waymark cohort new fall --roster examples/roster.csv --dry-run',
    },
  ],
  load: async () => (await import('./run.ts')).code,
}
