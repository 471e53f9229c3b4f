import type { CommandSpec } from '../command.ts'

/** What git starts to merge two versions of a plan (src/store/git/setup.ts). */
export const gitMergeDriverCommand: CommandSpec = {
  name: 'git merge-driver',
  summary: 'what git starts to merge a plan',
  group: 'Set up',
  args: [
    { name: '<base>', says: 'the common version' },
    { name: '<ours>', says: 'one side, where the result goes' },
    { name: '<theirs>', says: 'the other side' },
    { name: '[size]', says: 'the length of conflict marks' },
    { name: '[path]', says: 'what the file is called' },
    { name: '[labels...]', says: 'what the two sides are called' },
  ],
  examples: [],
  load: async () => (await import('./run.ts')).code,
}
