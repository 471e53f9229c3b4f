import type { CommandSpec } from '../command.ts'

/** What git starts to show a plan in a diff (src/store/git/setup.ts). */
export const gitTextconvCommand: CommandSpec = {
  name: 'git textconv',
  summary: 'what git starts to show a plan in a diff',
  group: 'Set up',
  args: [{ name: '<file>', says: 'a version of a plan' }],
  examples: [],
  load: async () => (await import('./run.ts')).code,
}
