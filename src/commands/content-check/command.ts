import type { CommandSpec } from '../command.ts'

export const contentCheckCommand: CommandSpec = {
  name: 'content check',
  summary: 'find what is wrong in framework, catalogue and crosswalk files',
  about: `With --against, an earlier version of the same framework: says whether your edit is cosmetic, compatible with the plans there are, or breaking, whether the version has to rise, and which ids are gone without a word.`,
  group: 'Content',
  args: [{ name: '<files...>', says: 'framework, catalogue or crosswalk files', completes: 'file' }],
  options: [
    {
      flags: '--against <old>',
      says: 'an earlier version of the same framework, to compare with',
      completes: 'file',
    },
  ],
  examples: [
    { says: 'look over a framework you are writing', run: 'waymark content check content/frameworks/candidate.yaml' },
    { says: 'all roles of the catalogue', run: 'waymark content check content/catalogue/roles/*.yaml' },
  ],
  load: async () => (await import('./run.ts')).code,
}
