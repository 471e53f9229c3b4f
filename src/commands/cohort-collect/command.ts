import type { CommandSpec } from '../command.ts'

export const cohortCollectCommand: CommandSpec = {
  name: 'cohort collect',
  summary: 'give each plan that was handed in to its person',
  about:
    "Reads downloads of Canvas, Moodle, Blackboard and Brightspace as they are, unpacked or not, and folders of your own. A plan is known by the key in it, then by the ids and the name its file carries; which of them it was is told. Every attempt is kept in submitted/, the last one counts, and what is nobody's, not safe or not readable goes to quarantine/ with the reason. Nothing in the inbox is changed, and the same files again change nothing. docs/collecting.md has all of it.",
  group: 'For scripts and courses',
  args: [
    {
      name: '[inbox...]',
      says: 'downloads: zips, files or folders (else inbox/ in the cohort)',
      completes: 'file',
    },
  ],
  options: [
    { flags: '--cohort <folder>', says: 'the cohort folder (else the one you are in)', completes: 'file' },
    { flags: '--dry-run', says: 'say what would be done, and write nothing' },
  ],
  examples: [
    { says: 'take in a download', run: 'waymark cohort collect examples/submissions --cohort fall' },
    { says: 'look first', run: 'waymark cohort collect examples/submissions --cohort fall --dry-run' },
  ],
  load: async () => (await import('./run.ts')).code,
}
