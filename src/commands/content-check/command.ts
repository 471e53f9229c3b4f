import type { CommandSpec } from '../command.ts'

export const contentCheckCommand: CommandSpec = {
  name: 'content check',
  summary: 'find what is wrong in framework and catalogue files',
  group: 'Content',
  args: [{ name: '<files...>', says: 'framework or catalogue files', completes: 'file' }],
  options: [
    {
      flags: '--against <old>',
      says: 'an earlier version of the same framework: says what the edit means for plans, and whether the version has to rise',
      completes: 'file',
    },
  ],
  examples: [
    { says: 'look over a framework you are writing', run: 'waymark content check content/frameworks/candidate.yaml' },
    {
      says: 'what your edit means for plans that are there',
      run: 'waymark content check content/frameworks/candidate.yaml --against content/frameworks/candidate.yaml',
    },
    { says: 'all roles of the catalogue', run: 'waymark content check content/catalogue/roles/*.yaml' },
  ],
  load: async () => (await import('./run.ts')).code,
}
