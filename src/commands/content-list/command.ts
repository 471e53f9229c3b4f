import type { CommandSpec } from '../command.ts'

export const contentListCommand: CommandSpec = {
  name: 'content list',
  summary: 'the frameworks and catalogues there are',
  group: 'Content',
  examples: [
    { says: 'what is built in', run: 'waymark content list' },
    { says: 'the ids of frameworks and benefits, as data', run: 'waymark content list --json' },
  ],
  load: async () => (await import('./run.ts')).code,
}
