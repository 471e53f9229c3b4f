import type { CommandSpec } from '../command.ts'
import { COHORT_ARG, ENCODING_OPTION } from '../options.ts'

export const cohortFeedbackCommand: CommandSpec = {
  name: 'cohort feedback',
  summary: 'a document for each person: your notes beside their plan',
  about:
    'Makes feedback/KEY/plan.html for everybody who handed in a plan for this term: your notes, then the conversation sheet of waymark export --view mentor. Notes come from feedback.csv (a column with keys or ids, one called Notes) and from feedback/KEY/notes.md. They never go into a plan, and private answers stay out. Run it again: what nobody edited follows, what was edited is kept. docs/feedback.md has all of it.',
  group: 'For scripts and courses',
  args: [COHORT_ARG],
  options: [
    { flags: '--notes <file>', says: 'the table with your notes (else feedback.csv in the folder)', completes: 'file' },
    {
      flags: '--to <formats>',
      says: 'html, docx, pdf, md or txt; several with commas (else html)',
      completes: 'format',
    },
    { ...ENCODING_OPTION, says: 'how the table is encoded (else what its bytes say)' },
    { flags: '--dry-run', says: 'say what would be made, and write nothing' },
  ],
  examples: [
    { says: 'see who would get something', run: 'waymark cohort feedback fall --dry-run', exit: 2 },
    { says: 'pages and documents', run: 'waymark cohort feedback fall --to html,docx', exit: 2 },
  ],
  load: async () => (await import('./run.ts')).code,
}
