import { LMS } from '../../core/grades/systems.ts'
import type { CommandSpec } from '../command.ts'
import { COHORT_ARG, ENCODING_OPTION } from '../options.ts'

export const cohortGradesCommand: CommandSpec = {
  name: 'cohort grades',
  summary: 'points for plans, put into the export of a course system',
  about:
    'Gives points by the rule below "grades" in cohort.yaml: by how far a plan is, never by what stands in it. Shows who gets what, then writes a table to import, beside the export, which stays as it is: the rows that change, with nothing else in them changed. Nobody gets a zero, and a cell that has another value keeps it. docs/grades.md has all of it.',
  group: 'For scripts and courses',
  args: [COHORT_ARG],
  options: [
    { flags: '--into <export>', says: 'the table of grades, as the course system exported it', completes: 'file' },
    { flags: '--lms <name>', says: 'which system that is (else what its headings say)', choices: LMS },
    { flags: '--column <title>', says: 'the column for the points (else the one cohort.yaml names)' },
    { flags: '--replace <keys>', says: 'people whose other value is written over, with commas' },
    { flags: '-o, --output <file>', says: 'where to write (else reports/TERM/lms/ in the cohort)', completes: 'file' },
    { ...ENCODING_OPTION, says: 'how the export is encoded (else what its bytes say)' },
    { flags: '--dry-run', says: 'show who would get what, and write nothing' },
  ],
  examples: [
    {
      says: 'see who gets what',
      run: 'waymark cohort grades fall --into examples/roster.csv --dry-run',
      exit: 2,
    },
    {
      says: 'write the table to a file of your own',
      run: 'waymark cohort grades fall --into examples/roster.csv -o points.csv',
      exit: 2,
    },
  ],
  load: async () => (await import('./run.ts')).code,
}
