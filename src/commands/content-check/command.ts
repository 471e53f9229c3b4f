import type { CommandSpec } from '../command.ts'

export const contentCheckCommand: CommandSpec = {
  name: 'content check',
  summary: 'find what is wrong in framework and catalogue files',
  group: 'Content',
  args: [{ name: '<files...>', says: 'framework or catalogue files', completes: 'file' }],
  examples: [
    { says: 'look over a framework you are writing', run: 'waymark content check content/frameworks/candidate.yaml' },
    { says: 'all roles of the catalogue', run: 'waymark content check content/catalogue/roles/*.yaml' },
  ],
  load: async () => (await import('./run.ts')).code,
}
