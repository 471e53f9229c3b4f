import type { CommandSpec } from '../command.ts'

export const cohortSummaryCommand: CommandSpec = {
  name: 'cohort summary',
  summary: 'a report on the plans of a cohort: figures, charts, no words and no names',
  about:
    'Counts the plans that were collected and writes a report on them into reports/TERM: a page (overview.html), the same as Markdown (overview.md) and as data (summary.json). Numbers of fewer than 10 people are not shown, and nobody can work them out from the rest. With --internal all numbers are shown, in files of their own that say so on every page. No answer in words and no answer to a private question is in any of them. docs/cohort-report.md tells how to read it.',
  group: 'For scripts and courses',
  args: [{ name: '[folder]', says: 'the cohort folder (else the one you are in)', completes: 'file' }],
  options: [
    { flags: '--term <id>', says: 'the term it is about, such as 2026-fall (else that of cohort.yaml)' },
    {
      flags: '--minimum <people>',
      says: 'numbers of fewer people are not shown, 5 at least (else as cohort.yaml says, or 10)',
    },
    { flags: '--internal', says: 'show all numbers, for yourself: not to be handed on' },
    { flags: '--to <formats>', says: 'html, md or json, or several with commas (else all three)' },
    { flags: '--data', says: 'write the rows behind it too, as CSV, NDJSON and Parquet: for yourself alone' },
    { flags: '--dry-run', says: 'say the figures, and write nothing' },
  ],
  examples: [
    { says: 'a report on the cohort in the folder fall', run: 'waymark cohort summary fall' },
    { says: 'with a data set for your own analysis', run: 'waymark cohort summary fall --data' },
    { says: 'the figures alone, as data', run: 'waymark cohort summary fall --dry-run --json' },
  ],
  load: async () => (await import('./run.ts')).code,
}
